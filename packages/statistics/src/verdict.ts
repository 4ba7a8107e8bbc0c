import type { Interval } from "./interval.ts";

/** What an interval says about a limit. */
export type Ruling = "pass" | "fail" | "inconclusive";

/** The least and the most that a metric may be. */
export interface Limit {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Whether a difference is no worse than the margin allows: it passes where its whole interval lies above −margin, fails
 * where the whole lies below.
 *
 * @param interval of Δ, oriented (positive is better)
 */
export function judgeDifference(interval: Interval, margin: number): Ruling {
  if (interval.lower > -margin) return "pass";
  return interval.upper < -margin ? "fail" : "inconclusive";
}

/**
 * Whether a metric keeps its absolute limits. Each limit is judged by the metric's own interval: kept where the whole
 * lies within, broken where the whole lies beyond. Passes where all are kept, fails where one is broken.
 *
 * @param value the metric; counts as part of the interval
 */
export function judgeLimit(interval: Interval, value: number, limit: Limit): Ruling {
  const lower = Math.min(interval.lower, value);
  const upper = Math.max(interval.upper, value);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limit;
  if (upper < min || lower > max) return "fail";
  return lower >= min && upper <= max ? "pass" : "inconclusive";
}
