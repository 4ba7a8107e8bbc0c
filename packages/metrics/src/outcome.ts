import { type Bootstrap, bcaPaired, normalInterval, type PairedInterval, wilson } from "@mlops-actions/statistics";
import type { MetricDefinition } from "./definition.ts";
import type { Difference, Estimate } from "./estimate.ts";

/** A value or difference with its interval; without one, the reason, and the value if there is one. */
export type Outcome = PairedInterval | Undefined;

export interface Undefined {
  readonly delta: number | null;
  readonly reason: string;
}

/** What is found of one metric: of each model, and of candidate − baseline, oriented. */
export interface Outcomes {
  readonly candidate: Outcome;
  readonly baseline: Outcome | null;
  readonly difference: Outcome | null;
}

export function undefinedBecause(reason: string, delta: number | null = null): Undefined {
  return { delta, reason };
}

/** Candidate − baseline, turned so that positive is better. */
export function orientedDelta({ better }: MetricDefinition, candidate: number, baseline: number): number {
  return better === "higher" ? candidate - baseline : baseline - candidate;
}

/** BCa, or the reason why there is none. */
export function fromBootstrap(bootstrap: Bootstrap, confidence: number, reason: string): Outcome {
  if (Number.isNaN(bootstrap.estimate)) return undefinedBecause(reason);
  const interval = bcaPaired(bootstrap, confidence);
  return interval ?? undefinedBecause(`too few rows for an interval: in most resamples ${reason}`, bootstrap.estimate);
}

/** A proportion of rows with Wilson's interval. */
export function proportion(successes: number, trials: number, confidence: number): PairedInterval {
  const share = successes / trials;
  return {
    ...wilson(successes, trials, confidence),
    delta: share,
    method: "wilson",
    pWorse: (margin) => {
      // The score test that Wilson's interval inverts: its standard error is that of the supposed share.
      const supposed = Math.min(1, Math.max(0, -margin));
      const standardError = Math.sqrt((supposed * (1 - supposed)) / trials);
      return normalInterval(share, standardError, confidence, "wilson").pWorse(margin);
    },
  };
}

/** A model's own value as reports know it, the interval cut to what the metric can be. */
export function toEstimate(outcome: Outcome, definition: MetricDefinition): Estimate {
  if ("reason" in outcome) {
    return { value: outcome.delta, lower: null, upper: null, method: null, reason: outcome.reason };
  }
  const [least, most] = range(definition);
  return {
    value: outcome.delta,
    lower: Math.max(least, outcome.lower),
    upper: Math.min(most, outcome.upper),
    method: outcome.method,
    pBeyond: (limit, side) => (side === "below" ? outcome.pWorse(-limit) : 1 - outcome.pWorse(-limit)),
  };
}

export function toDifference(outcome: Outcome, { better }: MetricDefinition): Difference {
  return { better, ...outcome };
}

/** The least and the most that a metric can be. */
export function range({ unit, name, task }: MetricDefinition): readonly [number, number] {
  if (unit === "share") return [0, 1];
  if (unit === "correlation") return [-1, 1];
  if (unit === "squared probability") return [0, task === "binary" ? 1 : 2];
  return name === "r2" ? [Number.NEGATIVE_INFINITY, 1] : [0, Number.POSITIVE_INFINITY];
}
