import type { Predictions, Truth } from "@mlops-actions/metrics";
import type { Ids } from "./ids.ts";

/** Predictions of labelled, identified rows; from a file or from a model. */
export interface Labelled {
  readonly ids: Ids;
  readonly truth: Truth;
  readonly predictions: Predictions;
}

/** Two models' predictions of the same rows, in the candidate's order. */
export interface Paired {
  readonly truth: Truth;
  readonly candidate: Predictions;
  readonly baseline: Predictions;
}

/**
 * Pairs two models' predictions by id, in whatever order they stand.
 *
 * @throws UserError that names ids which one side lacks, or whose truth differs.
 */
export function pair(_candidate: Labelled, _baseline: Labelled): Paired {
  throw new Error("not built yet");
}
