import { UserError } from "@mlops-actions/errors";
import { noSuchColumn } from "./column.ts";
import { type Condition, checkCondition } from "./condition.ts";
import { digestOf } from "./digest.ts";
import type { DeclaredType } from "./evidence.ts";
import { findFiles } from "./find-files.ts";
import { openSource } from "./open-source.ts";
import { quoted } from "./quoted.ts";
import { readSources } from "./read-sources.ts";
import { requireDeclared } from "./require-declared.ts";
import { type DuckDb, expandGlob, openSession, type Session } from "./session.ts";
import type { Source } from "./source.ts";
import type { RowPlace, Table } from "./table.ts";

export interface ReadOptions {
  /** The module `@duckdb/node-api`, which is loaded by whoever calls. */
  readonly duckdb: DuckDb;
  /** Types of columns where the cells would tell otherwise. */
  readonly columns?: ReadonlyMap<string, DeclaredType>;
  /** Texts that mean "missing" in a column that is not text, beside the empty cell. Default `NA`, `NaN`, `null`. */
  readonly missing?: readonly string[];
  /** Slices by SQL expressions; they see dates as timestamps, and are unknown where a cell is missing. */
  readonly conditions?: readonly Condition[];
  /** Read these columns alone. */
  readonly only?: readonly string[];
  /** Called as rows arrive; the total is null where the format does not tell it before the end. */
  readonly progress?: (rowsDone: number, rowsTotal: number | null) => void;
  /** Of DuckDB; default one a core. */
  readonly threads?: number;
}

const MISSING = ["NA", "NaN", "null"];

/**
 * Reads CSV (`,`, `;`, tab), JSON Lines (each also gzipped) or Parquet, a file or the files of a glob, into typed
 * columns. A column of a text format is numeric where every cell is a number or missing, else text; a Parquet column is
 * what its schema says.
 * Raises a UserError with file and line for what cannot be read.
 */
export async function readTable(path: string, options: ReadOptions): Promise<Table> {
  const files = await findFiles(path, (pattern) => expandGlob(options.duckdb, pattern));
  const stop = new AbortController();
  const [rows, sha256] = await Promise.all([
    readFiles(path, files, options).catch((error: unknown) => {
      stop.abort();
      throw error;
    }),
    digestOf(files, stop.signal),
  ]);
  const table = { ...rows, sha256 };
  if (options.columns !== undefined) requireDeclared(table, options.columns);
  return table;
}

async function readFiles(path: string, files: readonly string[], options: ReadOptions): Promise<Omit<Table, "sha256">> {
  const { columns: declared = new Map<string, DeclaredType>(), missing = MISSING, progress } = options;
  using session = await openSession(options.duckdb, files, options.threads);
  const sources: Source[] = [];
  for (const file of files) sources.push(await openSource(file, session, { declared, missing }));
  const { names } = requireSameColumns(sources);
  const selection = await select(session, path, names, options);
  const total = sources.reduce<number | null>(
    (sum, { rows }) => (sum === null || rows === null ? null : sum + rows),
    0,
  );

  const read = await readSources(session, sources, { selection, declared, arrived: (rows) => progress?.(rows, total) });
  const rows = read.ends.at(-1) as number;
  if (rows === 0) {
    throw new UserError(`${quoted(path)} has columns but no rows.`, {
      file: path,
      remedy: "Check the step that writes it.",
    });
  }
  const placeOf = placesIn(read.sources, read.ends);
  return {
    path,
    files: files.map((file, i) => ({ path: file, rows: (read.ends[i] as number) - (read.ends[i - 1] ?? 0) })),
    rows,
    columns: read.columns,
    unread: read.nested,
    conditions: read.conditions,
    missing,
    placeOf,
    lineOf: (row: number) => placeOf(row).line,
  };
}

async function select(session: Session, path: string, names: readonly string[], options: ReadOptions) {
  const { only, columns, conditions = [] } = options;
  const unknown = [...(only ?? []), ...(columns?.keys() ?? [])].find((name) => !names.includes(name));
  if (unknown !== undefined) throw noSuchColumn(unknown, names, path);
  const wanted = only === undefined ? names : names.filter((name) => only.includes(name));
  const checked = await Promise.all(conditions.map((condition) => checkCondition(session, condition, names, path)));
  const used = new Set([...wanted, ...checked.flatMap((condition) => [...condition.columns.values()])]);
  return { wanted, used: [...used], conditions: checked };
}

/** Files of one glob are parts of one table: the same columns, in whatever order. */
function requireSameColumns([first, ...others]: readonly Source[]): Source {
  const { names, path } = first as Source;
  for (const other of others) {
    const [lacking, holder, lacks] = [
      [names.find((name) => !other.names.includes(name)), path, other.path] as const,
      [other.names.find((name) => !names.includes(name)), other.path, path] as const,
    ].find(([name]) => name !== undefined) ?? [undefined];
    if (lacking === undefined) continue;
    throw new UserError(`Column ${quoted(lacking)} of ${quoted(holder)} is not in ${quoted(lacks)}.`, {
      file: lacks,
      remedy: "Files that one pattern names need the same columns.",
    });
  }
  return first as Source;
}

function placesIn(sources: readonly Source[], ends: readonly number[]): (row: number, name?: string) => RowPlace {
  return (row, name) => {
    const i = ends.findIndex((end) => row < end);
    const source = sources[i] as Source;
    const own = row - (ends[i - 1] ?? 0);
    return { file: source.path, ...source.place(own, name === undefined ? undefined : source.names.indexOf(name)) };
  };
}
