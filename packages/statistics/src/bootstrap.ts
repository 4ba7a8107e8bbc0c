import { normalQuantile } from "./normal.ts";

/** A statistic and what it was in resamples of the rows. */
export interface Bootstrap {
  /** The statistic of the rows themselves; NaN where it is undefined. */
  readonly estimate: number;
  /** Its values in the resamples in which it is defined, ascending. */
  readonly replicates: Float64Array;
  /** The share of resamples in which it is undefined. */
  readonly undefinedShare: number;
  /** BCa's z₀: how far the estimate lies from the median of the replicates, in normal units. */
  readonly bias: number;
  /** BCa's a: a sixth of the skewness of the rows' influence. */
  readonly acceleration: number;
}

/** Sorts raw replicates, NaN where undefined, and finds the bias. */
export function collect(estimate: number, raw: Float64Array, acceleration: number): Bootstrap {
  const replicates = raw.filter((value) => !Number.isNaN(value)).sort();
  const undefinedShare = 1 - replicates.length / raw.length;
  return { estimate, replicates, undefinedShare, bias: biasOf(estimate, replicates), acceleration };
}

/** z₀ = Φ⁻¹(share of replicates below the estimate, those equal to it counting ½), kept finite. */
function biasOf(estimate: number, replicates: Float64Array): number {
  if (replicates.length === 0) return 0;
  let below = 0;
  for (const value of replicates) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  const least = 0.5 / replicates.length;
  return normalQuantile(Math.min(1 - least, Math.max(least, below / replicates.length)));
}
