import { type Bootstrap, collect } from "./bootstrap.ts";
import { createRandom } from "./random.ts";

export interface BootstrapRowsOptions {
  /** Default 2,000. */
  readonly resamples?: number;
  readonly seed: number;
  /** Draws within each stratum as many rows as it has. */
  readonly strata?: { readonly codes: Uint8Array | Int32Array; readonly count: number };
  /** One array an output, one value a row: how much the output would gain if the row weighed more, in any unit. */
  readonly influence: readonly Float64Array[];
}

/**
 * Bootstraps statistics of weighted rows.
 */
export function bootstrapRows(
  n: number,
  statistic: (weights: Int32Array, out: Float64Array) => void,
  outputs: number,
  options: BootstrapRowsOptions,
): Bootstrap[] {
  const resamples = options.resamples ?? 2000;
  const random = createRandom(options.seed);
  const weights = new Int32Array(n).fill(1);
  const estimates = new Float64Array(outputs);
  statistic(weights, estimates);
  const out = new Float64Array(outputs);
  const replicates = Array.from({ length: outputs }, () => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    weights.fill(0);
    for (let draw = 0; draw < n; draw++) weights[random.integer(n)]!++;
    statistic(weights, out);
    for (let output = 0; output < outputs; output++) replicates[output]![resample] = out[output]!;
  }
  return replicates.map((values, output) => collect(estimates[output]!, values, 0));
}
