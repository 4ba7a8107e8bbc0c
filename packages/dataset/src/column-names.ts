import { existsSync } from "node:fs";
import { readHeader } from "./csv-header.ts";
import { readHead } from "./file-head.ts";
import { findFiles } from "./find-files.ts";
import { openSource } from "./open-source.ts";
import { type DuckDb, expandGlob, openSession } from "./session.ts";

/**
 * The names of a file's columns, in their order, without reading its rows; of a glob those of its first file. Of CSV without DuckDB.
 * @throws UserError where the file cannot be read
 */
export async function columnNames(path: string, duckdb: () => Promise<DuckDb>): Promise<readonly string[]> {
  if (/\.(csv|tsv)(\.gz)?$/i.test(path) && existsSync(path)) return readHeader(readHead(path)).names;
  const engine = await duckdb();
  const [file] = (await findFiles(path, (pattern) => expandGlob(engine, pattern))) as [string];
  using session = await openSession(engine, [file], 1);
  return (await openSource(file, session, { declared: new Map(), missing: [] })).names;
}
