/** One byte a row, 1 where the cell is missing; null where no cell of the column is. */
export type NullMask = Uint8Array | null;

/** Numbers with a fraction, or dates as days since 1970-01-01. A missing cell holds NaN and is set in the mask. */
export interface FloatColumn {
  readonly kind: "float";
  readonly values: Float64Array;
  readonly nulls: NullMask;
  /** Set where the values are dates. */
  readonly unit?: "days";
}

/** Whole numbers: Int32Array where all fit, else BigInt64Array. A missing cell holds 0 and is set in the mask. */
export interface IntegerColumn {
  readonly kind: "integer";
  readonly values: Int32Array | BigInt64Array;
  readonly nulls: NullMask;
}

/** Text as codes into a dictionary of the distinct values, in order of first appearance. A missing cell is −1. */
export interface TextColumn {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
  readonly nulls: NullMask;
}

/** 0 or 1 a row. A missing cell holds 0 and is set in the mask. */
export interface BooleanColumn {
  readonly kind: "boolean";
  readonly values: Uint8Array;
  readonly nulls: NullMask;
}

/** One entry a row. The arrays may be views of longer buffers: never take their `buffer` for the column. */
export type Column = FloatColumn | IntegerColumn | TextColumn | BooleanColumn;

/** Where a row or a cell begins: line and column count from 1, null where the format has none (Parquet has neither). */
export interface RowPlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** The rows of a file, or of the files that a glob names, as typed columns in the file's column order. */
export interface Table {
  /** The path or glob as the user gave it. */
  readonly path: string;
  /** The files read, in name order; one unless the path is a glob. */
  readonly files: readonly { readonly path: string; readonly rows: number }[];
  /** Of the files' bytes in name order, hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** Columns of a type that no `Column` can hold (lists, objects, binary) and were not read: name to type. */
  readonly unread: ReadonlyMap<string, string>;
  /** For each condition that was asked for: 0 a row where it holds, −1 where it does not or is unknown. */
  readonly conditions: ReadonlyMap<string, Int32Array>;
  /** The texts that stand for a missing value in a column that is not text, beside the empty cell. */
  readonly missing: readonly string[];
  /** Where a row (from 0), or its cell in the column of that name, begins. Costs a pass over the file: meant for errors. */
  readonly placeOf: (row: number, name?: string) => RowPlace;
  /** The line of `placeOf`; further rows of the same file cost no further pass. */
  readonly lineOf: (row: number) => number | null;
}
