import type { PairedInterval } from "./interval.ts";
import { criticalValue, normalCdf } from "./normal.ts";

/**
 * The interval of a difference that is normal with a known standard error, Δ ± z·SE. With a standard error of 0 it is
 * the point itself.
 *
 * @param method its name in reports, e.g. `delong`
 * @throws RangeError where the standard error is negative or not a number.
 */
export function normalInterval(
  delta: number,
  standardError: number,
  confidence: number,
  method: string,
): PairedInterval {
  if (!(standardError >= 0)) throw new RangeError(`A standard error of ${standardError} is impossible.`);
  const halfWidth = criticalValue(confidence) * standardError;
  return {
    delta,
    lower: delta - halfWidth,
    upper: delta + halfWidth,
    method,
    pWorse: (margin) => (delta === -margin ? 0.5 : normalCdf((delta + margin) / standardError)),
  };
}
