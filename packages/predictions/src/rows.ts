import type { Table } from "@mlops-actions/dataset";
import type { Place } from "@mlops-actions/errors";

/** Where a row, or its cell in a column, stands; without a line in formats that have none. */
export function placeOfRow(table: Table, row: number, name?: string): Place {
  const { file, line, column } = table.placeOf(row, name);
  return { file, ...(line !== null && { line }), ...(column !== null && { column }) };
}

/** `lines 3, 8 and 2 more`; row numbers from 1 where the format has no lines. */
export function rowsInWords(lineOf: Table["lineOf"], rows: readonly number[], count = rows.length): string {
  const first = rows.slice(0, 10);
  const lines = first.map(lineOf);
  const numbers = lines.every((line) => line !== null) ? lines : first.map((row) => row + 1);
  const word = numbers === lines ? "line" : "row";
  return `${word}${count === 1 ? "" : "s"} ${firstOf(numbers.map(String), count)}`;
}

/** `a, b and 12 more`: the first ten of `count` things. */
export function firstOf(names: readonly string[], count = names.length): string {
  const shown = names.slice(0, 10);
  return count > shown.length ? `${shown.join(", ")} and ${count - shown.length} more` : shown.join(", ");
}

/** How often something is wrong, and in which rows first: enough for a message, however large the file. */
export class RowSample {
  readonly rows: number[] = [];
  count = 0;

  add(row: number): void {
    if (this.count++ < 20) this.rows.push(row);
  }
}
