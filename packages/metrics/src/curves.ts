import type { Prepared } from "./prepared.ts";
import type { Side } from "./sample.ts";

/** A line of points; null is given instead where the rows hold one class or the model has no scores. */
export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** x: false-positive rate, y: recall; at most 400 points. `classIndex`: one class against the rest. */
export function rocCurve(_prepared: Prepared, _side: Side, _classIndex?: number): Curve | null {
  throw new Error("not built yet");
}

/** x: recall, y: precision; at most 400 points. */
export function precisionRecallCurve(_prepared: Prepared, _side: Side, _classIndex?: number): Curve | null {
  throw new Error("not built yet");
}

/** One of ten bins of scores, empty bins left out. */
export interface CalibrationBin {
  readonly meanScore: number;
  readonly observed: number;
  readonly count: number;
  /** Wilson interval of `observed`. */
  readonly lower: number;
  readonly upper: number;
}

/** Mean score against observed share; of several classes the score of the predicted label, unless a class is named. */
export function calibrationCurve(_prepared: Prepared, _side: Side, _classIndex?: number): CalibrationBin[] | null {
  throw new Error("not built yet");
}

/** Counts in bins; `edges` is one longer than the counts of each series. */
export interface Histogram {
  readonly edges: Float64Array;
  readonly series: readonly { readonly name: string; readonly counts: Float64Array }[];
}

/** Scores of one class (default: the positive) by true class, in 40 bins over 0..1. */
export function scoreHistogram(_prepared: Prepared, _side: Side, _classIndex?: number): Histogram | null {
  throw new Error("not built yet");
}

/** Residuals (truth − prediction) of each model over common bins. */
export function residualHistogram(_prepared: Prepared): Histogram | null {
  throw new Error("not built yet");
}

/** Mean prediction against truth in equally full bins of the prediction. */
export interface PredictionBin {
  readonly meanPrediction: number;
  readonly meanTruth: number;
  readonly count: number;
}

/** Regression's calibration: up to 20 bins of equal count. */
export function predictedAgainstTruth(_prepared: Prepared, _side: Side): PredictionBin[] | null {
  throw new Error("not built yet");
}
