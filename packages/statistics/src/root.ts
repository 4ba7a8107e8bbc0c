/**
 * The place where a falling function crosses zero, by bisection down to neighbouring doubles. Where it has one sign on
 * the whole of [low, high], the end that it would cross beyond.
 */
export function fallingRoot(f: (x: number) => number, low: number, high: number): number {
  let left = low;
  let right = high;
  for (;;) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) return middle;
    if (f(middle) > 0) left = middle;
    else right = middle;
  }
}
