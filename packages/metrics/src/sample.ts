import type { Predictions, Truth } from "./predictions.ts";

/** One hold-out and what one or two models say of the same rows. All of one task and one length. */
export interface Sample {
  readonly truth: Truth;
  readonly candidate: Predictions;
  readonly baseline: Predictions | null;
}

export type Side = "candidate" | "baseline";

export interface MetricOptions {
  /** Two-sided, 0.95 for instance. */
  readonly confidence: number;
  /** Of every resampling: the same seed and rows give the same intervals. */
  readonly seed: number;
  /** Levels of `quantile_loss_<q>` that are computed when no names are given. */
  readonly quantiles?: readonly number[];
  /** k of `top_<k>_accuracy` that are computed when no names are given; default 2, 3 and 5. */
  readonly topK?: readonly number[];
  /** Row metrics are bootstrapped up to here, above they have influence-function intervals. Default 50,000. */
  readonly bootstrapRowsUpTo?: number;
  /** Of each bootstrap; default 2,000 of cells, which are cheap, and 1,000 of rows. */
  readonly resamples?: number;
}

/** Options with their defaults. */
export interface Settings extends Required<Omit<MetricOptions, "resamples">> {
  readonly resamples: { readonly cells: number; readonly rows: number };
}
