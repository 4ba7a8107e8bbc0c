import type { MetricName, Task } from "@mlops-actions/metrics";

/**
 * What a gate demands of a metric. `min` and `max` are absolute limits on the candidate; `max-drop` and `max-rise` are
 * margins on the paired difference to the baseline: the one that fits a metric's better side is the legal one.
 */
export interface Rule {
  readonly metric: MetricName;
  readonly kind: "min" | "max" | "max-drop" | "max-rise";
  /** In the metric's own unit; margins are not negative. */
  readonly limit: number;
}

export function isMargin(rule: Rule): boolean {
  return rule.kind === "max-drop" || rule.kind === "max-rise";
}

/**
 * The rules of a gate that names none: one percentage point on what the task is usually judged by. Regression is
 * judged by R², the one metric whose margin means the same in every unit.
 */
export function defaultRules(task: Task, scored: boolean): readonly Rule[] {
  const margin = (metric: MetricName): Rule => ({ metric, kind: "max-drop", limit: 0.01 });
  switch (task) {
    case "binary":
      return scored ? [margin("roc_auc"), margin("accuracy")] : [margin("accuracy")];
    case "multiclass":
      return [margin("accuracy"), margin("f1_macro")];
    case "regression":
      return [margin("r2")];
  }
}
