import type { Cells } from "./cells.ts";

/** One model's counts by class: all that precision, recall, F1, accuracy and the Matthews correlation read. */
export interface Tally {
  /** Rows of each class. */
  readonly truth: Float64Array;
  /** Rows predicted as each class. */
  readonly predicted: Float64Array;
  /** Rows of each class predicted as that class. */
  readonly hits: Float64Array;
}

/** A tally that is filled again and again, by counts in the order of `cells`. */
export function tallier(classCount: number, truth: Int32Array, predicted: Int32Array): (counts: Float64Array) => Tally {
  const tally = {
    truth: new Float64Array(classCount),
    predicted: new Float64Array(classCount),
    hits: new Float64Array(classCount),
  };
  return (counts) => {
    tally.truth.fill(0);
    tally.predicted.fill(0);
    tally.hits.fill(0);
    for (let cell = 0; cell < counts.length; cell += 1) {
      const count = counts[cell]!;
      const label = truth[cell]!;
      const prediction = predicted[cell]!;
      tally.truth[label]! += count;
      tally.predicted[prediction]! += count;
      if (label === prediction) tally.hits[label]! += count;
    }
    return tally;
  };
}

/** Rows that the candidate mends and breaks, of how many. */
export function countChanges(cells: Cells): { fixed: number; broken: number; rows: number } {
  let rows = 0;
  let fixed = 0;
  let broken = 0;
  for (let cell = 0; cell < cells.counts.length; cell += 1) {
    rows += cells.counts[cell]!;
    const label = cells.truth[cell]!;
    const before = cells.baseline?.[cell] === label;
    const after = cells.candidate[cell] === label;
    if (after && !before) fixed += cells.counts[cell]!;
    if (before && !after) broken += cells.counts[cell]!;
  }
  return { fixed, broken, rows };
}
