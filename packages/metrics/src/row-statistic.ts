/** A statistic that reads single rows, ready for resampling (weights) and for large samples (influence). */
export interface RowStatistic {
  /** Of the rows as they are. */
  readonly value: number;
  /** Of the rows where row i occurs weights[i] times; as many in all as there are rows. */
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
    weighted: (weights) => weightedSum(losses, weights) / losses.length,
    influence: () => losses,
  };
}

/** The square root of a mean: by the chain rule, the loss's influence over twice the root. */
export function rootMeanOf(losses: Float64Array): RowStatistic {
  const value = Math.sqrt(mean(losses));
  return {
    value,
    weighted: (weights) => Math.sqrt(weightedSum(losses, weights) / losses.length),
    influence: () => (value === 0 ? new Float64Array(losses.length) : losses.map((loss) => loss / (2 * value))),
  };
}

export function mean(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) sum += values[row]!;
  return sum / values.length;
}

/** Four sums side by side, which do not wait for one another: resampling spends its time here. */
export function weightedSum(values: Float64Array, weights: Int32Array): number {
  const n = values.length;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let row = 0;
  for (; row + 3 < n; row += 4) {
    first += weights[row]! * values[row]!;
    second += weights[row + 1]! * values[row + 1]!;
    third += weights[row + 2]! * values[row + 2]!;
    fourth += weights[row + 3]! * values[row + 3]!;
  }
  for (; row < n; row += 1) first += weights[row]! * values[row]!;
  return first + second + (third + fourth);
}
