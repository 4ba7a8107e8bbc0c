import { total } from "./compensated-sum.ts";
import type { NumbersProfile } from "./schema.ts";

/** A column's numbers that are not missing, ascending; infinities may stand at either end. */
export type Sorted = Float64Array;

/** Mean, spread, quantiles and bins of sorted numbers; of the finite ones among them. */
export function numbersProfile(sorted: Sorted): NumbersProfile {
  const from = firstAbove(sorted, Number.NEGATIVE_INFINITY);
  const to = firstAtLeast(sorted, Number.POSITIVE_INFINITY);
  const finite = sorted.subarray(from, to);
  const infinite = { negative: from, positive: sorted.length - to };
  if (finite.length === 0) {
    const bins = { edges: [], at: [], between: [] };
    return { finite: 0, infinite, mean: null, standardDeviation: null, min: null, max: null, quantiles: [], bins };
  }
  const quantiles = Array.from({ length: 101 }, (_, percent) => percentile(finite, percent));
  return {
    finite: finite.length,
    infinite,
    ...moments(finite),
    min: quantiles[0] as number,
    max: quantiles[100] as number,
    quantiles,
    bins: binsOf(finite, [...new Set(quantiles)]),
  };
}

/** How many different numbers there are among sorted ones. */
export function distinctOf(sorted: Sorted | Int32Array | BigInt64Array): number {
  let distinct = sorted.length === 0 ? 0 : 1;
  for (let row = 1; row < sorted.length; row++) if (sorted[row] !== sorted[row - 1]) distinct++;
  return distinct;
}

/** Null where numbers near the end of float64 overflow. */
function moments(finite: Sorted): { readonly mean: number | null; readonly standardDeviation: number | null } {
  const mean = total(finite, (value) => value) / finite.length;
  if (!Number.isFinite(mean)) return { mean: null, standardDeviation: null };
  const variance = total(finite, (value) => (value - mean) ** 2) / finite.length;
  return { mean: mean + 0, standardDeviation: Number.isFinite(variance) ? Math.sqrt(variance) : null };
}

/** NumPy's linear interpolation; the rank is found in whole numbers, so that a quantile that is a row is that row. */
function percentile(finite: Sorted, percent: number): number {
  const rank = percent * (finite.length - 1);
  const index = Math.floor(rank / 100);
  const share = (rank % 100) / 100;
  const low = finite[index] as number;
  if (share === 0) return low + 0;
  const high = finite[index + 1] as number;
  if (low === high) return low + 0;
  const step = high - low;
  // A step that overflows is taken in two parts.
  if (!Number.isFinite(step)) return low * (1 - share) + high * share;
  return share < 0.5 ? low + step * share : high - step * (1 - share);
}

function binsOf(finite: Sorted, edges: readonly number[]): NumbersProfile["bins"] {
  const at: number[] = [];
  const between: number[] = [];
  let counted = 0;
  for (const edge of edges) {
    const start = firstAtLeast(finite, edge);
    const end = firstAbove(finite, edge);
    if (at.length > 0) between.push(start - counted);
    at.push(end - start);
    counted = end;
  }
  return { edges: [...edges], at, between };
}

function firstAtLeast(sorted: Sorted, limit: number): number {
  return firstWhere(sorted, (value) => value >= limit);
}

function firstAbove(sorted: Sorted, limit: number): number {
  return firstWhere(sorted, (value) => value > limit);
}

function firstWhere(sorted: Sorted, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
