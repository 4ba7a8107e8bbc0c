import { availableParallelism } from "node:os";
import type { Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import type { Binding } from "./binding.ts";
import { classNames, labelIndexes } from "./classes.ts";
import type { Model } from "./model.ts";
import type { Latency } from "./pace.ts";
import { checkNumbers, checkProbabilities, fromLogits } from "./probabilities.ts";
import { type RawOutputs, runModel } from "./run-model.ts";

export interface ScoreOptions {
  /** Cores to use at most; default as many as are free to this process. */
  readonly threads?: number;
  /** Seconds of work left, by the first batches, above which workers are started; default 0.4, about three times what their start takes. */
  readonly workersAbove?: number;
  /** Called after each batch of this thread. */
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
  /** Of one thread that runs the model alone, warm: without the runtime's own start, reading of columns and checks. */
  readonly latency: Latency;
  /** Of the whole call. */
  readonly seconds: number;
  readonly rowsPerSecond: number;
}

const WORKERS_ABOVE = 0.4;

/**
 * Runs the model over the table. The result does not depend on the number of threads. Arrays may lie in shared memory.
 *
 * @throws UserError where scores are no probabilities, a label is unknown, or the runtime fails.
 */
export async function score(model: Model, binding: Binding, table: Table, options: ScoreOptions = {}): Promise<Scored> {
  if (table.rows === 0) throw new UserError("There are no rows to score.", { file: table.path });
  const { threads = availableParallelism(), workersAbove = WORKERS_ABOVE, progress, signal } = options;
  const started = performance.now();
  const raw = await runModel(model, binding, table.rows, { threads, workersAbove, progress, signal });
  const meaning = model.task === "regression" ? regression(model, table, raw) : classification(model, table, raw);
  const seconds = (performance.now() - started) / 1000;
  return { rows: table.rows, ...meaning, latency: raw.latency, seconds, rowsPerSecond: table.rows / seconds };
}

type Meaning = Omit<Scored, "rows" | "latency" | "seconds" | "rowsPerSecond">;

function regression(model: Model, table: Table, { scores }: RawOutputs): Meaning {
  checkNumbers(model, table, scores);
  return { classes: null, classesFrom: null, labels: null, scores: null, scoreOf: null, values: scores[0] ?? null };
}

function classification(model: Model, table: Table, { label, scores }: RawOutputs): Meaning {
  const { classes, classesFrom } = classNames(model, scores.length, label);
  if (model.runtime.logits) {
    checkNumbers(model, table, scores);
    fromLogits(scores);
  }
  checkProbabilities(model, table, scores);
  return {
    classes,
    classesFrom,
    labels: label && labelIndexes(model, table, label, classes),
    scores: scores.length > 0 ? scores : null,
    scoreOf: scores.length === 0 ? null : scores.length === 1 ? "second" : "each",
    values: null,
  };
}
