import { type MetricName, resolveMetric, type Truth } from "@mlops-actions/metrics";

/** Gives a metric's name as a reader knows it: `roc_auc` is ROC AUC. */
export function titles(truth: Truth): (metric: MetricName) => string {
  const classes = truth.task === "regression" ? [] : truth.classes;
  return (metric) => resolveMetric(metric, truth.task, classes)?.title ?? metric;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumeration(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
