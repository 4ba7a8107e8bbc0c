import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { gzipSync } from "node:zlib";
import { type Column, type DuckDb, type ReadOptions, readTable, type Table } from "@mlops-actions/dataset";
import type { UserError } from "@mlops-actions/errors";

// The package that the reader itself depends on, wherever npm put it.
const duckdb = createRequire(import.meta.resolve("@mlops-actions/dataset"))("@duckdb/node-api") as DuckDb;

/** A folder of files that the tests of a file write; gone after them. */
export function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), "dataset-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => join(folder, name);
  return {
    file,
    write: (name: string, content: string | Uint8Array): string => {
      writeFileSync(file(name), name.endsWith(".gz") ? gzipSync(content) : content);
      return file(name);
    },
    /** Has DuckDB write a file by an SQL query. */
    copy: async (name: string, query: string): Promise<string> => {
      const instance = await duckdb.DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      await connection.run(`COPY (${query}) TO '${file(name)}'`);
      connection.closeSync();
      instance.closeSync();
      return file(name);
    },
  };
}

export const read = (path: string, options: Omit<ReadOptions, "duckdb"> = {}): Promise<Table> =>
  readTable(path, { duckdb, threads: 2, ...options });

/** The error of reading, as a person sees it. */
export async function mistake(path: string, options: Omit<ReadOptions, "duckdb"> = {}) {
  return read(path, options).then(
    () => {
      throw new Error("nothing was wrong");
    },
    (error: UserError) => {
      if (error.name !== "UserError") throw error;
      const { message, place, remedy, cause } = error;
      return { message, place, remedy, cause };
    },
  );
}

/** The cells of a column, null where one is missing. */
export function cells(column: Column | undefined): (string | number | bigint | boolean | null)[] {
  if (column === undefined) throw new Error("no such column");
  if (column.kind === "text")
    return Array.from(column.codes, (code) => (code === -1 ? null : (column.dictionary[code] as string)));
  const of = (value: number | bigint) => (column.kind === "boolean" ? value === 1 : value);
  return Array.from(column.values as ArrayLike<number | bigint>, (value, row) =>
    column.nulls?.[row] ? null : of(value),
  );
}

/** All columns: kind and cells. */
export const contents = (table: Table) =>
  Object.fromEntries([...table.columns].map(([name, column]) => [name, [column.kind, ...cells(column)]]));
