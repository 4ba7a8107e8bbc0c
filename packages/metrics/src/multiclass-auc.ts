import type { Labels } from "./prepared.ts";
import type { Ranking } from "./ranking.ts";

/** The averages, in the order in which a row's components lie side by side. */
const averages = ["roc_auc_ovr", "roc_auc_ovr_weighted", "roc_auc_ovo"] as const;

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
export function multiclassAuc(rankings: readonly Ranking[], truth: Labels): Map<string, AverageAuc> {
  const classCount = rankings.length;
  const n = truth.length;
  const sizes = new Float64Array(classCount);
  for (let row = 0; row < n; row += 1) sizes[truth[row]!]! += 1;
  const components = new Float64Array(3 * n);
  const sums = [0, 0, 0] as [number, number, number];
  rankings.forEach((ranking, own) => {
    const pairs = placeRows(ranking, own, sizes, components);
    const oneVersusRest = pairs.reduce((sum, count) => sum + count, 0) / (sizes[own]! * (n - sizes[own]!));
    sums[0] += oneVersusRest;
    sums[1] += oneVersusRest * sizes[own]!;
    sums[2] += pairs.reduce((sum, count, other) => sum + count / (sizes[own]! * sizes[other]!), 0);
  });
  const divisors = [classCount, n, classCount * (classCount - 1)];
  return new Map(
    averages.map((name, index) => {
      const own = new Float64Array(n);
      const scale = (row: number) => divisors[index]! * (name === "roc_auc_ovo" ? sizes[truth[row]!]! : 1);
      for (let row = 0; row < n; row += 1) own[row] = components[3 * row + index]! / scale(row);
      return [name, { auc: sums[index]! / divisors[index]!, components: own }];
    }),
  );
}

/**
 * Adds the placements by one class's scores to the rows' components; those of one-vs-one still want dividing by the rows
 * of the row's own class.
 * @returns how many pairs of a row of that class and one of each other class are ordered rightly, ties counting ½
 */
function placeRows(
  { order, sorted, labels }: Ranking,
  own: number,
  sizes: Float64Array,
  components: Float64Array,
): Float64Array {
  const n = order.length;
  const size = sizes[own]!;
  const below = new Float64Array(sizes.length);
  const tied = new Float64Array(sizes.length);
  const pairs = new Float64Array(sizes.length);
  const perRow = 1 / size;
  const perRest = 1 / (n - size);
  for (let start = 0; start < n; ) {
    let end = start;
    do tied[labels[end++]!]! += 1;
    while (end < n && sorted[end] === sorted[start]);
    const ofOther = (size - below[own]! - tied[own]! / 2) * perRow;
    const ofRest = ofOther * perRest;
    let [versusRest, versusEach] = [0, 0];
    if (tied[own]! > 0) {
      for (let other = 0; other < sizes.length; other += 1) {
        if (other === own) continue;
        const ranked = below[other]! + tied[other]! / 2;
        pairs[other]! += tied[own]! * ranked;
        versusRest += ranked;
        versusEach += ranked / sizes[other]!;
      }
      versusRest *= perRest;
    }
    const first = versusRest * perRow;
    const weighted = ofRest * size;
    for (let at = start; at < end; at += 1) {
      const label = labels[at]!;
      const place = 3 * order[at]!;
      const isOwn = label === own;
      components[place]! += isOwn ? first : ofRest;
      components[place + 1]! += isOwn ? versusRest : weighted;
      components[place + 2]! += isOwn ? versusEach : ofOther;
      below[label]! += 1;
    }
    for (let at = start; at < end; at += 1) tied[labels[at]!] = 0;
    start = end;
  }
  return pairs;
}
