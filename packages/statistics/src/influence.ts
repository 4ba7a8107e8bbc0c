import type { PairedInterval } from "./interval.ts";
import { normalInterval } from "./normal-interval.ts";

/**
 * The interval of a difference by its influence function: Δ ± z·sd(influence)/√n, method `influence`. Right where rows
 * are many, as the bootstrap's distribution is normal there.
 *
 * @param influence one value a row: n times what Δ gains for each unit of weight that the row gains; their mean is
 *   taken out
 * @throws RangeError where there are fewer than two rows.
 */
export function influenceInterval(delta: number, influence: Float64Array, confidence: number): PairedInterval {
  const n = influence.length;
  if (n < 2) throw new RangeError(`${n} rows have no spread.`);
  let sum = 0;
  for (let row = 0; row < n; row++) sum += influence[row]!;
  const mean = sum / n;
  let squares = 0;
  for (let row = 0; row < n; row++) squares += (influence[row]! - mean) ** 2;
  return normalInterval(delta, Math.sqrt(squares / (n - 1) / n), confidence, "influence");
}
