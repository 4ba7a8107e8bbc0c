import { UserError } from "@mlops-actions/errors";
import type { Predictions, Truth } from "@mlops-actions/metrics";
import { multiclassPredictions } from "./classified.ts";
import { type Ids, pairRows } from "./ids.ts";
import { indexesIn } from "./labels.ts";
import { firstOf, RowSample } from "./rows.ts";
import { take } from "./take.ts";

/** Predictions of labelled, identified rows; from a file or from a model. */
export interface Labelled {
  readonly ids: Ids;
  readonly truth: Truth;
  readonly predictions: Predictions;
}

/** Two models' predictions of the same rows, in the candidate's order. */
export interface Paired {
  /** The candidate's; with the classes that only the baseline knows behind its own. */
  readonly truth: Truth;
  readonly candidate: Predictions;
  readonly baseline: Predictions;
}

/**
 * Pairs two models' predictions by id, in whatever order they stand.
 *
 * @throws UserError that names ids which one side lacks, or whose truth differs.
 */
export function pair(candidate: Labelled, baseline: Labelled): Paired {
  const rows = pairRows(candidate.ids, baseline.ids);
  const truth = withClassesOf(candidate.truth, baseline.truth);
  refuseOtherTruth(candidate, baseline, rows);
  return {
    truth,
    candidate: inClasses(candidate.predictions, candidate.truth, truth),
    baseline: inClasses(inOrder(baseline.predictions, rows), baseline.truth, truth),
  };
}

/** The predictions of `rows`, in their order. */
function inOrder(predictions: Predictions, rows: Int32Array): Predictions {
  if (rows.every((row, index) => row === index)) return predictions;
  switch (predictions.task) {
    case "regression":
      return { task: "regression", values: take(predictions.values, rows) };
    case "binary":
      return {
        task: "binary",
        labels: take(predictions.labels, rows),
        scores: predictions.scores && take(predictions.scores, rows),
      };
    case "multiclass":
      return {
        task: "multiclass",
        labels: take(predictions.labels, rows),
        scores: predictions.scores?.map((column) => take(column, rows)) ?? null,
      };
  }
}

function withClassesOf(truth: Truth, other: Truth): Truth {
  if (truth.task !== "multiclass" || other.task !== "multiclass") return truth;
  const places = indexesIn(truth.classes, other.classes, false);
  const added = other.classes.filter((_, index) => places[index]! < 0);
  return added.length === 0 ? truth : { ...truth, classes: [...truth.classes, ...added] };
}

function inClasses(predictions: Predictions, from: Truth, to: Truth): Predictions {
  if (predictions.task !== "multiclass" || from.task !== "multiclass" || to.task !== "multiclass") return predictions;
  const places = indexesIn(to.classes, from.classes, false);
  return multiclassPredictions(predictions, places, to.classes.length);
}

function refuseOtherTruth(candidate: Labelled, baseline: Labelled, rows: Int32Array): void {
  const own = labelsOf(candidate.truth);
  const others = labelsOf(baseline.truth);
  const differing = new RowSample();
  const same = comparison(candidate.truth, baseline.truth);
  for (let row = 0; row < rows.length; row++) if (!same(own[row]!, others[rows[row]!]!)) differing.add(row);
  if (differing.count === 0) return;
  const named = differing.rows.map((row) => {
    const [here, there] = [nameOf(candidate.truth, own[row]!), nameOf(baseline.truth, others[rows[row]!]!)];
    return `${candidate.ids.keys.values[row]} (${here} against ${there})`;
  });
  const { file, placeOf } = candidate.ids;
  throw new UserError(
    `The truth of ${differing.count} ${differing.count === 1 ? "id" : "ids"} differs between ${file} and ${baseline.ids.file}: ${firstOf(named, differing.count)}.`,
    { ...placeOf(differing.rows[0]!), remedy: "Predict both from the same hold-out." },
  );
}

function labelsOf(truth: Truth): Uint8Array | Int32Array | Float64Array {
  return truth.task === "regression" ? truth.values : truth.labels;
}

function nameOf(truth: Truth, label: number): string {
  return truth.task === "regression" ? String(label) : truth.classes[label]!;
}

/** Whether two truths say the same. Numbers may have gone through float32 on one side. */
function comparison(a: Truth, b: Truth): (own: number, other: number) => boolean {
  if (a.task === "regression" || b.task === "regression") {
    return (own, other) => own === other || Math.fround(own) === Math.fround(other);
  }
  if (a.task === "binary") return (own, other) => own === other;
  const places = indexesIn(a.classes, b.classes, false);
  return (own, other) => own === places[other];
}
