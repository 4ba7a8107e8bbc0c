import { accelerationOf, type Bootstrap, plainBootstrap, unbiasedBootstrap } from "./bootstrap.ts";
import { createRandom } from "./random.ts";
import { type CellStatistic, credit, type UnseenRows, unseenRows } from "./unseen-rows.ts";

export interface BootstrapCellsOptions {
  /** Default 4,000. */
  readonly resamples?: number;
  readonly seed: number;
  /**
   * The cells without whose rows an output would be sure of itself: of a difference those in which one model is right and
   * the other wrong, of a single model's metric those of its errors. One list for all outputs or one an output; cells
   * that an output does not read do no harm. List only classes that occur.
   */
  readonly discordant?: readonly (readonly number[])[];
}

/**
 * Bootstraps statistics of a table of counts. Drawing rows with replacement is drawing the table from a multinomial, so
 * the cost depends on the cells and not on the rows; all outputs share each resample.
 *
 * A bootstrap must not be sure of what it cannot see: without discordant rows, multinomial tables would say "no
 * difference" with a certainty that nobody has. So an output of which a discordant cell holds fewer than five rows is
 * drawn from a posterior instead: each cell's rate from Gamma(count), and in each direction, of the rows that raise the
 * output and of those that lower it, 3/2 rows more of the heaviest kind. Without any discordant row this reaches 3.60 rows
 * each way, as Clopper & Pearson's bound for none of n does (3.69) and Tango's (3.84); Jeffreys' ½ a cell would cover 91%
 * there. The credit is one a direction, not one a cell, so that many classes do not drown the rows. The quantiles of the
 * posterior are the interval: bias and acceleration are 0. Simulated in benchmarks/gate-simulation.ts.
 *
 * @param cells counts, whole numbers
 * @param statistic must not keep or change its arguments; may write NaN where an output is undefined
 */
export function bootstrapCells(
  cells: Float64Array,
  statistic: CellStatistic,
  outputs: number,
  options: BootstrapCellsOptions,
): Bootstrap[] {
  const { resamples = 4000, seed } = options;
  const estimates = new Float64Array(outputs);
  statistic(cells, estimates);
  const unseen = unseenRows(cells, statistic, estimates, listsOf(options.discordant ?? [[]], outputs));
  const replicates = Array.from(unseen, () => new Float64Array(resamples));
  const drawing = { cells, statistic, seed, resamples, replicates };
  if (unseen.includes(null)) drawTables(drawing);
  drawRates(drawing, unseen);
  const acceleration = accelerations(cells, statistic, outputs);
  return replicates.map((raw, output) =>
    unseen[output] === null
      ? plainBootstrap(estimates[output]!, raw, acceleration[output]!)
      : unbiasedBootstrap(estimates[output]!, raw),
  );
}

function listsOf(discordant: readonly (readonly number[])[], outputs: number): readonly (readonly number[])[] {
  if (discordant.length === outputs) return discordant;
  if (discordant.length === 1) return Array.from({ length: outputs }, () => discordant[0]!);
  throw new RangeError(`${discordant.length} lists of discordant cells for ${outputs} outputs.`);
}

interface Drawing {
  readonly cells: Float64Array;
  readonly statistic: CellStatistic;
  readonly seed: number;
  readonly resamples: number;
  /** Where the values go, an array an output. */
  readonly replicates: readonly Float64Array[];
}

/** The plain bootstrap: multinomial tables. */
function drawTables({ cells, statistic, seed, resamples, replicates }: Drawing): void {
  const random = createRandom(seed);
  const rows = cells.reduce((sum, count) => sum + count, 0);
  const table = new Float64Array(cells.length);
  const out = new Float64Array(replicates.length);
  for (let resample = 0; resample < resamples; resample++) {
    random.multinomial(rows, cells, table);
    statistic(table, out);
    for (let output = 0; output < out.length; output++) replicates[output]![resample] = out[output]!;
  }
}

/** The posterior: rates from gammas. Outputs with the same unseen rows share an evaluation. */
function drawRates({ cells, statistic, seed, resamples, replicates }: Drawing, unseen: readonly (UnseenRows | null)[]) {
  const groups = sameUnseenRows(unseen);
  if (groups.length === 0) return;
  const random = createRandom(~seed);
  const filled = Array.from(cells.keys()).filter((cell) => cells[cell]! > 0);
  const seen = new Float64Array(cells.length);
  const rates = new Float64Array(cells.length);
  const out = new Float64Array(replicates.length);
  for (let resample = 0; resample < resamples; resample++) {
    for (const cell of filled) seen[cell] = random.gamma(cells[cell]!);
    const raise = random.gamma(credit);
    const lower = random.gamma(credit);
    for (const { raising, lowering, outputs } of groups) {
      rates.set(seen);
      if (raising >= 0) rates[raising]! += raise;
      if (lowering >= 0) rates[lowering]! += lower;
      statistic(rates, out);
      for (const output of outputs) replicates[output]![resample] = out[output]!;
    }
  }
}

/** The outputs of each pair of unseen rows. */
function sameUnseenRows(unseen: readonly (UnseenRows | null)[]) {
  const groups = new Map<string, UnseenRows & { readonly outputs: number[] }>();
  unseen.forEach((rows, output) => {
    if (rows === null) return;
    const key = `${rows.raising} ${rows.lowering}`;
    const group = groups.get(key) ?? { ...rows, outputs: [] };
    group.outputs.push(output);
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** Of each output, by deleting one row: a cell stands for as many equal deletions as it has rows. */
function accelerations(cells: Float64Array, statistic: CellStatistic, outputs: number): number[] {
  const filled = Array.from(cells.keys()).filter((cell) => cells[cell]! > 0);
  const changed = cells.slice();
  const deleted = filled.map((cell) => {
    const out = new Float64Array(outputs);
    changed[cell] = cells[cell]! - 1;
    statistic(changed, out);
    changed[cell] = cells[cell]!;
    return out;
  });
  return Array.from({ length: outputs }, (_, output) => {
    const known = deleted
      .map((out, index) => ({ value: out[output]!, count: cells[filled[index]!]! }))
      .filter(({ value }) => !Number.isNaN(value));
    const rows = known.reduce((sum, { count }) => sum + count, 0);
    const mean = known.reduce((sum, { value, count }) => sum + value * count, 0) / rows;
    return accelerationOf(
      Float64Array.from(known, ({ value }) => mean - value),
      Float64Array.from(known, ({ count }) => count),
    );
  });
}
