import { type Measured, squareAndAdd } from "@mlops-actions/statistics";
import type { MetricDefinition } from "./definition.ts";
import type { Difference, Estimate } from "./estimate.ts";
import { orientedDelta, range, toDifference, undefinedBecause } from "./outcome.ts";

/** A metric as it was measured and written down earlier: no row of it is left. */
export interface StoredEstimate {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Of its interval, two-sided. */
  readonly confidence: number;
}

/**
 * The difference of a metric that is measured now and one that was stored, as of two independent estimates
 * (`squareAndAdd`), oriented so that positive is better.
 *
 * @param confidence of the candidate's interval, and of the difference's
 */
export function unpairedDifference(
  definition: MetricDefinition,
  candidate: Estimate,
  stored: StoredEstimate | undefined,
  confidence: number,
): Difference {
  const undefinedAs = (reason: string, delta: number | null = null) =>
    toDifference(undefinedBecause(reason, delta), definition);
  if (stored === undefined) return undefinedAs("the baseline has no stored value of it");
  if (candidate.value === null) return undefinedAs(candidate.reason ?? "it is not defined");
  if (stored.value === null) return undefinedAs("it was not defined where the baseline was measured");
  if (isImpossible(stored, definition)) return undefinedAs("what is stored of the baseline is impossible");
  const delta = orientedDelta(definition, candidate.value, stored.value) + 0;
  if (candidate.lower === null || candidate.upper === null) {
    return undefinedAs(candidate.reason ?? "there is no interval", delta);
  }
  if (stored.lower === null || stored.upper === null) {
    return undefinedAs("the baseline's value was stored without an interval", delta);
  }
  const own = { value: candidate.value, lower: candidate.lower, upper: candidate.upper, confidence };
  const other = { value: stored.value, lower: stored.lower, upper: stored.upper, confidence: stored.confidence };
  const [first, second] = [own, other].map((it) => oriented(uncut(it, definition), definition)) as [Measured, Measured];
  return toDifference(squareAndAdd(first, second, confidence), definition);
}

/** Somebody else's numbers: an interval that ends before it begins, a share above 1. */
function isImpossible({ value, lower, upper }: StoredEstimate, definition: MetricDefinition): boolean {
  const [least, most] = range(definition);
  const outside = [value, lower, upper].some((end) => end !== null && !(end >= least && end <= most));
  return outside || (lower !== null && upper !== null && lower > upper);
}

/**
 * Intervals are cut to what a metric can be, and a cut end tells less of the spread than there is. Where one lies on the
 * bound and the value does not, the other end's distance stands for it, if that is greater.
 */
function uncut({ value, lower, upper, confidence }: Measured, definition: MetricDefinition): Measured {
  const [least, most] = range(definition);
  const [below, above] = [value - lower, upper - value];
  return {
    value,
    lower: lower === least && value > least ? value - Math.max(below, above) : lower,
    upper: upper === most && value < most ? value + Math.max(below, above) : upper,
    confidence,
  };
}

/** Of a loss the ends change places. */
function oriented({ value, lower, upper, confidence }: Measured, { better }: MetricDefinition): Measured {
  return better === "higher"
    ? { value, lower, upper, confidence }
    : { value: -value, lower: -upper, upper: -lower, confidence };
}
