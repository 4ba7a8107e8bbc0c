import { accelerationOf, type Bootstrap, plainBootstrap, unbiasedBootstrap } from "./bootstrap.ts";
import { createRandom } from "./random.ts";
import { rowSampler, type Strata } from "./row-sampler.ts";
import { credit } from "./unseen-rows.ts";

export interface BootstrapRowsOptions {
  /** Default 2,000. */
  readonly resamples?: number;
  readonly seed: number;
  /** Draws within each stratum as many rows as it has. */
  readonly strata?: Strata;
  /**
   * One array an output, one value a row: what the output gains as the row gains weight, in any unit, with mean 0 over
   * the rows (over each stratum's, where there are strata).
   */
  readonly influence: readonly Float64Array[];
  /**
   * How far one row of the kind that differs moves each output, such as the largest difference of losses / n. For outputs
   * to which fewer than five rows matter, else 0; default 0 for all.
   */
  readonly unseen?: readonly number[];
}

/**
 * Bootstraps statistics of rows by weights: how often each row was drawn. All outputs share each resample.
 *
 * Where candidate and baseline predict the same on every row, every resample gives the same Δ = 0 and the interval is
 * that point. For metrics of continuous scores this is right: two models whose scores agree to the last digit on every
 * row are one function. For metrics of labels it would not be; they belong to `bootstrapCells`. Where few rows differ,
 * `unseen` credits each direction with rows that were not seen, as `bootstrapCells` does; the quantiles of such
 * replicates are the interval, with bias and acceleration 0.
 *
 * @param statistic must not keep or change the weights, whose sum is n; may write NaN where an output is undefined
 */
export function bootstrapRows(
  n: number,
  statistic: (weights: Int32Array, out: Float64Array) => void,
  outputs: number,
  options: BootstrapRowsOptions,
): Bootstrap[] {
  const { resamples = 2000, seed, strata, influence } = options;
  if (influence.length !== outputs) throw new RangeError(`${influence.length} influences for ${outputs} outputs.`);
  const weights = new Int32Array(n).fill(1);
  const estimates = new Float64Array(outputs);
  statistic(weights, estimates);
  const draw = rowSampler(createRandom(seed), n, strata);
  const out = new Float64Array(outputs);
  const replicates = influence.map(() => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    draw(weights);
    statistic(weights, out);
    for (let output = 0; output < outputs; output++) replicates[output]![resample] = out[output]!;
  }
  return replicates.map((raw, output) => {
    const step = options.unseen?.[output] ?? 0;
    if (step > 0) return unbiasedBootstrap(estimates[output]!, withUnseenRows(raw, step, seed));
    return plainBootstrap(estimates[output]!, raw, accelerationOf(influence[output]!));
  });
}

function withUnseenRows(raw: Float64Array, step: number, seed: number): Float64Array {
  const { gamma } = createRandom(~seed);
  return raw.map((value) => value + step * (gamma(credit) - gamma(credit)));
}
