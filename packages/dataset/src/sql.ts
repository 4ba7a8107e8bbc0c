import type { CellType } from "./evidence.ts";

/** A string literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const literals = (texts: readonly string[]): string => texts.map(literal).join(", ");

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The name of a file's column in queries: its own may be anything, and DuckDB does not tell `A` from `a`. */
export const columnAt = (index: number): string => `"@${index}"`;

/** The SQL type of the values of a cell type. */
export const sqlTypeOf = (type: CellType): string =>
  ({ boolean: "BOOLEAN", integer: "BIGINT", float: "DOUBLE", date: "TIMESTAMP" })[type as string] ?? "VARCHAR";
