import type { PairedInterval } from "@mlops-actions/statistics";

/** scikit-learn's name in snake case: `roc_auc`, `f1_macro`, `precision_class_3`. */
export type MetricName = string;

/** A metric of one model. What can't be computed is null, with the reason in words that a reviewer understands. */
export interface Estimate {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** `wilson`, `delong`, `bootstrap-bca`, `influence`; null where there is no interval. */
  readonly method: string | null;
  readonly reason?: string;
  /**
   * One-sided p-value of "the metric is not below (above) `limit`", by inverting the same interval: small where it
   * plainly is. Absolute limits enter Holm's correction with it. Absent where there is no interval.
   */
  readonly pBeyond?: (limit: number, side: "below" | "above") => number;
}

/** A metric's paired difference: oriented (positive is better), or the reason why there is none. */
export type Difference =
  | ({ readonly better: "higher" | "lower" } & PairedInterval)
  | { readonly better: "higher" | "lower"; readonly delta: number | null; readonly reason: string };

/** Counts by truth (rows) and prediction (columns). */
export interface Confusion {
  readonly labels: readonly string[];
  readonly matrix: readonly (readonly number[])[];
}
