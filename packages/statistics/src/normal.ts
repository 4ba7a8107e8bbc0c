import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** Φ(z), the standard normal's distribution function; keeps its digits in the lower tail. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/** Φ⁻¹(p). Meant for p that are not much nearer to 0 or 1 than 1e-9: the library loses digits beyond. */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}

/**
 * The z that a two-sided interval reaches out to: 1.96 for a confidence of 0.95.
 *
 * @throws RangeError where the confidence is not strictly between 0 and 1.
 */
export function criticalValue(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`A confidence of ${confidence} is not between 0 and 1.`);
  }
  return normalQuantile((1 + confidence) / 2);
}
