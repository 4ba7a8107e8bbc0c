import type { Difference } from "./estimate.ts";

/** A difference as a person reads it. */
export interface DifferenceAsRead {
  readonly delta: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Turns an oriented difference (positive is better) back into candidate − baseline: a loss that fell is negative, its
 * interval's ends change places. Without an interval both ends are null.
 */
export function asRead(difference: Difference): DifferenceAsRead {
  const { better, delta } = difference;
  // Adding 0 turns −0 into 0, which a report would show with a sign.
  const read = (oriented: number): number => (better === "higher" ? oriented : -oriented) + 0;
  if (!("pWorse" in difference)) return { delta: delta === null ? null : read(delta), lower: null, upper: null };
  const { lower, upper } = difference;
  const [least, most] = better === "higher" ? [lower, upper] : [upper, lower];
  return { delta: read(difference.delta), lower: read(least), upper: read(most) };
}
