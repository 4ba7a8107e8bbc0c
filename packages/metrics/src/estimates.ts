import type { Difference, Estimate, MetricName } from "./estimate.ts";
import { evaluate } from "./evaluate.ts";
import type { Prepared } from "./prepared.ts";
import type { Side } from "./sample.ts";

/**
 * Metrics of one model, each with its own interval: every metric of the task, or those named (aliases are known).
 * @throws TypeError where a name is no metric of the task, or the sample has no baseline and the baseline is asked for.
 */
export function estimates(prepared: Prepared, side: Side, names?: readonly MetricName[]): Map<MetricName, Estimate> {
  if (prepared[side] === null) throw new TypeError("The sample has no baseline.");
  const evaluations = evaluate(prepared, names);
  return new Map(Array.from(evaluations, ([name, evaluation]) => [name, evaluation[side]!]));
}

/**
 * Paired differences candidate − baseline, oriented so that positive is better: of every metric of the task, or those
 * named. Empty without a baseline.
 * @throws TypeError where a name is no metric of the task.
 */
export function differences(prepared: Prepared, names?: readonly MetricName[]): Map<MetricName, Difference> {
  if (prepared.baseline === null) return new Map();
  const evaluations = evaluate(prepared, names);
  return new Map(Array.from(evaluations, ([name, { difference }]) => [name, difference!]));
}
