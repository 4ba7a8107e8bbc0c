import type { Cells } from "./cells.ts";
import type { Side } from "./sample.ts";

/** Cells ready for resampling: of two models, or of one (`baseline` null). */
export interface Table extends Cells {
  /**
   * The cells that move the metrics: of two models where one alone is right, of one model its errors. For each class that
   * occurs, every such kind has at least one cell, if need be without a row: what was not seen may still happen.
   */
  readonly discordant: readonly number[];
}

/** Both models' cells. */
export function pairedTable(cells: Cells, classCount: number): Table {
  const baseline = cells.baseline!;
  const isFixed = (cell: number) => cells.candidate[cell] === cells.truth[cell] && baseline[cell] !== cells.truth[cell];
  const isBroken = (cell: number) =>
    cells.candidate[cell] !== cells.truth[cell] && baseline[cell] === cells.truth[cell];
  const unseen: Cell[] = [
    ...labelsWithout(cells, isFixed).map((label): Cell => [label, label, largestOther(cells, classCount, label)]),
    ...labelsWithout(cells, isBroken).map((label): Cell => [label, largestOther(cells, classCount, label), label]),
  ];
  return extend(cells, (cell) => isFixed(cell) || isBroken(cell), unseen);
}

/** One model's cells. */
export function singleTable(cells: Cells, side: Side, classCount: number): Table {
  const own = marginal(cells, side, classCount);
  const isError = (cell: number) => own.candidate[cell] !== own.truth[cell];
  const unseen = labelsWithout(own, isError).map((label): Cell => [label, largestOther(own, classCount, label), 0]);
  return extend(own, isError, unseen);
}

/** Counts by label and one model's prediction alone, which stands under `candidate`. */
export function marginal(cells: Cells, side: Side, classCount: number): Cells {
  const predicted = cells[side]!;
  return gather(cells, (cell) => [cells.truth[cell]!, predicted[cell]!, 0], classCount, false);
}

/** Cells of one class (1) against the rest (0). */
export function oneAgainstRest(cells: Cells, index: number): Cells {
  const is = (label: number | undefined) => (label === index ? 1 : 0);
  const key = (cell: number): Cell => [
    is(cells.truth[cell]),
    is(cells.candidate[cell]),
    cells.baseline ? is(cells.baseline[cell]) : 0,
  ];
  return gather(cells, key, 2, cells.baseline !== null);
}

type Cell = readonly [truth: number, candidate: number, baseline: number];

/** Adds up cells that become one. */
function gather(cells: Cells, key: (cell: number) => Cell, classCount: number, isPaired: boolean): Cells {
  const gathered = new Map<number, { cell: Cell; count: number }>();
  cells.counts.forEach((count, index) => {
    const cell = key(index);
    const code = (cell[0] * classCount + cell[2]) * classCount + cell[1];
    const entry = gathered.get(code);
    if (entry) entry.count += count;
    else gathered.set(code, { cell, count });
  });
  const entries = [...gathered].sort(([a], [b]) => a - b).map(([, entry]) => entry);
  return {
    truth: Int32Array.from(entries, ({ cell }) => cell[0]),
    candidate: Int32Array.from(entries, ({ cell }) => cell[1]),
    baseline: isPaired ? Int32Array.from(entries, ({ cell }) => cell[2]) : null,
    counts: Float64Array.from(entries, ({ count }) => count),
  };
}

function extend(cells: Cells, isDiscordant: (cell: number) => boolean, unseen: readonly Cell[]): Table {
  const seen = cells.counts.length;
  return {
    truth: Int32Array.from([...cells.truth, ...unseen.map(([truth]) => truth)]),
    candidate: Int32Array.from([...cells.candidate, ...unseen.map(([, candidate]) => candidate)]),
    baseline: cells.baseline && Int32Array.from([...cells.baseline, ...unseen.map(([, , baseline]) => baseline)]),
    counts: Float64Array.from([...cells.counts, ...unseen.map(() => 0)]),
    discordant: [...cells.counts.keys()].filter(isDiscordant).concat(unseen.map((_, index) => seen + index)),
  };
}

function labelsWithout(cells: Cells, has: (cell: number) => boolean): number[] {
  const found = new Set(cells.truth.filter((_, cell) => has(cell)));
  return [...new Set(cells.truth)].filter((label) => !found.has(label));
}

/** The class besides this one that occurs most in truth and predictions: for it an unseen mistake would be taken. */
function largestOther({ truth, candidate, counts }: Cells, classCount: number, label: number): number {
  const sizes = new Float64Array(classCount);
  for (let cell = 0; cell < counts.length; cell += 1) {
    sizes[truth[cell]!]! += counts[cell]!;
    sizes[candidate[cell]!]! += counts[cell]!;
  }
  sizes[label] = -1;
  return sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size)));
}
