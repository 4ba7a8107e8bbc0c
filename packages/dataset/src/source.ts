import type { CellType, DeclaredType, Evidence } from "./evidence.ts";
import type { Session } from "./session.ts";

/** One file, as its format reads it. Columns go by their position from 0. */
export interface Source {
  readonly path: string;
  readonly names: readonly string[];
  /** The rows, where the format tells before they are read. */
  readonly rows: number | null;
  /** About how many rows to make room for. */
  readonly room: number;
  /** What columns hold: by the first rows, or by every cell where `before` is what the first rows made believe. */
  readonly evidence: (
    session: Session,
    columns: readonly number[],
    before?: readonly Evidence[],
  ) => Promise<readonly Evidence[]>;
  /** SQL of a relation that holds these columns raw, named by `columnAt`. */
  readonly relation: (columns: readonly number[]) => string;
  /** Of a raw column, the value in the SQL type of the cell type. */
  readonly value: (column: number, type: CellType) => string;
  /** What the format calls the values of a column that cannot be read. */
  readonly typeName: (column: number) => string;
  /** Line and column where a cell, or a row, begins, counted from 1; null where the format has none. */
  readonly place: (row: number, column?: number) => TextPlace;
  /** Asked when DuckDB refused the file: raises what is wrong with it, or gives a way to read it all the same. */
  readonly afterRefusal: (cause: unknown) => Source;
}

export interface TextPlace {
  readonly line: number | null;
  readonly column: number | null;
}

/** What the user said about the columns. */
export interface Typing {
  readonly declared: ReadonlyMap<string, DeclaredType>;
  readonly missing: readonly string[];
}
