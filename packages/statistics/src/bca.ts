import type { Bootstrap } from "./bootstrap.ts";
import type { Interval, PairedInterval } from "./interval.ts";
import { criticalValue, normalCdf, normalQuantile } from "./normal.ts";

/**
 * The bias-corrected and accelerated bootstrap interval (Efron 1987, JASA 82:171), with quantiles as NumPy
 * interpolates them; widened where it would leave out the estimate. Null where the estimate or most of the replicates
 * are undefined.
 */
export function bca(bootstrap: Bootstrap, confidence: number): Interval | null {
  const { estimate, replicates } = bootstrap;
  if (Number.isNaN(estimate) || bootstrap.undefinedShare > 0.5) return null;
  const z = criticalValue(confidence);
  return {
    lower: Math.min(estimate, quantile(replicates, corrected(bootstrap, -z))),
    upper: Math.max(estimate, quantile(replicates, corrected(bootstrap, z))),
  };
}

/**
 * `bca` of a difference, oriented (positive is better), method `bootstrap-bca`. Beyond the outermost replicates pWorse
 * goes on as a normal tail of the replicates' spread: otherwise no p-value could be smaller than one in the number of
 * resamples, and corrections for many comparisons could never call what is plain.
 */
export function bcaPaired(bootstrap: Bootstrap, confidence: number): PairedInterval | null {
  const interval = bca(bootstrap, confidence);
  if (interval === null) return null;
  return {
    ...interval,
    delta: bootstrap.estimate,
    method: "bootstrap-bca",
    pWorse: (margin) => pBelow(bootstrap, -margin),
  };
}

/** The share of replicates that BCa takes for the normal quantile z. */
function corrected({ bias, acceleration }: Bootstrap, z: number): number {
  const shifted = bias + z;
  const slack = 1 - acceleration * shifted;
  return slack > 0 ? normalCdf(bias + shifted / slack) : shifted > 0 ? 1 : 0;
}

/** Linear interpolation between order statistics (Hyndman & Fan's type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const index = Math.min(sorted.length - 2, Math.floor(place));
  if (index < 0) return sorted[0]!;
  const low = sorted[index]!;
  return low + (place - index) * (sorted[index + 1]! - low);
}

/** One-sided p of "the statistic is at least the limit": the tail of the interval whose upper end is the limit. */
function pBelow(bootstrap: Bootstrap, limit: number): number {
  const p = normalCdf(-uncorrected(bootstrap, normalScore(bootstrap.replicates, limit)));
  return bootstrap.estimate >= limit ? Math.max(p, 0.5) : p;
}

/** The normal quantile whose corrected share is Φ(score): the inverse of `corrected`. */
function uncorrected({ bias, acceleration }: Bootstrap, score: number): number {
  if (!Number.isFinite(score)) return score;
  const reached = score - bias;
  const slack = 1 + acceleration * reached;
  return slack > 0 ? reached / slack - bias : reached * Number.POSITIVE_INFINITY;
}

/** Φ⁻¹ of the share at which `quantile` reaches the limit first. */
function normalScore(sorted: Float64Array, limit: number): number {
  const intervals = sorted.length - 1;
  const outermost = normalQuantile(1 - 0.5 / sorted.length);
  const low = sorted[0]!;
  const high = sorted[intervals]!;
  if (limit <= low) return -outermost - deviations(sorted, low - limit);
  if (limit > high) return outermost + deviations(sorted, limit - high);
  const index = firstAtLeast(sorted, limit);
  const below = sorted[index - 1]!;
  const place = index - 1 + (limit - below) / (sorted[index]! - below);
  return Math.min(outermost, Math.max(-outermost, normalQuantile(place / intervals)));
}

function deviations(sorted: Float64Array, distance: number): number {
  let sum = 0;
  for (const value of sorted) sum += value;
  const mean = sum / sorted.length;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  return distance === 0 ? 0 : distance / Math.sqrt(squares / sorted.length);
}

function firstAtLeast(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
