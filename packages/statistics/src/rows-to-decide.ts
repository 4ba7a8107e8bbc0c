import type { Interval } from "./interval.ts";

/**
 * How many rows in total would decide an inconclusive difference, if it stays what it is: n·(half-width / |Δ + δ|)²,
 * since intervals shrink with √n. Null where no number of rows would: the difference lies on the limit.
 */
export function rowsToDecide(n: number, interval: Interval, delta: number, margin: number): number | null {
  const halfWidth = (interval.upper - interval.lower) / 2;
  const rows = Math.ceil(n * (halfWidth / (delta + margin)) ** 2);
  return Number.isFinite(rows) ? Math.max(n + 1, rows) : null;
}

/** How many rows are lacking to `rowsToDecide`. */
export function moreRowsToDecide(n: number, interval: Interval, delta: number, margin: number): number | null {
  const rows = rowsToDecide(n, interval, delta, margin);
  return rows === null ? null : rows - n;
}
