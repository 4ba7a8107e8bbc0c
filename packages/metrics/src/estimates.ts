import type { Difference, Estimate, MetricName } from "./estimate.ts";
import type { Prepared } from "./prepare.ts";
import type { Side } from "./sample.ts";

/** Metrics of one model, each with its own interval; every metric of the task unless names are given. */
export function estimates(_prepared: Prepared, _side: Side, _names?: readonly MetricName[]): Map<MetricName, Estimate> {
  throw new Error("not built yet");
}

/** Paired differences candidate − baseline, oriented so that positive is better. Empty without a baseline. */
export function differences(_prepared: Prepared, _names?: readonly MetricName[]): Map<MetricName, Difference> {
  throw new Error("not built yet");
}
