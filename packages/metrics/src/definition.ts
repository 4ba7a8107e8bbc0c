import type { MetricName } from "./estimate.ts";
import type { Task } from "./predictions.ts";

/** What a metric's numbers mean, so that a reader is told "0.01" or "0.01 target units" rightly. */
export type Unit =
  | "share"
  | "correlation"
  | "nats"
  | "squared probability"
  | "fraction"
  | "target unit"
  | "squared target unit";

/** A metric as configuration and reports know it. `better` decides the rule's word: `max-drop` or `max-rise`. */
export interface MetricDefinition {
  readonly name: MetricName;
  /** As a reader sees it: "ROC AUC", "log loss". Holds a class's name for metrics of one class: untrusted text. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly task: Task;
  readonly better: "higher" | "lower";
  readonly unit: Unit;
  /** What the difference may lose when nobody says; null where only the user can know. */
  readonly defaultMargin: number | null;
  /** What the model must give. */
  readonly needs: "labels" | "scores" | "values";
}

/** The metrics beyond the fixed list. */
export interface CatalogueOptions {
  /** Levels of `quantile_loss_<q>`, in 0..1 without the ends; default none. */
  readonly quantiles?: readonly number[];
  /** k of `top_<k>_accuracy`; default 2, 3 and 5. Those not below the number of classes are left out. */
  readonly topK?: readonly number[];
}
