/** Computes all outputs of a table of counts; NaN where one is undefined. */
export type CellStatistic = (cells: Float64Array, out: Float64Array) => void;

/** The cell whose next row would raise an output most, and the one whose next row would lower it most; −1: none would. */
export interface UnseenRows {
  readonly raising: number;
  readonly lowering: number;
}

/** The rows, all as heavy as the heaviest kind, below which a direction's spread can't be resampled from itself. */
const enough = 5;

/** What lies below is rounding: no output moves by less for a row of a billion. */
const rounding = 1e-12;

/**
 * For each output the heaviest kinds of row that may have stayed unseen, or null where the rows of its discordant cells
 * show their spread well enough by themselves: where in each direction Σ gain²·count ≥ 5·(heaviest gain)², which for
 * cells of equal gain is five rows.
 *
 * @param discordant the cells to look at, a list an output
 */
export function unseenRows(
  cells: Float64Array,
  statistic: CellStatistic,
  estimates: Float64Array,
  discordant: readonly (readonly number[])[],
): (UnseenRows | null)[] {
  const gains = gainsOfOneMore(cells, statistic, estimates, new Set(discordant.flat()));
  return discordant.map((listed, output) => {
    const gain = (cell: number) => gains.get(cell)![output]!;
    const raising = heaviest(cells, listed, gain);
    const lowering = heaviest(cells, listed, (cell) => -gain(cell));
    if (raising.rows >= enough && lowering.rows >= enough) return null;
    return { raising: raising.cell, lowering: lowering.cell };
  });
}

/** How much each output gains by one more row in a cell. */
function gainsOfOneMore(
  cells: Float64Array,
  statistic: CellStatistic,
  estimates: Float64Array,
  listed: ReadonlySet<number>,
): Map<number, Float64Array> {
  const changed = cells.slice();
  const gains = new Map<number, Float64Array>();
  for (const cell of listed) {
    const out = new Float64Array(estimates.length);
    changed[cell] = cells[cell]! + 1;
    statistic(changed, out);
    changed[cell] = cells[cell]!;
    gains.set(
      cell,
      out.map((value, output) => value - estimates[output]!),
    );
  }
  return gains;
}

/** The cell of the highest gain, and how many rows of that gain would spread as much as those that are there. */
function heaviest(cells: Float64Array, listed: readonly number[], gain: (cell: number) => number) {
  let heaviestCell = -1;
  let heaviestGain = rounding;
  let spread = 0;
  for (const cell of listed) {
    const gained = gain(cell);
    if (!(gained > rounding)) continue;
    spread += gained * gained * cells[cell]!;
    if (gained > heaviestGain) {
      heaviestCell = cell;
      heaviestGain = gained;
    }
  }
  return { cell: heaviestCell, rows: heaviestCell < 0 ? Number.POSITIVE_INFINITY : spread / heaviestGain ** 2 };
}
