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
 * @param ranking of which at least one row must be positive (1)
 */
export function averagePrecision({ order, sorted, labels }: Ranking): RowStatistic {
  const n = order.length;
  let positives = 0;
  for (let at = 0; at < n; at += 1) positives += labels[at]!;
  return { value: area(), weighted, influence };

  function area(): number {
    let sum = 0;
    let below = 0;
    for (let start = 0; start < n; ) {
      let end = start;
      let tied = 0;
      do tied += labels[end++]!;
      while (end < n && sorted[end] === sorted[start]);
      if (tied > 0) sum += (tied * (positives - below)) / (n - start);
      below += tied;
      start = end;
    }
    return sum / positives;
  }

  function weighted(weights: Int32Array): number {
    let above = 0;
    let rows = 0;
    let tied = 0;
    let sum = 0;
    for (let at = n - 1; at >= 0; at -= 1) {
      const weight = weights[order[at]!]!;
      rows += weight;
      tied += weight * labels[at]!;
      if (at > 0 && sorted[at - 1] === sorted[at]) continue;
      above += tied;
      if (tied > 0) sum += (tied * above) / rows;
      tied = 0;
    }
    return sum / above;
  }

  function influence(): Float64Array {
    const values = new Float64Array(n);
    const scale = n / positives;
    let above = positives;
    let gain = 0;
    let loss = 0;
    for (let start = 0; start < n; ) {
      let end = start;
      let tied = 0;
      do tied += labels[end++]!;
      while (end < n && sorted[end] === sorted[start]);
      const rows = n - start;
      gain += (tied * (rows - above)) / (rows * rows);
      loss += (tied * above) / (rows * rows);
      const ofPositive = scale * (above / rows + gain);
      const ofNegative = -scale * loss;
      for (let at = start; at < end; at += 1) values[order[at]!] = labels[at] === 1 ? ofPositive : ofNegative;
      above -= tied;
      start = end;
    }
    return values;
  }
}
