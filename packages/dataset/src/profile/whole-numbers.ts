import type { IntegerColumn } from "../table.ts";

/** Float64Array where it holds every digit. */
type WholeNumbers = Int32Array | Float64Array | BigInt64Array;

/** The numbers of a column that are not missing, ascending, in a copy. */
export function sortedWhole({ values, nulls }: IntegerColumn): WholeNumbers {
  const isPresent = (_: unknown, row: number) => nulls?.[row] !== 1;
  if (values instanceof Int32Array) return (nulls === null ? values.slice() : values.filter(isPresent)).sort();
  const present = nulls === null ? values : values.filter(isPresent);
  // Sorting numbers of 64 bits takes many times as long.
  return present.every(isSafe) ? Float64Array.from(present, Number).sort() : present.slice().sort();
}

/** How often each of sorted numbers occurs, ascending; null where there are more of them than that. */
export function countsOf(sorted: WholeNumbers, most: number): [value: string, rows: number][] | null {
  const counts: [string, number][] = [];
  for (let row = 0; row < sorted.length; ) {
    if (counts.length === most) return null;
    const value = sorted[row];
    const start = row;
    while (sorted[row] === value) row++;
    counts.push([String(value), row - start]);
  }
  return counts;
}

const limit = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe(value: bigint): boolean {
  return value <= limit && value >= -limit;
}
