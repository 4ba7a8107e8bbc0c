import { resolve } from "node:path";
import { literal, literals, pathPattern } from "./sql.ts";

export type DuckDb = typeof import("@duckdb/node-api");
type Connection = Awaited<ReturnType<Awaited<ReturnType<DuckDb["DuckDBInstance"]["create"]>>["connect"]>>;
export type Chunk = NonNullable<Awaited<ReturnType<Awaited<ReturnType<Connection["stream"]>>["fetchChunk"]>>>;

/** What DuckDB said when it could not do what a query asked for; `cause` is its own error. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(cause: unknown) {
    super((cause as Error).message, { cause });
  }
}

/** A DuckDB of our own. Each method raises a Refusal where DuckDB raises. */
export interface Session extends Disposable {
  readonly duckdb: DuckDb;
  readonly rows: (sql: string) => Promise<unknown[][]>;
  readonly chunks: (sql: string) => AsyncGenerator<Chunk>;
  /** The SQL type of a query's first column, which is found without running it. */
  readonly typeOf: (sql: string) => Promise<string>;
}

/** Bytes of text that DuckDB reads at once, and its longest line; its own choice of 32 MB costs memory, gains no time. */
export const READ_BUFFER = 8_000_000;

// While rows are taken from a stream, DuckDB's threads wait for each other below this.
const STREAM_BUFFER = "64MB";

const NO_EXTENSIONS = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };

/** The files that match a pattern of `*`, `**`, `?` and `[…]`. */
export async function expandGlob(duckdb: DuckDb, pattern: string): Promise<string[]> {
  const instance = await duckdb.DuckDBInstance.create(":memory:", NO_EXTENSIONS);
  const connection = await instance.connect();
  try {
    const files = await connection.runAndReadAll(`SELECT file FROM glob(${literal(pattern)})`);
    return files.getRows().map(([file]) => file as string);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Opens a database in memory that may read the named files and nothing else: no network, extension or other file. */
export async function openSession(duckdb: DuckDb, files: readonly string[], threads?: number): Promise<Session> {
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    ...NO_EXTENSIONS,
    temp_directory: "",
    ...(threads !== undefined && { threads: String(threads) }),
  });
  const connection = await instance.connect();
  for (const setting of [
    // Its search for common expressions takes longer than all else where a file has hundreds of columns.
    "disabled_optimizers = 'common_subexpressions'",
    `streaming_buffer_size = '${STREAM_BUFFER}'`,
    "TimeZone = 'UTC'",
    `allowed_paths = [${literals(files.flatMap((file) => [resolve(file), pathPattern(file)]))}]`,
    "enable_external_access = false",
    "lock_configuration = true",
  ]) {
    await connection.run(`SET ${setting}`);
  }
  return {
    duckdb,
    rows: async (sql) => (await connection.runAndReadAll(sql).catch(refuse)).getRows(),
    chunks: async function* (sql) {
      const result = await connection.stream(sql).catch(refuse);
      for (;;) {
        const chunk = await result.fetchChunk().catch(refuse);
        if (chunk === null || chunk.rowCount === 0) return;
        yield chunk;
      }
    },
    typeOf: async (sql) => {
      const statement = await connection.prepare(sql).catch(refuse);
      try {
        return statement.columnType(0).toString();
      } finally {
        statement.destroySync();
      }
    },
    [Symbol.dispose]: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function refuse(error: unknown): never {
  throw new Refusal(error);
}
