import { chartTable } from "../charts/plain.ts";
import type { Block, Report, Table } from "../report.ts";
import { label, visible, visibleLines } from "../text.ts";
import { verdicts } from "../verdict.ts";
import { type Paint, painter } from "./style.ts";
import { renderTable, verdictStyle } from "./table.ts";
import { wrap } from "./wrap.ts";

export interface TerminalOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The report for a terminal or a log: aligned tables without boxes, signs and words, plain where `colour` is off. */
export function renderTerminal(report: Report, { colour, width }: TerminalOptions): string {
  const paint = painter(colour);
  const { sign, word } = verdicts[report.verdict];
  const found = `${sign} ${word}  `;
  const title = wrap(
    [{ text: `${label(report.subject)}: ${label(report.headline, 300)}`, style: "strong" }],
    width - found.length,
    paint,
  );
  const parts = [
    title.map(
      (line, index) =>
        (index === 0 ? paint(found, verdictStyle[report.verdict], "bold") : " ".repeat(found.length)) + line,
    ),
    ...report.lead.map((block) => renderBlock(block, width, paint)),
    ...report.sections
      .filter(({ only }) => only !== "page")
      .map(({ title, blocks }) => [
        paint(visible(title), "bold"),
        ...joined(blocks.map((block) => renderBlock(block, width - indent.length, paint))).map((line) => indent + line),
      ]),
    report.links.map(({ title, url }) => `${visible(title)}: ${visible(url)}`),
  ];
  return noCommand(
    `${joined(parts)
      .map((line) => line.trimEnd())
      .join("\n")}\n`,
  );
}

const indent = "  ";

/** A blank line between two parts. */
function joined(parts: readonly (readonly string[])[]): string[] {
  return parts.filter((lines) => lines.length > 0).flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines));
}

function renderBlock(block: Block, width: number, paint: Paint): string[] {
  switch (block.kind) {
    case "paragraph":
      return wrap(block.text, width, paint);
    case "list":
      return block.items.flatMap((item) =>
        wrap(item, width - 2, paint).map((line, index) => `${index === 0 ? "·" : " "} ${line}`),
      );
    case "table":
      return titled(block, width, paint);
    case "preformatted":
      return visibleLines(block.text).map((line) => `${indent}${line}`);
    default: {
      const sentence = wrap([{ text: block.title, style: "strong" }, `: ${block.description}`], width, paint);
      const table = chartTable(block);
      return table === undefined ? sentence : [...sentence, ...titled(table, width, paint)];
    }
  }
}

function titled(table: Table, width: number, paint: Paint): string[] {
  const caption = table.caption === undefined ? [] : wrap([{ text: table.caption, style: "strong" }], width, paint);
  return [...caption, ...renderTable(table, width, paint)];
}

/**
 * The runner of GitHub Actions obeys a line of the log that begins with `::` or holds `##[`: a zero-width space inside
 * takes the meaning away.
 */
function noCommand(output: string): string {
  return output.replace(/##(?=\[)/g, "#\u200b#\u200b").replace(/^([^\p{L}\p{N}\n]*?):(?=:)/gmu, "$1:\u200b");
}
