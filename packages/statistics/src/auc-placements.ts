/** An area under the ROC curve and how much each row has to do with it. */
export interface AucPlacements {
  /** The share of pairs of a positive and a negative row in which the positive scores higher; ties count ½. */
  readonly auc: number;
  /**
   * One value a row: (V − AUC) / m for each of the m positives, (V − AUC) / k for each of the k negatives, where V is
   * the share of rows of the other class that it ranks rightly against. `stratifiedVariance` of them is DeLong's.
   */
  readonly components: Float64Array;
}

/**
 * ROC AUC with its placement values in one pass over sorted rows (Sun & Xu 2014, IEEE Signal Processing Letters
 * 21:1389; DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837). Null where a class has no row.
 *
 * @param order the rows' indexes, sorted by ascending score
 * @param scores one a row; equal ones are ties
 * @param positive 1 where the row is of the positive class, else 0
 */
export function aucPlacements(order: Uint32Array, scores: Float64Array, positive: Uint8Array): AucPlacements | null {
  const n = order.length;
  let positives = 0;
  for (let row = 0; row < n; row++) positives += positive[row]!;
  const negatives = n - positives;
  if (positives === 0 || negatives === 0) return null;

  const components = new Float64Array(n);
  let positivesBelow = 0;
  let negativesBelow = 0;
  let pairsRight = 0;
  for (let start = 0; start < n; ) {
    const score = scores[order[start]!]!;
    let end = start;
    let tiedPositives = 0;
    do tiedPositives += positive[order[end++]!]!;
    while (end < n && scores[order[end]!] === score);
    const tiedNegatives = end - start - tiedPositives;
    const ofPositive = negativesBelow + tiedNegatives / 2;
    const ofNegative = positives - positivesBelow - tiedPositives / 2;
    for (let at = start; at < end; at++) {
      const row = order[at]!;
      components[row] = positive[row] === 1 ? ofPositive / negatives : ofNegative / positives;
    }
    pairsRight += tiedPositives * ofPositive;
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
    start = end;
  }

  const auc = pairsRight / (positives * negatives);
  for (let row = 0; row < n; row++) {
    components[row] = (components[row]! - auc) / (positive[row] === 1 ? positives : negatives);
  }
  return { auc, components };
}
