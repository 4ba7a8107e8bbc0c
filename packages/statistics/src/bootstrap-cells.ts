import { type Bootstrap, collect } from "./bootstrap.ts";
import { createRandom } from "./random.ts";

export interface BootstrapCellsOptions {
  /** Default 4,000. */
  readonly resamples?: number;
  readonly seed: number;
  readonly discordant?: readonly (readonly number[])[];
}

/**
 * Bootstraps statistics of a table of counts by drawing tables, never rows.
 */
export function bootstrapCells(
  cells: Float64Array,
  statistic: (cells: Float64Array, out: Float64Array) => void,
  outputs: number,
  options: BootstrapCellsOptions,
): Bootstrap[] {
  const resamples = options.resamples ?? 4000;
  const random = createRandom(options.seed);
  const estimates = new Float64Array(outputs);
  statistic(cells, estimates);
  const n = cells.reduce((sum, count) => sum + count, 0);
  const drawn = new Float64Array(cells.length);
  const out = new Float64Array(outputs);
  const replicates = Array.from({ length: outputs }, () => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    random.multinomial(n, cells, drawn);
    statistic(drawn, out);
    for (let output = 0; output < outputs; output++) replicates[output]![resample] = out[output]!;
  }
  return replicates.map((values, output) => collect(estimates[output]!, values, 0));
}
