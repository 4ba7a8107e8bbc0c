import { bootstrapCells } from "@mlops-actions/statistics";
import { topKCount } from "./catalogue.ts";
import type { MetricDefinition } from "./definition.ts";
import type { MetricName } from "./estimate.ts";
import { fromBootstrap, type Outcomes, proportion, undefinedBecause } from "./outcome.ts";
import type { Classifier, Labels, PreparedClassification } from "./prepared.ts";
import { noScores } from "./undefined.ts";

/** Top-k accuracies: Wilson's intervals; differences by BCa of the cells hit or missed by baseline × candidate. */
export function evaluateTopK(
  prepared: PreparedClassification,
  definitions: readonly MetricDefinition[],
): Map<MetricName, Outcomes> {
  const { truth, candidate, baseline, rows, settings } = prepared;
  const candidatePlaces = placesOfTruth(truth, candidate);
  const baselinePlaces = baseline && placesOfTruth(truth, baseline);
  return new Map(
    definitions.map(({ name }) => {
      const k = topKCount(name)!;
      return [
        name,
        {
          candidate: estimateOf(candidatePlaces, k, "candidate"),
          baseline: baseline && estimateOf(baselinePlaces, k, "baseline"),
          difference: baseline && differenceOf(k),
        },
      ];
    }),
  );

  function estimateOf(places: Int32Array | null, k: number, side: "candidate" | "baseline") {
    if (places === null) return undefinedBecause(noScores(side));
    let hits = 0;
    for (let row = 0; row < rows; row += 1) if (places[row]! < k) hits += 1;
    return proportion(hits, rows, settings.confidence);
  }

  function differenceOf(k: number) {
    if (candidatePlaces === null) return undefinedBecause(noScores("candidate"));
    if (!baselinePlaces) return undefinedBecause(noScores("baseline"));
    const cells = new Float64Array(4);
    for (let row = 0; row < rows; row += 1) {
      cells[(baselinePlaces[row]! < k ? 2 : 0) + (candidatePlaces[row]! < k ? 1 : 0)]! += 1;
    }
    const [bootstrap] = bootstrapCells(cells, differenceOfShares, 1, {
      resamples: settings.resamples.cells,
      seed: settings.seed,
      discordant: [[1, 2]],
    });
    return fromBootstrap(bootstrap!, settings.confidence, "there are no rows");
  }
}

function differenceOfShares(cells: Float64Array, out: Float64Array): void {
  const [neither, fixed, broken, both] = cells as unknown as [number, number, number, number];
  out[0] = (fixed - broken) / (neither + fixed + broken + both);
}

/**
 * How many classes come before the true one in each row, by scikit-learn's `top_k_accuracy_score`: of equal scores the
 * later class first. Null where the model has no scores.
 */
function placesOfTruth(truth: Labels, { columns }: Classifier): Int32Array | null {
  if (columns === null) return null;
  const scores = columns.map((column) => column.scores());
  const own = new Float64Array(truth.length);
  for (let row = 0; row < own.length; row += 1) own[row] = scores[truth[row]!]![row]!;
  const places = new Int32Array(truth.length);
  scores.forEach((column, index) => {
    for (let row = 0; row < own.length; row += 1) {
      const score = column[row]!;
      if (score > own[row]! || (score === own[row]! && index > truth[row]!)) places[row]! += 1;
    }
  });
  return places;
}
