import { chartTable } from "../charts/plain.ts";
import { formatCount } from "../numbers.ts";
import type { Block, Chart, List, Preformatted, Table } from "../report.ts";
import { visibleLines } from "../text.ts";
import { escapeMarkdown, markdownFence } from "./escape.ts";
import { inline } from "./inline.ts";

/** Blocks as Markdown, a blank line between two. Of each table and list at most `rows` are shown, and how many more there are. */
export function renderBlocks(blocks: readonly Block[], rows = Number.POSITIVE_INFINITY): string {
  return blocks
    .map((block) => renderBlock(block, rows))
    .filter((text) => text !== "")
    .join("\n\n");
}

function renderBlock(block: Block, rows: number): string {
  switch (block.kind) {
    case "paragraph":
      return inline(block.text);
    case "list":
      return renderList(block, rows);
    case "table":
      return renderTable(block, rows);
    case "preformatted":
      return renderPreformatted(block, rows);
    default:
      return renderChart(block, rows);
  }
}

function renderList({ items }: List, rows: number): string {
  const shown = items.slice(0, rows).map((item) => inline(item));
  return [...shown, ...more(items.length - shown.length, "items")].map((line) => `- ${line}`).join("\n");
}

function renderTable({ caption, columns, rows }: Table, limit: number): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const shown = rows.slice(0, limit);
  const table = [
    line(columns.map(({ title }) => inline(title, longestCell))),
    `|${columns.map(({ align }) => (align === "right" ? "--:" : "--")).join("|")}|`,
    ...shown.map((row) => line(columns.map((_, index) => inline(row[index] ?? "", longestCell)))),
  ].join("\n");
  const title = caption === undefined ? [] : [inline([{ text: caption, style: "strong" }])];
  return [...title, table, ...more(rows.length - shown.length, "rows")].join("\n\n");
}

function renderPreformatted({ text }: Preformatted, limit: number): string {
  const lines = visibleLines(text);
  const shown = lines.slice(0, limit);
  const fenced = shown.length === 0 ? [] : [markdownFence(shown)];
  return [...fenced, ...more(lines.length - shown.length, "lines")].join("\n\n");
}

const longestCell = 200;

const more = (count: number, what: string) => (count > 0 ? [`… ${formatCount(count)} more ${what}`] : []);

/**
 * A chart without a picture: its sentence, and a table where it is one by nature. Mermaid's xychart has neither a
 * legend nor numbers on x, so that it can't show what our curves say.
 */
function renderChart(chart: Chart, rows: number): string {
  const sentence = `${inline([{ text: chart.title, style: "strong" }])}: ${escapeMarkdown(chart.description)}`;
  const table = chartTable(chart);
  return table === undefined ? sentence : `${sentence}\n\n${renderTable(table, rows)}`;
}
