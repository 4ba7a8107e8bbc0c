import type { CatalogueOptions, MetricDefinition, Unit } from "./definition.ts";
import type { MetricName } from "./estimate.ts";
import type { Task } from "./predictions.ts";

/**
 * Every metric of a task in the order in which reports show them. Definitions are scikit-learn's.
 * @param classes needed for several classes: each has its own precision, recall and F1.
 */
export function catalogue(
  task: Task,
  classes: readonly string[] = [],
  options: CatalogueOptions = {},
): MetricDefinition[] {
  if (task === "binary") return [...binary];
  if (task === "regression") return [...regression, ...(options.quantiles ?? []).map(quantileLoss)];
  const topK = (options.topK ?? [2, 3, 5]).filter((k) => k < classes.length);
  return [...multiclass, ...topK.map(topKAccuracy), ...classes.flatMap(ofClass)];
}

/**
 * The metric that a name or an alias means, or undefined. Knows every level of `quantile_loss_<q>` and every k of
 * `top_<k>_accuracy`, listed in the catalogue or not.
 */
export function resolveMetric(
  name: MetricName,
  task: Task,
  classes: readonly string[] = [],
): MetricDefinition | undefined {
  const listed = catalogue(task, classes).find((metric) => metric.name === name || metric.aliases.includes(name));
  if (listed) return listed;
  const level = task === "regression" ? quantileLevel(name) : null;
  if (level !== null) return quantileLoss(level);
  const k = task === "multiclass" ? topKCount(name) : null;
  return k !== null && k < classes.length ? topKAccuracy(k) : undefined;
}

/** The name of a metric as people read it, the same for every task; as it is where there is no such metric. */
export function metricTitle(name: MetricName): string {
  const tasks: readonly Task[] = ["binary", "multiclass", "regression"];
  for (const task of tasks) {
    const metric = resolveMetric(name, task);
    if (metric !== undefined) return metric.title;
  }
  return name;
}

/** The level of `quantile_loss_<q>` between 0 and 1, or null for another name. */
export function quantileLevel(name: MetricName): number | null {
  const level = Number(/^quantile_loss_(0?\.\d+)$/.exec(name)?.[1] ?? Number.NaN);
  return level > 0 && level < 1 ? level : null;
}

/** k of `top_<k>_accuracy`, or null for another name. */
export function topKCount(name: MetricName): number | null {
  const k = /^top_([1-9]\d{0,5})_accuracy$/.exec(name)?.[1];
  return k === undefined ? null : Number(k);
}

interface Traits {
  readonly better?: "higher" | "lower";
  readonly unit?: Unit;
  readonly margin?: number | null;
  readonly needs?: "labels" | "scores" | "values";
  readonly aliases?: readonly string[];
}

function define(task: Task, name: MetricName, title: string, traits: Traits = {}): MetricDefinition {
  const { better = "higher", unit = "share", margin = 0.01, needs = "labels", aliases = [] } = traits;
  return { name, title, aliases, task, better, unit, defaultMargin: margin, needs };
}

const scores = { needs: "scores" } as const;
const logLoss = { better: "lower", unit: "nats", margin: null, needs: "scores" } as const;

const binary: readonly MetricDefinition[] = [
  define("binary", "accuracy", "accuracy", { aliases: ["accuracy_score"] }),
  define("binary", "error_rate", "error rate", { better: "lower", aliases: ["zero_one_loss"] }),
  define("binary", "balanced_accuracy", "balanced accuracy", { aliases: ["balanced_accuracy_score"] }),
  define("binary", "precision", "precision", { aliases: ["precision_score"] }),
  define("binary", "recall", "recall", { aliases: ["recall_score", "sensitivity"] }),
  define("binary", "specificity", "specificity"),
  define("binary", "f1", "F1", { aliases: ["f1_score"] }),
  define("binary", "mcc", "Matthews correlation", { unit: "correlation", aliases: ["matthews_corrcoef"] }),
  define("binary", "roc_auc", "ROC AUC", { ...scores, aliases: ["roc_auc_score"] }),
  define("binary", "pr_auc", "PR AUC", { ...scores, aliases: ["average_precision", "average_precision_score"] }),
  define("binary", "log_loss", "log loss", logLoss),
  define("binary", "brier", "Brier score", {
    better: "lower",
    unit: "squared probability",
    needs: "scores",
    aliases: ["brier_score_loss"],
  }),
  define("binary", "ece", "calibration error", {
    better: "lower",
    needs: "scores",
    aliases: ["expected_calibration_error"],
  }),
  define("binary", "ks", "KS statistic", { ...scores, aliases: ["ks_statistic"] }),
];

const multiclass: readonly MetricDefinition[] = [
  define("multiclass", "accuracy", "accuracy", { aliases: ["accuracy_score"] }),
  define("multiclass", "error_rate", "error rate", { better: "lower", aliases: ["zero_one_loss"] }),
  define("multiclass", "balanced_accuracy", "balanced accuracy", { aliases: ["balanced_accuracy_score"] }),
  define("multiclass", "precision_macro", "macro precision"),
  define("multiclass", "recall_macro", "macro recall"),
  define("multiclass", "f1_macro", "macro F1"),
  define("multiclass", "precision_weighted", "weighted precision"),
  define("multiclass", "recall_weighted", "weighted recall"),
  define("multiclass", "f1_weighted", "weighted F1"),
  define("multiclass", "mcc", "Matthews correlation", { unit: "correlation", aliases: ["matthews_corrcoef"] }),
  define("multiclass", "roc_auc_ovr", "ROC AUC (one-vs-rest)", scores),
  define("multiclass", "roc_auc_ovr_weighted", "ROC AUC (one-vs-rest, weighted)", scores),
  define("multiclass", "roc_auc_ovo", "ROC AUC (one-vs-one)", scores),
  define("multiclass", "log_loss", "log loss", logLoss),
  define("multiclass", "brier", "Brier score", {
    better: "lower",
    unit: "squared probability",
    margin: null,
    needs: "scores",
    aliases: ["brier_score_loss"],
  }),
  define("multiclass", "ece", "calibration error", {
    better: "lower",
    needs: "scores",
    aliases: ["expected_calibration_error"],
  }),
];

const loss = { better: "lower", unit: "target unit", margin: null, needs: "values" } as const;

const regression: readonly MetricDefinition[] = [
  define("regression", "mae", "mean absolute error", { ...loss, aliases: ["mean_absolute_error"] }),
  define("regression", "mse", "mean squared error", {
    ...loss,
    unit: "squared target unit",
    aliases: ["mean_squared_error"],
  }),
  define("regression", "rmse", "root mean squared error", { ...loss, aliases: ["root_mean_squared_error"] }),
  define("regression", "mape", "mean absolute percentage error", {
    ...loss,
    unit: "fraction",
    aliases: ["mean_absolute_percentage_error"],
  }),
  define("regression", "r2", "R²", { unit: "fraction", needs: "values", aliases: ["r2_score"] }),
  define("regression", "median_absolute_error", "median absolute error", loss),
  define("regression", "max_error", "largest error", loss),
];

function quantileLoss(level: number): MetricDefinition {
  return define("regression", `quantile_loss_${level}`, `quantile loss at ${level}`, loss);
}

function topKAccuracy(k: number): MetricDefinition {
  return define("multiclass", `top_${k}_accuracy`, `top-${k} accuracy`, scores);
}

function ofClass(name: string): MetricDefinition[] {
  return [
    define("multiclass", `precision_class_${name}`, `precision of ${name}`),
    define("multiclass", `recall_class_${name}`, `recall of ${name}`),
    define("multiclass", `f1_class_${name}`, `F1 of ${name}`),
  ];
}
