import type { Random } from "./random.ts";

/** Rows of equal chance within which a row is one byte, so that a random word draws four. */
const blockRows = 256;

/** Rows, or positions of rows, that are drawn among themselves as often as they are many. */
interface Blocks {
  readonly start: number;
  readonly rows: number;
  readonly sizes: Float64Array;
  readonly draws: Int32Array;
}

export interface Strata {
  /** The row's stratum, from 0. */
  readonly codes: Uint8Array | Int32Array;
  readonly count: number;
}

/**
 * Draws n of n rows with replacement, within strata where given, and writes how often each was drawn. Exact: first how
 * many draws fall into each block of rows (a multinomial), then which rows of the block they are. That takes a quarter of
 * the random words of a draw a row, and writes where the processor's cache is.
 */
export function rowSampler(random: Random, n: number, strata?: Strata): (weights: Int32Array) => void {
  if (strata === undefined) {
    const blocks = blocksOf(0, n);
    return (weights) => draw(random, blocks, weights.fill(0));
  }
  const { rows, starts } = sortedByStratum(n, strata);
  const groups = Array.from({ length: strata.count }, (_, code) =>
    blocksOf(starts[code]!, starts[code + 1]! - starts[code]!),
  );
  const drawn = new Int32Array(n);
  return (weights) => {
    drawn.fill(0);
    for (const blocks of groups) draw(random, blocks, drawn);
    for (let place = 0; place < n; place++) weights[rows[place]!] = drawn[place]!;
  };
}

function blocksOf(start: number, rows: number): Blocks {
  const count = Math.ceil(rows / blockRows);
  const sizes = new Float64Array(count).fill(blockRows);
  if (count > 0) sizes[count - 1] = rows - (count - 1) * blockRows;
  return { start, rows, sizes, draws: new Int32Array(count) };
}

function draw(random: Random, { start, rows, sizes, draws }: Blocks, weights: Int32Array): void {
  random.multinomial(rows, sizes, draws);
  for (let block = 0; block < draws.length; block++) {
    const first = start + block * blockRows;
    if (sizes[block] === blockRows) drawBytes(random, draws[block]!, first, weights);
    else for (let left = draws[block]!; left > 0; left--) weights[first + random.integer(sizes[block]!)]!++;
  }
}

function drawBytes(random: Random, draws: number, first: number, weights: Int32Array): void {
  let left = draws;
  for (; left >= 4; left -= 4) {
    const word = random.bits();
    weights[first + (word & 255)]!++;
    weights[first + ((word >>> 8) & 255)]!++;
    weights[first + ((word >>> 16) & 255)]!++;
    weights[first + (word >>> 24)]!++;
  }
  for (let word = random.bits(); left > 0; left--, word >>>= 8) weights[first + (word & 255)]!++;
}

/** The rows in the order of their strata, and where each stratum starts in it. */
function sortedByStratum(n: number, { codes, count }: Strata): { rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < n; row++) starts[codes[row]! + 1]!++;
  for (let code = 0; code < count; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const rows = new Int32Array(n);
  for (let row = 0; row < n; row++) rows[next[codes[row]!]!++] = row;
  return { rows, starts };
}
