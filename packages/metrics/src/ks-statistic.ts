import type { Ranking } from "./ranking.ts";
import type { RowStatistic } from "./row-statistic.ts";

/**
 * The Kolmogorov–Smirnov distance of the scores of positive and negative rows, max |F₋ − F₊| (SciPy's `ks_2samp`).
 * Where the greatest distance is at t, a row's influence is that of the difference of two shares, 1[s ≤ t] of each class.
 *
 * @param positive 1 where the row is of the positive class; both classes must have rows
 */
export function ksStatistic(ranking: Ranking, positive: Uint8Array): RowStatistic {
  const { order, sorted } = ranking;
  const n = order.length;
  const ones = new Int32Array(n).fill(1);
  return { value: farthest(ones).distance, weighted: (weights) => farthest(weights).distance, influence };

  function farthest(weights: Int32Array): { distance: number; at: number; sign: number } {
    let positives = 0;
    let rows = 0;
    for (let row = 0; row < n; row += 1) {
      rows += weights[row]!;
      positives += weights[row]! * positive[row]!;
    }
    const negatives = rows - positives;
    let positivesBelow = 0;
    let rowsBelow = 0;
    let most = 0;
    let at = -1;
    for (let rank = 0; rank < n; rank += 1) {
      const row = order[rank]!;
      rowsBelow += weights[row]!;
      positivesBelow += weights[row]! * positive[row]!;
      if (rank + 1 < n && sorted[rank + 1] === sorted[rank]) continue;
      // (F₋ − F₊) · positives · negatives, in whole numbers
      const distance = (rowsBelow - positivesBelow) * positives - positivesBelow * negatives;
      if (Math.abs(distance) > Math.abs(most)) {
        most = distance;
        at = rank;
      }
    }
    return { distance: Math.abs(most) / (positives * negatives), at, sign: Math.sign(most) };
  }

  function influence(): Float64Array {
    const { at, sign } = farthest(ones);
    let positives = 0;
    for (let row = 0; row < n; row += 1) positives += positive[row]!;
    const ofPositive = (-sign * n) / positives;
    const ofNegative = (sign * n) / (n - positives);
    const values = new Float64Array(n);
    for (let rank = 0; rank <= at; rank += 1) {
      const row = order[rank]!;
      values[row] = positive[row] ? ofPositive : ofNegative;
    }
    return values;
  }
}
