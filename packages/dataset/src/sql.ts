import { resolve } from "node:path";
import type { CellType } from "./evidence.ts";

/** A string literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const literals = (texts: readonly string[]): string => texts.map(literal).join(", ");

/** A file's path in a form that DuckDB, which takes every path for a pattern, matches with that file alone. */
export const pathPattern = (path: string): string => resolve(path).replace(/[*?[]/g, "[$&]");

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The name of a file's column in queries: its own may be anything, and DuckDB does not tell `A` from `a`. */
export const columnAt = (index: number): string => `"@${index}"`;

/** The SQL type of the values of a cell type. */
export const sqlTypeOf = (type: CellType): string =>
  ({ boolean: "BOOLEAN", integer: "BIGINT", float: "DOUBLE", date: "TIMESTAMP" })[type as string] ?? "VARCHAR";
