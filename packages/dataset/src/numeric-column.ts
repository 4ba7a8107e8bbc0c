import type { Table } from "./table.ts";

/**
 * A column as numbers, one a row: integers and booleans (0, 1) widened, missing cells NaN.
 * Raises a UserError with file, line, column and the cell where a cell is not a number.
 */
export function numericColumn(table: Table, name: string): Float64Array {
  throw new Error(`not built yet: ${table.path} ${name}`);
}
