import type { Ranking } from "./ranking.ts";

export type AucAverage = "roc_auc_ovr" | "roc_auc_ovr_weighted" | "roc_auc_ovo";

export interface AverageAuc {
  readonly auc: number;
  /** One value a row, to be read within each class as `aucPlacements`' are, but with the class's mean left in. */
  readonly components: Float64Array;
}

/**
 * scikit-learn's averages of ROC AUC over classes, all of which must have rows: one-vs-rest, plain and weighted by the
 * classes' rows, and one-vs-one (Hand & Till 2001, Machine Learning 45:171).
 *
 * Each is a weighted sum of areas A(k|j), the share of pairs of a row of class k and one of class j that class k's scores
 * order rightly. One walk over each class's sorted scores gives A(k|j) for every j and the placements of DeLong, DeLong &
 * Clarke-Pearson 1988 (Biometrics 44:837), which are weighted alike and summed a row. O(n·K).
 *
 * @param rankings a class's sorted scores each
 */
export function multiclassAuc(rankings: readonly Ranking[], truth: Int32Array): Map<AucAverage, AverageAuc> {
  const classCount = rankings.length;
  const n = truth.length;
  const sizes = new Float64Array(classCount);
  for (let row = 0; row < n; row += 1) sizes[truth[row]!]! += 1;
  const components = { ovr: new Float64Array(n), weighted: new Float64Array(n), ovo: new Float64Array(n) };
  const sums = { ovr: 0, weighted: 0, ovo: 0 };
  rankings.forEach((ranking, index) => {
    const pairs = walk(ranking, index);
    const size = sizes[index]!;
    const pairCount = pairs.reduce((sum, count) => sum + count, 0);
    const oneVersusRest = pairCount / (size * (n - size));
    sums.ovr += oneVersusRest;
    sums.weighted += oneVersusRest * size;
    for (let other = 0; other < classCount; other += 1) {
      if (other !== index) sums.ovo += pairs[other]! / (size * sizes[other]!);
    }
  });
  return new Map([
    ["roc_auc_ovr", { auc: sums.ovr / classCount, components: components.ovr }],
    ["roc_auc_ovr_weighted", { auc: sums.weighted / n, components: components.weighted }],
    ["roc_auc_ovo", { auc: sums.ovo / (classCount * (classCount - 1)), components: components.ovo }],
  ]);

  /** Adds a class's placements to the components; returns how many pairs with each other class it orders rightly. */
  function walk({ order, sorted }: Ranking, own: number): Float64Array {
    const size = sizes[own]!;
    const below = new Float64Array(classCount);
    const tied = new Float64Array(classCount);
    const pairs = new Float64Array(classCount);
    // Of a row of another class: by what its placement among this class's rows is multiplied, in each average.
    const restScale = 1 / classCount / (n - size);
    const weightedScale = size / n / (n - size);
    const pairScale = sizes.map((other) => 1 / (classCount * (classCount - 1) * other));
    for (let start = 0; start < n; ) {
      let end = start;
      do tied[truth[order[end++]!]!]! += 1;
      while (end < n && sorted[end] === sorted[start]);
      const ofOthers = (size - below[own]! - tied[own]! / 2) / size;
      const ofOwn = tied[own]! > 0 ? placeOwn(own, below, tied, pairs) : null;
      for (let at = start; at < end; at += 1) {
        const row = order[at]!;
        const label = truth[row]!;
        if (label === own && ofOwn) {
          components.ovr[row]! += ofOwn.rest / (n - size) / size / classCount;
          components.weighted[row]! += ofOwn.rest / (n - size) / n;
          components.ovo[row]! += ofOwn.pairwise / (classCount * (classCount - 1) * size);
        } else {
          components.ovr[row]! += ofOthers * restScale;
          components.weighted[row]! += ofOthers * weightedScale;
          components.ovo[row]! += ofOthers * pairScale[label]!;
        }
      }
      for (let at = start; at < end; at += 1) {
        const label = truth[order[at]!]!;
        below[label]! += 1;
        tied[label] = 0;
      }
      start = end;
    }
    return pairs;
  }

  function placeOwn(own: number, below: Float64Array, tied: Float64Array, pairs: Float64Array) {
    let rest = 0;
    let pairwise = 0;
    for (let other = 0; other < classCount; other += 1) {
      if (other === own) continue;
      const ranked = below[other]! + tied[other]! / 2;
      pairs[other]! += tied[own]! * ranked;
      rest += ranked;
      pairwise += ranked / sizes[other]!;
    }
    return { rest, pairwise };
  }
}
