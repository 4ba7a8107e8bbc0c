import type { IntegerColumn } from "../table.ts";

type WholeNumbers = IntegerColumn["values"];

/** The numbers of a column that are not missing, ascending, in a copy. */
export function sortedWhole({ values, nulls }: IntegerColumn): WholeNumbers {
  if (nulls === null) return values.slice().sort();
  const isPresent = (_: unknown, row: number) => nulls[row] === 0;
  return values instanceof BigInt64Array ? values.filter(isPresent).sort() : values.filter(isPresent).sort();
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
