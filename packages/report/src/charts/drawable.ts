import type { Chart } from "../report.ts";

/**
 * A number as Vega can place it: NaN, which is left out, where it is not finite or so large that a span of two
 * overflows; 0 where it is so small that a tick between two can't be told. Either would keep Vega busy for ever.
 */
export function drawable(value: number): number {
  if (!(Math.abs(value) < 1e100)) return Number.NaN;
  return Math.abs(value) < 1e-100 ? 0 : value;
}

type Axis = Extract<Chart, { kind: "lines" }>["x"];

/** The axis' own domain, undefined where it has none or an empty one. */
export function domain({ domain }: Axis): [number, number] | undefined {
  const [low, high] = [drawable(domain?.[0] ?? Number.NaN), drawable(domain?.[1] ?? Number.NaN)];
  return low < high ? [low, high] : undefined;
}
