import { countCells } from "./cells.ts";
import { lazy } from "./lazy.ts";
import type { Predictions } from "./predictions.ts";
import type { Classifier, Prepared, ScoreColumn } from "./prepared.ts";
import { rank } from "./ranking.ts";
import type { MetricOptions, Sample } from "./sample.ts";

/**
 * Readies a sample. Nothing is sorted or counted before a metric needs it, and each thing once.
 * @throws TypeError where truth and predictions are of different tasks, lengths or numbers of classes.
 */
export function prepare(sample: Sample, options: MetricOptions): Prepared {
  const { truth, candidate, baseline } = sample;
  const settings = { quantiles: [], topK: [2, 3, 5], bootstrapRowsUpTo: 50_000, ...options };
  const evaluations = new Map();
  if (truth.task === "regression") {
    const values = (model: Predictions): Float64Array => {
      if (model.task !== "regression") throw mismatch();
      return sameLength(model.values, truth.values.length);
    };
    return {
      task: "regression",
      rows: truth.values.length,
      settings,
      evaluations,
      truth: truth.values,
      candidate: values(candidate),
      baseline: baseline && values(baseline),
    };
  }
  const classifier = (model: Predictions): Classifier => {
    if (model.task !== truth.task) throw mismatch();
    const rows = truth.labels.length;
    return { labels: sameLength(model.labels, rows), columns: columnsOf(model, rows, truth.classes.length) };
  };
  const ready = { candidate: classifier(candidate), baseline: baseline && classifier(baseline) };
  return {
    task: truth.task,
    rows: truth.labels.length,
    settings,
    evaluations,
    classes: truth.classes,
    truth: truth.labels,
    ...ready,
    cells: lazy(() =>
      countCells(truth.classes.length, truth.labels, ready.candidate.labels, ready.baseline?.labels ?? null),
    ),
  };
}

function columnsOf(model: Predictions, rows: number, classCount: number): ScoreColumn[] | null {
  if (model.task === "regression") throw mismatch();
  if (model.scores === null) return null;
  if (model.task === "binary") return [scoreColumn(sameLength(model.scores, rows))];
  if (model.scores.length !== classCount) throw mismatch();
  return model.scores.map((scores) => scoreColumn(sameLength(scores, rows)));
}

function scoreColumn(scores: Float64Array): ScoreColumn {
  return { scores: () => scores, ranking: lazy(() => rank(scores)) };
}

function sameLength<Values extends { readonly length: number }>(values: Values, rows: number): Values {
  if (values.length !== rows) throw mismatch();
  return values;
}

function mismatch(): TypeError {
  return new TypeError("Truth and predictions must be of one task, one length and the same classes.");
}
