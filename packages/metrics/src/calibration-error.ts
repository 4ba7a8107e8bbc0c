import { binsOf, calibrationBins } from "./calibration-bins.ts";
import type { Forecast } from "./calibration-curve.ts";
import type { RowStatistic } from "./row-statistic.ts";

/**
 * Expected calibration error: mean |share observed − mean score| over ten equal bins of the score, weighted by their
 * rows (Naeini et al. 2015, AAAI 29; the bins of scikit-learn's `calibration_curve`). As a sum over rows it is
 * Σ_bins |Σ wᵢ(yᵢ − pᵢ)| / Σ wᵢ, so that row i's influence is ±(yᵢ − pᵢ) less the error itself, with the sign of its bin.
 */
export function calibrationError({ scores, outcomes }: Forecast): RowStatistic {
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
      return absoluteSum(drawn) / n;
    },
    influence: () => {
      const signs = sums.map(Math.sign);
      const values = new Float64Array(n);
      for (let row = 0; row < n; row += 1) values[row] = signs[bins[row]!]! * gaps[row]!;
      return values;
    },
  };
}

function absoluteSum(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += Math.abs(value);
  return sum;
}
