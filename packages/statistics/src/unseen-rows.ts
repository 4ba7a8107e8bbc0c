/** Computes all outputs of a table of counts; NaN where one is undefined. */
export type CellStatistic = (cells: Float64Array, out: Float64Array) => void;

/** The cell whose next row would raise an output most, and the one whose next row would lower it most; −1: none would. */
export interface UnseenRows {
  readonly raising: number;
  readonly lowering: number;
}

/** How many rows each direction is credited with beyond those that were seen. */
export const credit = 1.5;

/** The rows below which a cell does not show its own spread. */
const enough = 5;

/** What lies below is rounding: no output moves by less for a row of a billion. */
const rounding = 1e-12;

/**
 * For each output the heaviest kinds of row that may have stayed unseen, or null where every discordant cell that it
 * reads holds five rows, and so shows its spread by itself.
 *
 * @param discordant the cells to look at, a list an output; an output reads those whose next row would move it
 */
export function unseenRows(
  cells: Float64Array,
  statistic: CellStatistic,
  estimates: Float64Array,
  discordant: readonly (readonly number[])[],
): (UnseenRows | null)[] {
  const gains = gainsOfOneMore(cells, statistic, estimates, new Set(discordant.flat()));
  return discordant.map((listed, output) => {
    let rows = Number.POSITIVE_INFINITY;
    const raising = { cell: -1, gain: rounding };
    const lowering = { cell: -1, gain: -rounding };
    for (const cell of listed) {
      const gain = gains.get(cell)![output]!;
      if (Math.abs(gain) > rounding) rows = Math.min(rows, cells[cell]!);
      if (gain > raising.gain) Object.assign(raising, { cell, gain });
      if (gain < lowering.gain) Object.assign(lowering, { cell, gain });
    }
    return rows >= enough ? null : { raising: raising.cell, lowering: lowering.cell };
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
    const gain = new Float64Array(estimates.length);
    changed[cell] = cells[cell]! + 1;
    statistic(changed, gain);
    changed[cell] = cells[cell]!;
    for (let output = 0; output < gain.length; output++) gain[output]! -= estimates[output]!;
    gains.set(cell, gain);
  }
  return gains;
}
