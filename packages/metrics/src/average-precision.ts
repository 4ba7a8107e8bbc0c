import type { Ranking } from "./ranking.ts";
import type { RowStatistic } from "./row-statistic.ts";

/**
 * scikit-learn's `average_precision_score`: Σ (Rₖ − Rₖ₋₁)·Pₖ over the distinct scores, equal scores together.
 *
 * As a function of row weights it is Σ_t p(t)·T(t)/N(t) / Σ p, with p(t) the positives at score t, T(t) those at t or
 * above and N(t) all rows there. Its derivative by the weight of a row at s, up to a constant a class (which variance
 * within classes takes out), is (T(s)/N(s) + Σ_{t≤s} p(t)·(N(t) − T(t))/N(t)²) / Σ p for a positive row and
 * −Σ_{t≤s} p(t)·T(t)/N(t)² / Σ p for a negative one.
 *
 * @param positive 1 where the row is of the positive class; at least one row must be
 */
export function averagePrecision(ranking: Ranking, positive: Uint8Array): RowStatistic {
  const { order, sorted } = ranking;
  const n = order.length;
  const ones = new Int32Array(n).fill(1);
  return {
    value: weighted(ones),
    weighted,
    influence,
  };

  function weighted(weights: Int32Array): number {
    let positives = 0;
    let rows = 0;
    let tied = 0;
    let area = 0;
    for (let at = n - 1; at >= 0; at -= 1) {
      const row = order[at]!;
      const weight = weights[row]!;
      rows += weight;
      tied += weight * positive[row]!;
      if (at > 0 && sorted[at - 1] === sorted[at]) continue;
      positives += tied;
      if (tied > 0) area += (tied * positives) / rows;
      tied = 0;
    }
    return area / positives;
  }

  function influence(): Float64Array {
    const values = new Float64Array(n);
    let positives = 0;
    for (let row = 0; row < n; row += 1) positives += positive[row]!;
    let above = positives;
    let gain = 0;
    let loss = 0;
    const scale = n / positives;
    for (let start = 0; start < n; ) {
      let end = start;
      let tied = 0;
      do tied += positive[order[end++]!]!;
      while (end < n && sorted[end] === sorted[start]);
      const rows = n - start;
      gain += (tied * (rows - above)) / (rows * rows);
      loss += (tied * above) / (rows * rows);
      const ofPositive = scale * (above / rows + gain);
      const ofNegative = -scale * loss;
      for (let at = start; at < end; at += 1) values[order[at]!] = positive[order[at]!] ? ofPositive : ofNegative;
      above -= tied;
      start = end;
    }
    return values;
  }
}
