import type { Table } from "@mlops-actions/dataset";

const SHOWN = 5;

/** Rows of a table for a message: `line 4`, `lines 4, 9 and 20 more`, or `row 3` of a format without lines. Rows count from 0. */
export function linesOf(table: Table, rows: readonly number[]): string {
  const { file, line } = table.placeOf(rows[0]!);
  const shown = rows.slice(0, SHOWN).map((row) => table.lineOf(row) ?? row + 1);
  const more = rows.length - shown.length;
  const word = `${line === null ? "row" : "line"}${rows.length > 1 ? "s" : ""}`;
  return `${word} ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""} of ${file}`;
}
