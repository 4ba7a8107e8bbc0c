import type { Place } from "@mlops-actions/errors";
import type { Table } from "./table.ts";

/** The place of a cell, or of a row, as an error takes it. */
export function placeOfCell(table: Table, row: number, name?: string): Place {
  const { file, line, column } = table.placeOf(row, name);
  return { file, ...(line !== null && { line }), ...(column !== null && { column }) };
}
