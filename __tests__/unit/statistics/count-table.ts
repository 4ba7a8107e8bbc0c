/** Tables of counts label × baseline × candidate, cell = 4·label + 2·baseline + candidate, and differences of metrics. */

/** The cells in which one model is right and the other wrong. */
export const discordant = [[1, 2, 5, 6]];

/** Δ of recall, of F1, of precision and of specificity. */
export function differences(cells: Float64Array, out: Float64Array): void {
  const [agreedNegative, raised, lowered, agreedFalse, missed, found, lost, hit] = cells as unknown as EightCounts;
  const candidate = rates(hit + found, raised + agreedFalse, missed + lost, agreedNegative + lowered);
  const baseline = rates(hit + lost, lowered + agreedFalse, missed + found, agreedNegative + raised);
  for (let metric = 0; metric < out.length; metric++) out[metric] = candidate[metric]! - baseline[metric]!;
}

type EightCounts = [number, number, number, number, number, number, number, number];

function rates(tp: number, fp: number, fn: number, tn: number): number[] {
  return [tp / (tp + fn), (2 * tp) / (2 * tp + fp + fn), tp / (tp + fp), tn / (tn + fp)];
}
