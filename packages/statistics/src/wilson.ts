import type { Interval } from "./interval.ts";
import { criticalValue } from "./normal.ts";

/**
 * Wilson's score interval of a proportion (Wilson 1927, without continuity correction).
 *
 * @throws RangeError where there are no trials or the counts are impossible.
 */
export function wilson(successes: number, trials: number, confidence: number): Interval {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) {
    throw new RangeError(`${successes} successes of ${trials} trials are impossible.`);
  }
  const z = criticalValue(confidence);
  const centre = successes + (z * z) / 2;
  const halfWidth = z * Math.sqrt((successes * (trials - successes)) / trials + (z * z) / 4);
  const total = trials + z * z;
  return {
    lower: successes === 0 ? 0 : (centre - halfWidth) / total,
    upper: successes === trials ? 1 : (centre + halfWidth) / total,
  };
}
