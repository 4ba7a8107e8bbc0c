import type { Labels } from "./prepared.ts";

/**
 * How many rows hold each combination of label, the baseline's prediction and the candidate's, in ascending order of
 * these; combinations without rows are left out. All that count metrics need to know of the rows.
 */
export interface Cells {
  readonly truth: Int32Array;
  readonly candidate: Int32Array;
  /** Null without a baseline. */
  readonly baseline: Int32Array | null;
  readonly counts: Float64Array;
}

/** Counts cells in one pass over the rows. */
export function countCells(classCount: number, truth: Labels, candidate: Labels, baseline: Labels | null): Cells {
  const baselineCount = baseline ? classCount : 1;
  const size = classCount * baselineCount * classCount;
  const entries = size <= 1 << 20 ? denseCounts(size, codes()) : sparseCounts(codes());
  const cells = {
    truth: new Int32Array(entries.length),
    candidate: new Int32Array(entries.length),
    baseline: baseline ? new Int32Array(entries.length) : null,
    counts: new Float64Array(entries.length),
  };
  entries.forEach(([code, count], cell) => {
    cells.candidate[cell] = code % classCount;
    const rest = Math.floor(code / classCount);
    if (cells.baseline) cells.baseline[cell] = rest % baselineCount;
    cells.truth[cell] = Math.floor(rest / baselineCount);
    cells.counts[cell] = count;
  });
  return cells;

  function codes(): Float64Array | Uint32Array {
    const rows = size <= 2 ** 32 ? new Uint32Array(truth.length) : new Float64Array(truth.length);
    for (let row = 0; row < truth.length; row += 1) {
      const pair = truth[row]! * baselineCount + (baseline ? baseline[row]! : 0);
      rows[row] = pair * classCount + candidate[row]!;
    }
    return rows;
  }
}

type Entry = readonly [code: number, count: number];

function denseCounts(size: number, codes: Float64Array | Uint32Array): Entry[] {
  const counts = new Float64Array(size);
  for (let row = 0; row < codes.length; row += 1) counts[codes[row]!]! += 1;
  const entries: Entry[] = [];
  for (let code = 0; code < size; code += 1) if (counts[code]! > 0) entries.push([code, counts[code]!]);
  return entries;
}

function sparseCounts(codes: Float64Array | Uint32Array): Entry[] {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}
