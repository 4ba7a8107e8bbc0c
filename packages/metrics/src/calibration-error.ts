import { binsOf, calibrationBins } from "./calibration-bins.ts";
import { type RowStatistic, total } from "./row-statistic.ts";

/**
 * Expected calibration error: mean |share observed − mean score| over ten equal bins of the score, weighted by their
 * rows (Naeini et al. 2015, AAAI 29; the bins of scikit-learn's `calibration_curve`). As a sum over rows it is
 * Σ_bins |Σ wᵢ(yᵢ − pᵢ)| / Σ wᵢ, so that row i's influence is ±(yᵢ − pᵢ) less the error itself, with the sign of its bin.
 *
 * @param outcomes 1 where what the score predicts came true
 */
export function calibrationError(outcomes: Uint8Array, scores: Float64Array): RowStatistic {
  const n = scores.length;
  const bins = binsOf(scores);
  const gaps = new Float64Array(n);
  const sums = new Float64Array(calibrationBins);
  for (let row = 0; row < n; row += 1) {
    gaps[row] = outcomes[row]! - scores[row]!;
    sums[bins[row]!]! += gaps[row]!;
  }
  const drawn = new Float64Array(calibrationBins);
  return {
    value: absoluteSum(sums) / n,
    weighted: (weights) => {
      drawn.fill(0);
      for (let row = 0; row < n; row += 1) drawn[bins[row]!]! += weights[row]! * gaps[row]!;
      return absoluteSum(drawn) / total(weights);
    },
    influence: () => gaps.map((gap, row) => gap * Math.sign(sums[bins[row]!]!)),
  };
}

function absoluteSum(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += Math.abs(value);
  return sum;
}
