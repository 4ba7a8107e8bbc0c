import { rank } from "./ranking.ts";
import type { RowStatistic } from "./row-statistic.ts";

/**
 * scikit-learn's `median_absolute_error`, the mean of the two middle errors where rows are even. Its influence is
 * ±½/f(m), f being the errors' density at their median m, from the spacing of the order statistics around it over the
 * bandwidth of Bofinger 1975 (Australian Journal of Statistics 17:1) for a normal density.
 */
export function medianAbsoluteError(truth: Float64Array, predicted: Float64Array): RowStatistic {
  const n = truth.length;
  const errors = truth.map((value, row) => Math.abs(value - predicted[row]!));
  const { order, sorted } = rank(errors);
  const value = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
  return { value, weighted, influence };

  function weighted(weights: Int32Array): number {
    let left = 0;
    for (let row = 0; row < n; row += 1) left += weights[row]!;
    const half = left / 2;
    let below = 0;
    let lower = Number.NaN;
    for (let at = 0; at < n; at += 1) {
      const weight = weights[order[at]!]!;
      if (weight === 0) continue;
      if (!Number.isNaN(lower)) return (lower + sorted[at]!) / 2;
      below += weight;
      if (below > half) return sorted[at]!;
      if (below === half) lower = sorted[at]!;
    }
    return Number.NaN;
  }

  function influence(): Float64Array {
    const bandwidth = Math.min(0.25, 0.6477 * n ** -0.2);
    const quantile = (share: number) => sorted[Math.round(share * (n - 1))]!;
    const sparsity = (quantile(0.5 + bandwidth) - quantile(0.5 - bandwidth)) / (2 * bandwidth);
    return errors.map((error) => (sparsity / 2) * Math.sign(error - value));
  }
}
