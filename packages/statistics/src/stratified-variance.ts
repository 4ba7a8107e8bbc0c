/**
 * The variance of a sum of rows that were sampled in strata of fixed sizes: Σ over strata of n/(n−1)·Σ(component −
 * stratum's mean)². Of `aucPlacements` and strata by class it is DeLong's variance; of candidate − baseline components
 * it is the variance of the difference, covariance included; of Σ weight·components over classes that of an average.
 * With all rows in one stratum it is the variance where the classes' sizes are random too.
 *
 * NaN where a stratum has a single row: one row shows no spread, and the caller reports the interval as undefined.
 *
 * @param components one a row
 * @param strata the row's stratum, from 0
 */
export function stratifiedVariance(
  components: Float64Array,
  strata: Uint8Array | Int32Array,
  stratumCount: number,
): number {
  const counts = new Float64Array(stratumCount);
  const means = new Float64Array(stratumCount);
  const squares = new Float64Array(stratumCount);
  for (let row = 0; row < components.length; row++) {
    const stratum = strata[row]!;
    counts[stratum]!++;
    means[stratum]! += components[row]!;
  }
  for (let stratum = 0; stratum < stratumCount; stratum++) means[stratum]! /= Math.max(1, counts[stratum]!);
  for (let row = 0; row < components.length; row++) {
    const stratum = strata[row]!;
    squares[stratum]! += (components[row]! - means[stratum]!) ** 2;
  }
  let variance = 0;
  for (let stratum = 0; stratum < stratumCount; stratum++) {
    const count = counts[stratum]!;
    if (count > 0) variance += count === 1 ? Number.NaN : (count / (count - 1)) * squares[stratum]!;
  }
  return variance;
}
