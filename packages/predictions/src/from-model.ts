import type { Predictions, Truth } from "@mlops-actions/metrics";

/** What a model says of each row: the part of inference's `Scored` that predictions are made of. */
export interface ModelOutput {
  readonly rows: number;
  readonly classes: readonly string[] | null;
  readonly classesFrom: "graph" | "options" | "count" | "labels" | null;
  readonly labels: Int32Array | null;
  readonly scores: readonly Float64Array[] | null;
  readonly scoreOf: "each" | "second" | null;
  readonly values: Float64Array | null;
}

/** Every class that a model knows, in its own order, or null where nothing tells. For `TruthOptions.classes`. */
export function knownClasses(_output: ModelOutput): readonly string[] | null {
  throw new Error("not built yet");
}

export interface ModelPredictionOptions {
  /** A row is positive where its score is above; default the model's own label, without one 0.5. */
  readonly threshold?: number;
  /** `LabelledRows.kept` of the table that the model scored. */
  readonly kept?: Int32Array | null;
}

/**
 * A model's output as predictions in the order of the truth's classes. Label: the model's own; without one the first
 * arg max; for one score or a threshold, positive where score > threshold.
 */
export function fromModel(_output: ModelOutput, _truth: Truth, _options: ModelPredictionOptions = {}): Predictions {
  throw new Error("not built yet");
}
