/** What a request asks to be scored: decoded, and not yet bound to the columns of a model. */
export type Instances = Rows | Tensors;

/** Cells as the client sent them: numbers (bigint where an integer is beyond 2^53), texts (of CSV: all), booleans, null. */
export interface Rows {
  readonly kind: "rows";
  /** Names of the columns of rows that are arrays; null where none were given: then cells come in the model's order. */
  readonly columns: readonly string[] | null;
  /** An array a row, or an object by names of columns. */
  readonly rows: readonly (readonly unknown[] | Readonly<Record<string, unknown>>)[];
}

/** Whole tensors, the first dimension of which counts rows: Open Inference Protocol, NumPy, images. */
export interface Tensors {
  readonly kind: "tensors";
  readonly tensors: readonly Tensor[];
}

export interface Tensor {
  /** Name of the model's input or column; null where the request gives none. */
  readonly name: string | null;
  /** The protocol's word: FP32, FP64, INT64, UINT8, BOOL, BYTES (text), … */
  readonly datatype: string;
  readonly shape: readonly number[];
  /** Cells in row-major order. */
  readonly data: ArrayLike<number | bigint | string | boolean | null>;
}

export function rowsIn(instances: Instances): number {
  return instances.kind === "rows" ? instances.rows.length : (instances.tensors[0]?.shape[0] ?? 0);
}
