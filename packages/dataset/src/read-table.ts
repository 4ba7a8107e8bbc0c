import type { Table } from "./table.ts";

export type DuckDb = typeof import("@duckdb/node-api");

/** What a column of `mlops.yml` can be declared as, where the cells alone would say otherwise. */
export type DeclaredType = "text" | "number" | "integer" | "boolean" | "date";

/** A slice by an SQL expression over the columns, for example `mean_radius < 12`. */
export interface Condition {
  readonly name: string;
  readonly where: string;
}

export interface ReadOptions {
  /** The module `@duckdb/node-api`, which is loaded by whoever calls. */
  readonly duckdb: DuckDb;
  readonly columns?: ReadonlyMap<string, DeclaredType> | Readonly<Record<string, DeclaredType>>;
  /** Texts that mean "missing" in columns that are not text. An empty cell always does. Default `NA`, `NaN`, `null`. */
  readonly missing?: readonly string[];
  readonly conditions?: readonly Condition[];
  /** Read these columns alone. */
  readonly only?: readonly string[];
  /** Called as rows arrive; the total is null where the format does not tell it before the end. */
  readonly progress?: (rowsDone: number, rowsTotal: number | null) => void;
  readonly threads?: number;
}

/** Reads CSV, TSV, JSON Lines (each also `.gz`) or Parquet, one file or a glob, into typed columns. */
export async function readTable(path: string, options: ReadOptions): Promise<Table> {
  throw new Error(`not built yet: ${path} ${options.threads}`);
}
