import stringWidth from "fast-string-width";
import type { Table, Text, Verdict } from "../report.ts";
import { plain, shorten, spans, visible } from "../text.ts";
import { verdictOf, verdicts } from "../verdict.ts";
import type { Paint, Style } from "./style.ts";
import { fit, line } from "./wrap.ts";

const gap = "  ";
const narrowest = 8;

/** A table in aligned columns without lines. Where it is too wide, its texts are shortened, then each row becomes a record. */
export function renderTable({ columns, rows }: Table, width: number, paint: Paint): string[] {
  const titles = columns.map(({ title }) => cell(title));
  const cells = rows.map((row) => columns.map((_, index) => cell(row[index] ?? "")));
  const widths = columns.map((_, at) => Math.max(...[titles, ...cells].map((row) => stringWidth(row[at]!.text))));
  shrink(widths, columns, width);
  if (total(widths) > width) return records(titles, cells, paint);
  const written = (row: readonly Cell[], style?: Style) =>
    row
      .map(({ text, styled, verdict }, at) => {
        const short = fit(text, widths[at]!);
        const pad = " ".repeat(Math.max(0, widths[at]! - stringWidth(short)));
        const shown = style ? paint(short, style) : short === text ? coloured(styled, verdict, paint) : short;
        return columns[at]!.align === "right" ? pad + shown : shown + pad;
      })
      .join(gap)
      .trimEnd();
  const heading = titles.some(({ text }) => text !== "") ? [written(titles, "dim")] : [];
  return [...heading, ...cells.map((row) => written(row))];
}

interface Cell {
  /** What is seen of it. */
  readonly text: string;
  readonly styled: Text;
  readonly verdict: Verdict | undefined;
}

/** Icons of verdicts become signs of one column, since terminals disagree on the width of emoji. */
function cell(styled: Text): Cell {
  const verdict = verdictOf(plain(styled));
  if (verdict) return { text: verdicts[verdict].sign, styled: verdicts[verdict].sign, verdict };
  const short = spans(styled).map((span) => ({ ...span, text: shorten(span.text, span.style === "code" ? 80 : 200) }));
  return { text: visible(plain(short)), styled: short, verdict };
}

export const verdictStyle: Record<Verdict, Style> = { pass: "green", warn: "yellow", fail: "red" };

const coloured = (text: Text, verdict: Verdict | undefined, paint: Paint) =>
  verdict ? paint(plain(text), verdictStyle[verdict], "bold") : line(text, paint);

const total = (widths: readonly number[]) =>
  widths.reduce((sum, each) => sum + each, 0) + gap.length * Math.max(0, widths.length - 1);

/** Takes what is too much from the widest columns of text, never from numbers. */
function shrink(widths: number[], columns: Table["columns"], width: number): void {
  for (let excess = total(widths) - width; excess > 0; excess--) {
    const texts = widths.map((each, at) => (columns[at]!.align === "right" ? 0 : each));
    const widest = texts.indexOf(Math.max(...texts));
    if (texts[widest]! <= narrowest) return;
    widths[widest]!--;
  }
}

/** A row a paragraph: its name between what has no title, then `title: value` lines. */
function records(titles: readonly Cell[], rows: readonly (readonly Cell[])[], paint: Paint): string[] {
  const name = titles.findIndex(({ text }) => text !== "");
  return rows.flatMap((row, index) => {
    const shown = row
      .map((cell, at) => ({
        title: at === name ? "" : titles[at]!.text,
        text: coloured(cell.styled, cell.verdict, paint),
      }))
      .filter(({ text }) => text !== "");
    const untitled = shown.filter(({ title }) => title === "").map(({ text }) => text);
    const titled = shown
      .filter(({ title }) => title !== "")
      .map(({ title, text }) => `${gap}${paint(title, "dim")}: ${text}`);
    return [...(index > 0 ? [""] : []), untitled.join(gap), ...titled];
  });
}
