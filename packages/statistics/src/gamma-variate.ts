import { normal } from "./normal-variate.ts";
import type { Uniform } from "./random.ts";

/** A gamma variate of scale 1 (Marsaglia & Tsang 2000, ACM TOMS 26:363). */
export function gamma(source: Uniform, shape: number): number {
  if (shape < 1) return gamma(source, shape + 1) * (1 - source.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(source);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const cube = root * root * root;
    const u = 1 - source.uniform();
    if (Math.log(u) < 0.5 * z * z + d * (1 - cube + Math.log(cube))) return d * cube;
  }
}
