import { openRowMeaning, type RowLane, type RowTile, type ScoredRows } from "@mlops-actions/inference";
import type { ModelMetrics } from "../metrics.ts";
import type { Scorer } from "../scoring/batch.ts";
import { classScores, labelsOf } from "../scoring/label-rule.ts";
import type { Scores } from "../scoring/work.ts";
import type { OpenedModel } from "./open-served.ts";

/** Runs a lane, and says what its outputs mean. */
export function scorerOf(opened: OpenedModel, lane: RowLane, capacity: number, metrics: ModelMetrics): Scorer {
  const { model, feeder, description } = opened;
  const meaning = openRowMeaning(model);
  return {
    lane,
    capacity,
    async score(rows) {
      const started = performance.now();
      const outputs = await lane.run(rows);
      metrics.batch(rows, (performance.now() - started) / 1000);
      countNulls(feeder.binding.inputs, lane.tile, rows, metrics);
      const scored = meaning(outputs, rows);
      return { scored, scores: scoresOf(scored, description) };
    },
  };
}

function scoresOf(scored: ScoredRows, description: OpenedModel["description"]): Scores {
  const { rows, classes, values } = scored;
  if (classes === null) return { rows, classes, labels: null, scores: null, values };
  const indexes = labelsOf(scored, description);
  const labels = new Array<string>(rows);
  for (let row = 0; row < rows; row++) labels[row] = classes[indexes[row]!]!;
  const scores = classScores(scored);
  return { rows, classes: scores ? classes : null, labels, scores, values: null };
}

function countNulls(
  inputs: OpenedModel["feeder"]["binding"]["inputs"],
  { cells, texts }: RowTile,
  rows: number,
  metrics: ModelMetrics,
): void {
  for (let input = 0; input < inputs.length; input++) {
    const { feed, from } = inputs[input]!;
    const [data, words] = [cells[input]!, texts[input]];
    if (words ? !words.includes("") : feed.type !== "float32" && feed.type !== "float64") continue;
    for (let at = 0; at < rows * feed.width; at++) {
      const cell = data[at]!;
      if (words ? words[Number(cell)] === "" : Number.isNaN(cell)) metrics.nulls(from + (at % feed.width), 1);
    }
  }
}
