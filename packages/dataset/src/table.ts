/** One byte a row, 1 where the cell is missing; null where no cell of the column is. */
export type NullMask = Uint8Array | null;

/** Numbers with a fraction, dates as days since 1970-01-01. A missing cell holds NaN and is set in the mask. */
export interface FloatColumn {
  readonly kind: "float";
  readonly values: Float64Array;
  readonly nulls: NullMask;
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

export type Column = FloatColumn | IntegerColumn | TextColumn | BooleanColumn;

/** A file's rows as typed columns, in the file's column order. */
export interface Table {
  /** The path as the user gave it. */
  readonly path: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** Line in the text file on which a row (from 0) begins, or null where the format has no lines (Parquet). */
  readonly lineOf: (row: number) => number | null;
}
