import type { Cells } from "./cells.ts";
import type { CountMetric } from "./count-metric.ts";
import type { Tally } from "./tally.ts";

/** A thousandth of a row: the derivatives are then right to 1e-6 of themselves, far below what an interval shows. */
const step = 1e-3;

/**
 * What a row of each cell does to a count metric, ∂metric/∂count, from its central differences by the counts of each class.
 *
 * @param predicted the model's predictions in the order of `cells`
 */
export function countInfluence({ of }: CountMetric, tally: Tally, cells: Cells, predicted: Int32Array): Float64Array {
  const truth = tally.truth.slice();
  const by = { truth, predicted: tally.predicted.slice(), hits: tally.hits.slice() };
  const slopes = (counts: Float64Array) =>
    Float64Array.from(counts, (count, index) => {
      if (count === 0) return 0;
      counts[index] = count + step;
      const above = of(by);
      counts[index] = count - step;
      const below = of(by);
      counts[index] = count;
      return (above - below) / (2 * step);
    });
  const [ofTruth, ofPredicted, ofHits] = [slopes(by.truth), slopes(by.predicted), slopes(by.hits)];
  return Float64Array.from(cells.counts, (_, cell) => {
    const label = cells.truth[cell]!;
    const prediction = predicted[cell]!;
    return ofTruth[label]! + ofPredicted[prediction]! + (label === prediction ? ofHits[label]! : 0);
  });
}
