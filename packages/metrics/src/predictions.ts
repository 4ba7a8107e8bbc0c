export type Task = "binary" | "multiclass" | "regression";

/** One byte a row, 1 where the row is of the positive class. */
export interface BinaryTruth {
  readonly task: "binary";
  /** Names of the classes, [negative, positive]. */
  readonly classes: readonly [string, string];
  readonly labels: Uint8Array;
}

/** An index into `classes` a row. A class may be absent from the rows. */
export interface MulticlassTruth {
  readonly task: "multiclass";
  readonly classes: readonly string[];
  readonly labels: Int32Array;
}

export interface RegressionTruth {
  readonly task: "regression";
  readonly values: Float64Array;
}

export type Truth = BinaryTruth | MulticlassTruth | RegressionTruth;

export interface BinaryPredictions {
  readonly task: "binary";
  /** 1 where the model says positive. */
  readonly labels: Uint8Array;
  /** Probability of the positive class in 0..1, or null where the model gives labels alone. */
  readonly scores: Float64Array | null;
}

export interface MulticlassPredictions {
  readonly task: "multiclass";
  /** Index into the truth's classes. */
  readonly labels: Int32Array;
  /** One array a class, in the order of the truth's classes; null where the model gives labels alone. */
  readonly scores: readonly Float64Array[] | null;
}

export interface RegressionPredictions {
  readonly task: "regression";
  readonly values: Float64Array;
}

export type Predictions = BinaryPredictions | MulticlassPredictions | RegressionPredictions;
