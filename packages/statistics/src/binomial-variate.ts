import type { Uniform } from "./random.ts";

/** The successes in n trials that each succeed with probability p, exact for any n. */
export function binomial(source: Uniform, n: number, p: number): number {
  if (p > 0.5) return n - binomial(source, n, 1 - p);
  if (!(p > 0) || n === 0) return 0;
  return n * p < 10 ? inversion(source, n, p) : rejection(source, n, p);
}

/** BINV: walk up the distribution function (Kachitvichyanukul & Schmeiser 1988, CACM 31:216). For n·p < 10. */
function inversion(source: Uniform, n: number, p: number): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let left = source.uniform();
    let point = none;
    for (let count = 0; count <= n; count++) {
      if (left < point) return count;
      left -= point;
      point *= (odds * (n - count)) / (count + 1);
    }
  }
}

/** BTRS: transformed rejection with squeeze (Hörmann 1993, J. Statistical Computation and Simulation 46:101). */
function rejection(source: Uniform, n: number, p: number): number {
  const odds = p / (1 - p);
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = source.uniform() - 0.5;
    const v = source.uniform();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= squeeze) return count;
    if (count < 0 || count > n) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - count + 1)) +
      (count + 0.5) * Math.log((odds * (n - count + 1)) / (count + 1)) +
      stirlingTail(mode) +
      stirlingTail(n - mode) -
      stirlingTail(count) -
      stirlingTail(n - count);
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= bound) return count;
  }
}

/** ln k! less Stirling's formula for it. */
function stirlingTail(k: number): number {
  if (k < smallTails.length) return smallTails[k]!;
  const next = k + 1;
  const square = next * next;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / next;
}

const smallTails = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.00925546218271273, 0.00833056343336287,
];
