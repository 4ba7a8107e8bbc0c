import { column } from "./column.ts";
import type { Table } from "./table.ts";

/** The rows (from 0, ascending) whose cell in the column is missing. */
export function missingRows(table: Table, name: string): number[] {
  const { nulls } = column(table, name);
  if (nulls === null) return [];
  const rows: number[] = [];
  for (let row = nulls.indexOf(1); row !== -1; row = nulls.indexOf(1, row + 1)) rows.push(row);
  return rows;
}
