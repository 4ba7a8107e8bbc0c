import type { Uniform } from "./random.ts";

/** A standard normal variate by Marsaglia's polar method. */
export function normal(source: Uniform): number {
  for (;;) {
    const x = 2 * source.uniform() - 1;
    const y = 2 * source.uniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
