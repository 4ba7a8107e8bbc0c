import type { Table } from "@mlops-actions/dataset";

const SHOWN = 5;

/** Rows of a table for a message: `line 4`, `lines 4, 9 and 20 more`, or `row 3` of a format without lines. Rows count from 0. */
export function linesOf(table: Table, rows: readonly number[]): string {
  const places = rows.slice(0, SHOWN).map((row) => table.placeOf(row));
  const word = places[0]?.line === null ? "row" : "line";
  const numbers = places.map(({ line }, at) => line ?? rows[at]! + 1);
  const more = rows.length - numbers.length;
  const all = numbers.join(", ") + (more > 0 ? ` and ${more} more` : "");
  return `${word}${rows.length > 1 ? "s" : ""} ${all} of ${places[0]?.file ?? table.path}`;
}
