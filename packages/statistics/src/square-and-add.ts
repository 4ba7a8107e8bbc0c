import type { Interval, PairedInterval } from "./interval.ts";
import { criticalValue, normalCdf } from "./normal.ts";

/** An estimate of which no more is known than its interval. */
export interface Measured extends Interval {
  readonly value: number;
  /** Of its interval, two-sided. */
  readonly confidence: number;
}

/**
 * The interval of the difference of two independent estimates, from their own intervals alone ("square-and-add": Newcombe
 * 1998, Statistics in Medicine 17:873–890, method 10; MOVER: Zou & Donner 2008, Statistics in Medicine 27:1693–1702):
 *
 *     lower = Δ − √((c − lower_c)² + (upper_b − b)²)
 *     upper = Δ + √((upper_c − c)² + (b − lower_b)²)
 *
 * Each distance is what the normal quantile makes of the standard error on that side of the estimate, so that
 * asymmetric intervals stay so, and a distance of another confidence counts in the ratio of the quantiles. For two
 * intervals of Wilson's it is Newcombe's, for two symmetric ones Δ ± z·√(SE² + SE²).
 *
 * Estimates from the same rows are seldom independent: where they rise and fall together, as those of two models of one
 * problem do, the interval is wider than it need be, and errs less often than it says.
 *
 * @param candidate, baseline oriented so that greater is better; a value outside its interval counts as part of it
 * @throws RangeError where a confidence is not between 0 and 1, or an interval ends before it begins.
 */
export function squareAndAdd(candidate: Measured, baseline: Measured, confidence: number): PairedInterval {
  const own = standardErrors(candidate);
  const other = standardErrors(baseline);
  const z = criticalValue(confidence);
  const delta = candidate.value - baseline.value;
  const below = Math.hypot(own.below, other.above);
  const above = Math.hypot(own.above, other.below);
  return {
    delta,
    lower: delta - z * below,
    upper: delta + z * above,
    method: "square-and-add",
    pWorse: (margin) => {
      const distance = delta + margin;
      return distance === 0 ? 0.5 : normalCdf(distance / (distance > 0 ? below : above));
    },
  };
}

/** On either side of the value. */
function standardErrors({ value, lower, upper, confidence }: Measured): { below: number; above: number } {
  if (!(lower <= upper)) throw new RangeError(`An interval from ${lower} to ${upper} is impossible.`);
  const z = criticalValue(confidence);
  return { below: Math.max(0, value - lower) / z, above: Math.max(0, upper - value) / z };
}
