/** A statistic that reads single rows, ready for resampling (weights) and for large samples (influence). */
export interface RowStatistic {
  /** Of the rows as they are. */
  readonly value: number;
  /** Of the rows where row i occurs weights[i] times. */
  readonly weighted: (weights: Int32Array) => number;
  /**
   * The empirical influence function: n·∂value/∂wᵢ at equal weights, one value a row, up to a constant (Efron 1982, The
   * Jackknife, the Bootstrap and Other Resampling Plans, chapter 6; Hampel 1974, JASA 69:383).
   */
  readonly influence: () => Float64Array;
}

/** The mean of a loss a row. Its influence is the loss itself less the mean. */
export function meanOf(losses: Float64Array): RowStatistic {
  return {
    value: mean(losses),
    weighted: (weights) => weightedSum(losses, weights) / total(weights),
    influence: () => losses,
  };
}

/** The square root of a mean: by the chain rule, the loss's influence over twice the root. */
export function rootMeanOf(losses: Float64Array): RowStatistic {
  const value = Math.sqrt(mean(losses));
  return {
    value,
    weighted: (weights) => Math.sqrt(weightedSum(losses, weights) / total(weights)),
    influence: () => (value === 0 ? new Float64Array(losses.length) : losses.map((loss) => loss / (2 * value))),
  };
}

export function mean(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) sum += values[row]!;
  return sum / values.length;
}

export function weightedSum(values: Float64Array, weights: Int32Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) sum += weights[row]! * values[row]!;
  return sum;
}

export function total(weights: Int32Array): number {
  let sum = 0;
  for (let row = 0; row < weights.length; row += 1) sum += weights[row]!;
  return sum;
}
