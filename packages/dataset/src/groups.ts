import type { Table } from "./table.ts";

/** Rows by the distinct values of a column. */
export interface Groups {
  /** An index into `names` a row, −1 where the cell is missing. */
  readonly codes: Int32Array;
  /** The distinct values as text, in order of first appearance. */
  readonly names: readonly string[];
}

/** Groups the rows by a column's values. Raises a UserError for a column of fractions with more than 50 of them. */
export function groups(table: Table, name: string): Groups {
  throw new Error(`not built yet: ${table.path} ${name}`);
}

/** Rows of a condition that was given to `readTable`: 0 where it holds, −1 where not. */
export function condition(table: Table, name: string): Int32Array {
  const codes = table.conditions.get(name);
  if (codes === undefined) throw new Error(`The table was read without the condition ${JSON.stringify(name)}`);
  return codes;
}
