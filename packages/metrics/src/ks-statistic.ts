import type { Ranking } from "./ranking.ts";
import type { RowStatistic } from "./row-statistic.ts";

/**
 * The Kolmogorov–Smirnov distance of the scores of positive and negative rows, max |F₋ − F₊| (SciPy's `ks_2samp`).
 * Where the greatest distance is at t, a row's influence is that of the difference of two shares, 1[s ≤ t] of each class.
 *
 * @param ranking in which both classes (0 and 1) must have rows
 * @param scores a row, and `truth` their labels
 */
export function ksStatistic({ order, sorted, labels }: Ranking, scores: Float64Array, truth: Uint8Array): RowStatistic {
  const n = order.length;
  let positives = 0;
  for (let at = 0; at < n; at += 1) positives += labels[at]!;
  const negatives = n - positives;
  const { distance, score } = farthest();
  return { value: Math.abs(distance) / (positives * negatives), weighted, influence };

  /** (F₋ − F₊) · positives · negatives where it is greatest, a whole number, and the score there. */
  function farthest(): { distance: number; score: number } {
    let below = 0;
    let distance = 0;
    let score = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < n; at += 1) {
      below += labels[at]!;
      if (at + 1 < n && sorted[at + 1] === sorted[at]) continue;
      const here = (at + 1) * positives - below * n;
      if (Math.abs(here) <= Math.abs(distance)) continue;
      distance = here;
      score = sorted[at]!;
    }
    return { distance, score };
  }

  /** By weights that keep the size of each class, as resampling within classes does. */
  function weighted(weights: Int32Array): number {
    let below = 0;
    let rows = 0;
    let most = 0;
    for (let at = 0; at < n; at += 1) {
      const weight = weights[order[at]!]!;
      rows += weight;
      below += weight * labels[at]!;
      if (at + 1 < n && sorted[at + 1] === sorted[at]) continue;
      most = Math.max(most, Math.abs(rows * positives - below * n));
    }
    return most / (positives * negatives);
  }

  function influence(): Float64Array {
    const sign = Math.sign(distance);
    const ofPositive = (-sign * n) / positives;
    const ofNegative = (sign * n) / negatives;
    const values = new Float64Array(n);
    for (let row = 0; row < n; row += 1) {
      if (scores[row]! <= score) values[row] = truth[row] === 1 ? ofPositive : ofNegative;
    }
    return values;
  }
}
