import type { Cells } from "./cells.ts";
import type { Difference, Estimate, MetricName } from "./estimate.ts";
import type { Ranking } from "./ranking.ts";
import type { Settings, Side } from "./sample.ts";

/** A class's index a row. */
export type Labels = Uint8Array | Int32Array;

/** One score a row, sorted when something first asks for the ranking. */
export interface ScoreColumn {
  readonly scores: () => Float64Array;
  readonly ranking: () => Ranking;
}

/** What one model says of the rows. `columns`: a class's scores each, of two classes the positive's alone. */
export interface Classifier {
  readonly labels: Labels;
  readonly columns: readonly ScoreColumn[] | null;
  /** One a row, of `columns`. */
  readonly losses: Readonly<Record<ProbabilityLoss, () => Float64Array>> | null;
}

export type ProbabilityLoss = "log_loss" | "brier";

/** What is known of one metric, for both models and between them. */
export interface Evaluation {
  readonly candidate: Estimate;
  /** Null without a baseline, as the difference. */
  readonly baseline: Estimate | null;
  readonly difference: Difference | null;
}

interface Shared {
  readonly rows: number;
  readonly settings: Settings;
  /** Filled as metrics are asked for, so that none is computed twice. */
  readonly evaluations: Map<MetricName, Evaluation>;
}

export interface PreparedClassification extends Shared {
  readonly task: "binary" | "multiclass";
  readonly classes: readonly string[];
  readonly truth: Labels;
  readonly candidate: Classifier;
  readonly baseline: Classifier | null;
  readonly cells: () => Cells;
  /**
   * For each row held here its index in the sample. Rows of two classes are held by ascending score of the candidate:
   * its walks are then sequential, and the baseline's nearly so, as models of one problem score alike. Null: as they came.
   */
  readonly origin: Uint32Array | null;
}

export interface PreparedRegression extends Shared {
  readonly task: "regression";
  readonly truth: Float64Array;
  readonly candidate: Float64Array;
  readonly baseline: Float64Array | null;
}

/** A sample made ready: what metrics share is computed once, when the first of them asks. */
export type Prepared = PreparedClassification | PreparedRegression;

/** One model's part of a sample. Throws a TypeError where there is no such model. */
export function sideOf(prepared: PreparedClassification, side: Side): Classifier;
export function sideOf(prepared: PreparedRegression, side: Side): Float64Array;
export function sideOf(prepared: Prepared, side: Side): Classifier | Float64Array {
  const model = prepared[side];
  if (model === null) throw new TypeError("The sample has no baseline.");
  return model;
}
