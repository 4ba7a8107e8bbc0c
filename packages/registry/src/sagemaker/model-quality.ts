import { resolveMetric } from "@mlops-actions/metrics";
import { normalQuantile } from "@mlops-actions/statistics";
import type { ModelVersion, VersionEvaluation, VersionMetric } from "../model-version.ts";

type Task = "binary" | "multiclass" | "regression";

/** The two documents of SageMaker's model quality, as its Model Monitor has them. */
export interface ModelQuality {
  readonly statistics: object;
  /** What a later measurement is held to: the worse end of each metric's interval. */
  readonly constraints: object;
}

/**
 * The metrics of a version's evaluation. What has no value is left out.
 * @param task as its report says; where that is not known, what the names of the metrics tell
 */
export function modelQuality(
  { createdAt }: Pick<ModelVersion, "createdAt">,
  evaluation: VersionEvaluation,
  task: Task = taskOf(evaluation.metrics),
): ModelQuality {
  const head = { version: 0, dataset: { item_count: evaluation.rows, evaluation_time: createdAt } };
  const measured = evaluation.metrics.flatMap(({ value, ...metric }) => (value === null ? [] : { ...metric, value }));
  const statistics = measured.map((metric) => {
    const deviation = standardDeviation(metric, evaluation.confidence);
    return [nameOf(metric.name, task), { value: metric.value, standard_deviation: deviation }] as const;
  });
  const constraints = measured.flatMap((metric) => {
    const better = resolveMetric(metric.name, task)?.better;
    const threshold = better === "higher" ? metric.lower : better === "lower" ? metric.upper : null;
    if (threshold === null) return [];
    const comparison_operator = better === "higher" ? "LessThanThreshold" : "GreaterThanThreshold";
    return [[nameOf(metric.name, task), { threshold, comparison_operator }] as const];
  });
  return {
    statistics: { ...head, [`${families[task]}_metrics`]: Object.fromEntries(statistics) },
    constraints: { version: 0, [`${families[task]}_constraints`]: Object.fromEntries(constraints) },
  };
}

/** The task that an evaluation report names, if this is one. */
export function taskInReport(text: string): Task | undefined {
  try {
    const { task } = JSON.parse(text) as { readonly task?: unknown };
    return tasks.find((it) => it === task);
  } catch {
    return undefined;
  }
}

const tasks: readonly Task[] = ["binary", "multiclass", "regression"];

const families: Readonly<Record<Task, string>> = {
  binary: "binary_classification",
  multiclass: "multiclass_classification",
  regression: "regression",
};

/** SageMaker's own names, where it has the same metric. */
const names: Readonly<Record<Task, ReadonlyMap<string, string>>> = {
  binary: new Map([
    ["roc_auc", "auc"],
    ["pr_auc", "au_prc"],
    ["specificity", "true_negative_rate"],
  ]),
  multiclass: new Map([
    ["precision_weighted", "weighted_precision"],
    ["recall_weighted", "weighted_recall"],
    ["f1_weighted", "weighted_f1"],
  ]),
  regression: new Map(),
};

function nameOf(name: string, task: Task): string {
  return names[task].get(name) ?? name;
}

/** The task whose catalogue knows most of the metrics. */
function taskOf(metrics: readonly VersionMetric[]): Task {
  const known = (task: Task) => metrics.filter(({ name }) => resolveMetric(name, task) !== undefined).length;
  return tasks.toSorted((a, b) => known(b) - known(a))[0]!;
}

/** From the width of the interval; SageMaker writes an unknown one as the text NaN. */
function standardDeviation({ lower, upper }: Omit<VersionMetric, "value">, confidence: number): number | "NaN" {
  if (lower === null || upper === null) return "NaN";
  return (upper - lower) / (2 * normalQuantile((1 + confidence) / 2));
}
