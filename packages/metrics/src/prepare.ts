import { countCells } from "./cells.ts";
import { gather } from "./gather.ts";
import { lazy } from "./lazy.ts";
import type { BinaryTruth, MulticlassTruth, Predictions, RegressionTruth } from "./predictions.ts";
import type { Classifier, Labels, Prepared, PreparedClassification, PreparedRegression } from "./prepared.ts";
import { brierLosses, logLosses } from "./probability-losses.ts";
import { type Ranking, rank, rankScores } from "./ranking.ts";
import type { MetricOptions, Sample, Settings } from "./sample.ts";

/**
 * Readies a sample. Scores of two classes are sorted here; all else is sorted or counted when a metric needs it, once.
 * @throws TypeError where truth and predictions are of different tasks, lengths or numbers of classes.
 */
export function prepare(sample: Sample, options: MetricOptions): Prepared {
  const resamples = { cells: options.resamples ?? 2000, rows: options.resamples ?? 1000 };
  const settings = { quantiles: [], topK: [2, 3, 5], bootstrapRowsUpTo: 50_000, ...options, resamples };
  const { truth } = sample;
  if (truth.task === "regression") return prepareRegression(sample, truth, settings);
  if (truth.task === "multiclass") {
    const classifier = (model: Predictions) => multiclassClassifier(model, truth);
    return { ...classification(truth, sample, classifier, settings), origin: null };
  }
  const scores = sample.candidate.task === "binary" ? sample.candidate.scores : null;
  if (scores === null) {
    const classifier = (model: Predictions) => binaryClassifier(model, truth.labels);
    return { ...classification(truth, sample, classifier, settings), origin: null };
  }
  const { order, sorted } = rank(sameLength(scores, truth.labels.length));
  const labels = gather(truth.labels, order);
  const classifier = (model: Predictions): Classifier => {
    if (model.task !== "binary") throw mismatch();
    const isSorted = model.scores === scores;
    const laidOut = { ...model, labels: gather(sameLength(model.labels, order.length), order) };
    if (isSorted) return binaryClassifier({ ...laidOut, scores: sorted }, labels, inOrder(sorted, labels));
    return binaryClassifier({ ...laidOut, scores: model.scores && gather(model.scores, order) }, labels);
  };
  return { ...classification({ ...truth, labels }, sample, classifier, settings), origin: order };
}

function prepareRegression(sample: Sample, truth: RegressionTruth, settings: Settings): PreparedRegression {
  const values = (model: Predictions): Float64Array => {
    if (model.task !== "regression") throw mismatch();
    return sameLength(model.values, truth.values.length);
  };
  return {
    task: "regression",
    rows: truth.values.length,
    settings,
    evaluations: new Map(),
    truth: truth.values,
    candidate: values(sample.candidate),
    baseline: sample.baseline && values(sample.baseline),
  };
}

function classification(
  truth: BinaryTruth | MulticlassTruth,
  sample: Sample,
  classifier: (model: Predictions) => Classifier,
  settings: Settings,
): Omit<PreparedClassification, "origin"> {
  const candidate = classifier(sample.candidate);
  const baseline = sample.baseline && classifier(sample.baseline);
  return {
    task: truth.task,
    rows: truth.labels.length,
    settings,
    evaluations: new Map(),
    classes: truth.classes,
    truth: truth.labels,
    candidate,
    baseline,
    cells: lazy(() => countCells(truth.classes.length, truth.labels, candidate.labels, baseline?.labels ?? null)),
  };
}

function binaryClassifier(model: Predictions, truth: Uint8Array, ranking?: () => Ranking): Classifier {
  if (model.task !== "binary") throw mismatch();
  const labels = sameLength(model.labels, truth.length);
  if (model.scores === null) return { labels, columns: null, losses: null };
  const scores = sameLength(model.scores, truth.length);
  const column = { scores: () => scores, ranking: ranking ?? lazy(() => rankScores(scores, truth)) };
  return { labels, columns: [column], losses: lossesOf(truth, [scores]) };
}

function multiclassClassifier(model: Predictions, truth: MulticlassTruth): Classifier {
  if (model.task !== "multiclass") throw mismatch();
  const labels = sameLength(model.labels, truth.labels.length);
  if (model.scores === null) return { labels, columns: null, losses: null };
  if (model.scores.length !== truth.classes.length) throw mismatch();
  const scores = model.scores.map((column) => sameLength(column, labels.length));
  const columns = scores.map((column) => ({
    scores: () => column,
    ranking: lazy(() => rankScores(column, truth.labels)),
  }));
  return { labels, columns, losses: lossesOf(truth.labels, scores) };
}

function lossesOf(truth: Labels, scores: readonly Float64Array[]): Classifier["losses"] {
  return { log_loss: lazy(() => logLosses(truth, scores)), brier: lazy(() => brierLosses(truth, scores)) };
}

/** The ranking of scores that ascend already. */
function inOrder(sorted: Float64Array, labels: Labels): () => Ranking {
  return lazy(() => {
    const order = new Uint32Array(sorted.length);
    for (let at = 0; at < order.length; at += 1) order[at] = at;
    return { order, sorted, labels };
  });
}

function sameLength<Values extends { readonly length: number }>(values: Values, rows: number): Values {
  if (values.length !== rows) throw mismatch();
  return values;
}

function mismatch(): TypeError {
  return new TypeError("Truth and predictions must be of one task, one length and the same classes.");
}
