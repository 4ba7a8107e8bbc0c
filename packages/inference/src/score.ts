import type { Table } from "@mlops-actions/dataset";
import type { Binding } from "./binding.ts";
import type { Model } from "./model.ts";

export interface ScoreOptions {
  /** Cores to use at most; default as many as are free to this process. */
  readonly threads?: number;
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What a model says of each row of a table. */
export interface Scored {
  readonly rows: number;
  /** Names of the classes, in the order of the scores; null for regression. */
  readonly classes: readonly string[] | null;
  /**
   * Where `classes` comes from. `labels`: the model gives labels alone and nothing names its classes, so they are the ones it predicted, sorted, and
   * a label that is not among them may still be one the model knows.
   */
  readonly classesFrom: "graph" | "options" | "count" | "labels" | null;
  /** The model's own label of each row, as an index into `classes`; null where it has no label output. */
  readonly labels: Int32Array | null;
  /** Probabilities, one array a class, or one array alone where the model gives one score (see `scoreOf`). */
  readonly scores: readonly Float64Array[] | null;
  /** `each`: `scores[k]` belongs to `classes[k]`. `second`: `scores[0]` is the probability of `classes[1]`. */
  readonly scoreOf: "each" | "second" | null;
  /** Predicted values of a regression. */
  readonly values: Float64Array | null;
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

/**
 * Runs the model over the table. The result does not depend on the number of threads.
 *
 * @throws UserError where scores are no probabilities, a label is unknown, or the runtime fails.
 */
export async function score(model: Model, binding: Binding, table: Table, options: ScoreOptions = {}): Promise<Scored> {
  throw new Error(`not there yet: ${model.path} ${binding.columns} ${table.path} ${options.threads}`);
}
