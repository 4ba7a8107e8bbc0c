import type { PairedInterval } from "./interval.ts";
import { criticalValue, normalCdf } from "./normal.ts";
import { fallingRoot } from "./root.ts";

/**
 * Tango's score interval of the difference of two paired proportions, Δ = (fixed − broken) / n (Tango 1998, Statistics
 * in Medicine 17:891–908). It knows how little an absence of discordant rows says: with none, ±z² / (n + z²).
 *
 * @param fixed rows that the baseline has wrong and the candidate right
 * @param broken rows that the baseline has right and the candidate wrong
 * @param n all rows, the concordant ones too
 * @throws RangeError where there are no rows or the counts are impossible.
 */
export function tango(fixed: number, broken: number, n: number, confidence: number): PairedInterval {
  if (!(n > 0 && fixed >= 0 && broken >= 0 && fixed + broken <= n)) {
    throw new RangeError(`${fixed} rows fixed and ${broken} broken of ${n} are impossible.`);
  }
  const z = criticalValue(confidence);
  const delta = (fixed - broken) / n;
  return {
    delta,
    lower: broken === n ? -1 : fallingRoot((difference) => score(fixed, broken, n, difference) - z, -1, delta),
    upper: fixed === n ? 1 : fallingRoot((difference) => score(fixed, broken, n, difference) + z, delta, 1),
    method: "tango",
    pWorse: (margin) => normalCdf(score(fixed, broken, n, -margin)),
  };
}

/**
 * The standardised distance of the observed difference from a supposed one. Falls from +∞ to −∞ as the supposed
 * difference rises from −1 to 1; beyond these, where no difference can lie, it stays there.
 */
function score(fixed: number, broken: number, n: number, supposed: number): number {
  if (supposed < 0) return -score(broken, fixed, n, -supposed);
  if (supposed >= 1) return Number.NEGATIVE_INFINITY;
  const distance = fixed - broken - n * supposed;
  if (distance === 0) return 0;
  // The most likely share of broken rows if the difference were the supposed one: a root of 2n·x² + b·x − c.
  const b = (2 * n - fixed + broken) * supposed - fixed - broken;
  const c = broken * supposed * (1 - supposed);
  const root = Math.sqrt(b * b + 8 * n * c);
  const share = b > 0 ? (2 * c) / (root + b) : (root - b) / (4 * n);
  return distance / Math.sqrt(n * (2 * share + supposed * (1 - supposed)));
}
