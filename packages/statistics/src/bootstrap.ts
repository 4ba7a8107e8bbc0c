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

/** Sorts raw replicates (NaN: undefined), dropping the undefined ones, and measures BCa's bias. */
export function plainBootstrap(estimate: number, raw: Float64Array, acceleration: number): Bootstrap {
  const bootstrap = unbiasedBootstrap(estimate, raw);
  return { ...bootstrap, bias: bias(estimate, bootstrap.replicates), acceleration };
}

/** The same for draws whose own quantiles are the interval: BCa has nothing to correct. */
export function unbiasedBootstrap(estimate: number, raw: Float64Array): Bootstrap {
  const replicates = raw.filter((value) => !Number.isNaN(value)).sort();
  const undefinedShare = 1 - replicates.length / raw.length;
  return { estimate, replicates, undefinedShare, bias: 0, acceleration: 0 };
}

/**
 * BCa's acceleration by the jackknife or by influence values: Σ g·u³ / (6·(Σ g·u²)^1.5).
 *
 * @param influence u, how much the statistic gains by a row, in any unit, with mean 0
 * @param counts g, how many rows have that influence; default one each
 */
export function accelerationOf(influence: Float64Array, counts?: Float64Array): number {
  let squares = 0;
  let cubes = 0;
  for (let index = 0; index < influence.length; index++) {
    const value = influence[index]!;
    const weighted = value * value * (counts?.[index] ?? 1);
    squares += weighted;
    cubes += weighted * value;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/** Φ⁻¹ of the share of replicates below the estimate, those equal to it counting ½; kept finite. */
function bias(estimate: number, replicates: Float64Array): number {
  if (replicates.length === 0) return 0;
  let below = 0;
  for (const value of replicates) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  const least = 0.5 / replicates.length;
  return normalQuantile(Math.min(1 - least, Math.max(least, below / replicates.length)));
}
