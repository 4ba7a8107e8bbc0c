import { wilson } from "@mlops-actions/statistics";
import { binsOf, calibrationBins } from "./calibration-bins.ts";
import { type Prepared, type PreparedClassification, sideOf } from "./prepared.ts";
import type { Side } from "./sample.ts";

/** A bin of scores: how often what they predict came true. */
export interface CalibrationBin {
  readonly meanScore: number;
  readonly observed: number;
  readonly count: number;
  /** Wilson's interval of `observed`. */
  readonly lower: number;
  readonly upper: number;
}

/** A score a row and whether what it predicts came true. */
export interface Forecast {
  readonly scores: Float64Array;
  readonly outcomes: Uint8Array;
}

/**
 * scikit-learn's `calibration_curve` in ten equal bins, those without rows left out.
 *
 * @param classIndex one of several classes against the rest; default: the score of the label that the model gives, and
 *   whether the label is right. Of two classes always the positive.
 * @returns null where the model has no scores, there are no rows, or for regression
 */
export function calibrationCurve(prepared: Prepared, side: Side, classIndex?: number): CalibrationBin[] | null {
  if (prepared.task === "regression" || prepared.rows === 0) return null;
  const forecast = forecastOf(prepared, side, classIndex);
  if (forecast === null) return null;
  const { scores, outcomes } = forecast;
  const bins = binsOf(scores);
  const counts = new Float64Array(calibrationBins);
  const sums = new Float64Array(calibrationBins);
  const hits = new Float64Array(calibrationBins);
  for (let row = 0; row < bins.length; row += 1) {
    const bin = bins[row]!;
    counts[bin]! += 1;
    sums[bin]! += scores[row]!;
    hits[bin]! += outcomes[row]!;
  }
  return Array.from(counts, (count, bin) => ({ count, bin }))
    .filter(({ count }) => count > 0)
    .map(({ count, bin }) => ({
      meanScore: sums[bin]! / count,
      observed: hits[bin]! / count,
      count,
      ...wilson(hits[bin]!, count, prepared.settings.confidence),
    }));
}

/** What calibration compares; null where the model has no scores. */
export function forecastOf(prepared: PreparedClassification, side: Side, classIndex?: number): Forecast | null {
  const { truth, rows } = prepared;
  const { columns, labels } = sideOf(prepared, side);
  if (columns === null) return null;
  if (prepared.task === "binary") return { scores: columns[0]!.scores(), outcomes: truth as Uint8Array };
  const outcomes = new Uint8Array(rows);
  if (classIndex !== undefined) {
    for (let row = 0; row < rows; row += 1) outcomes[row] = truth[row] === classIndex ? 1 : 0;
    return { scores: columns[classIndex]!.scores(), outcomes };
  }
  const all = columns.map((column) => column.scores());
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    outcomes[row] = labels[row] === truth[row] ? 1 : 0;
    scores[row] = all[labels[row]!]![row]!;
  }
  return { scores, outcomes };
}
