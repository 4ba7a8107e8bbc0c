import { UserError } from "@mlops-actions/errors";
import type { Predictions, Truth } from "@mlops-actions/metrics";
import { binaryPredictions, multiclassPredictions } from "./classified.ts";
import { indexesIn } from "./labels.ts";
import type { ModelOutput } from "./model-output.ts";
import { firstOf } from "./rows.ts";
import { take } from "./take.ts";

export interface ModelPredictionOptions {
  /** A row is positive where its score is above; default the model's own label, without one 0.5. */
  readonly threshold?: number;
  /** `LabelledRows.kept` of the table that the model scored. */
  readonly kept?: Int32Array | null;
}

/**
 * A model's output as predictions in the order of the truth's classes. Label: the model's own; without one the first
 * arg max; for one score or a threshold, positive where score > threshold.
 *
 * @param truth read with the classes of this output among `classes` or `others`.
 * @throws UserError where the output does not fit the task.
 */
export function fromModel(output: ModelOutput, truth: Truth, options: ModelPredictionOptions = {}): Predictions {
  const kept = options.kept ?? null;
  if (truth.task === "regression") {
    if (output.values === null) throw new UserError("The model predicts classes, and the task is regression.");
    return { task: "regression", values: take(output.values, kept) };
  }
  const labels = output.labels && take(output.labels, kept);
  const scores = output.scores?.map((column) => take(column, kept)) ?? null;
  if (labels === null && scores === null) {
    throw new UserError(`The model predicts numbers, and the task is ${truth.task}.`);
  }
  const places = placesIn(truth.classes, output);
  if (truth.task === "multiclass") {
    const each = output.scoreOf === "second" && scores ? [complement(scores[0]!), scores[0]!] : scores;
    return multiclassPredictions({ labels, scores: each }, places, truth.classes.length);
  }
  if (options.threshold !== undefined && scores === null) {
    throw new UserError("A threshold needs scores, and the model gives labels alone.", { remedy: "Remove threshold." });
  }
  const positive = places.indexOf(1);
  return binaryPredictions(
    { labels, scores },
    positiveScore(scores, output.scoreOf, positive),
    positive,
    options.threshold,
  );
}

function placesIn(classes: readonly string[], output: ModelOutput): Int32Array {
  const own = output.classes ?? classes;
  const places = indexesIn(classes, own, false);
  const strange = own.filter((_, index) => places[index]! < 0);
  if (strange.length === 0) return places;
  if (output.classesFrom === "count" && output.scoreOf === "second" && classes.length === 2) return Int32Array.of(0, 1);
  throw new UserError(`The model's classes ${firstOf(strange)} are none of ${firstOf(classes)}.`, {
    remedy: "Name the classes in the order of the model's scores with classes.",
  });
}

function positiveScore(
  scores: readonly Float64Array[] | null,
  scoreOf: ModelOutput["scoreOf"],
  positive: number,
): Float64Array | null {
  if (scores === null) return null;
  if (scoreOf !== "second") return scores[positive] ?? null;
  return positive === 0 ? complement(scores[0]!) : scores[0]!;
}

function complement(scores: Float64Array): Float64Array {
  return scores.map((score) => 1 - score);
}
