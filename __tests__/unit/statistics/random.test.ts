import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "@mlops-actions/statistics";
import { fromState } from "../../../packages/statistics/src/random.ts";
import { approximately, references } from "./approximately.ts";

interface References {
  readonly binomial: readonly { n: number; p: number; from: number; pmf: number[] }[];
}

/** χ² of counts against shares; what the shares leave out is one more cell. */
function chiSquared(
  counts: readonly number[],
  shares: readonly number[],
  total: number,
): { value: number; cells: number } {
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  const restShare = 1 - shares.reduce((sum, share) => sum + share, 0);
  const cells = [...counts.keys()].filter((index) => shares[index]! * total >= 5);
  const small = [...counts.keys()].filter((index) => shares[index]! * total < 5);
  const pooled = small.reduce((sum, index) => sum + counts[index]!, rest);
  const pooledShare = small.reduce((sum, index) => sum + shares[index]!, restShare);
  const term = (count: number, share: number) => (count - share * total) ** 2 / (share * total);
  const value = cells.reduce((sum, index) => sum + term(counts[index]!, shares[index]!), 0);
  return { value: value + (pooledShare * total >= 5 ? term(pooled, pooledShare) : 0), cells: cells.length };
}

/** What χ² of so many degrees of freedom passes once in ten thousand (Wilson & Hilferty's approximation). */
function limit(cells: number): number {
  return cells * (1 - 2 / (9 * cells) + 3.72 * Math.sqrt(2 / (9 * cells))) ** 3;
}

test("the generator is xoshiro128** as its authors' program prints it", () => {
  const { bits } = fromState(Int32Array.of(1, 2, 3, 4));
  assert.deepEqual(
    Array.from({ length: 10 }, bits),
    [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  );
});

test("a seed gives its own numbers, always the same", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).uniform);
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
  assert.notDeepEqual(draw(0), draw(-1));
});

test("uniform numbers are spread evenly over [0, 1)", () => {
  const { uniform } = createRandom(1);
  const counts = new Array<number>(50).fill(0);
  for (let draw = 0; draw < 50_000; draw++) counts[Math.floor(uniform() * 50)]!++;
  const { value } = chiSquared(counts, new Array<number>(50).fill(0.02), 50_000);
  assert.ok(value < limit(49), `χ² ${value}`);
});

test("whole numbers are spread evenly, also below bounds that 2³² is no multiple of", () => {
  for (const n of [1, 2, 7, 100, 3_000_000_000]) {
    const { integer } = createRandom(n);
    const bins = Math.min(n, 100);
    const counts = new Array<number>(bins).fill(0);
    for (let draw = 0; draw < 20_000; draw++) {
      const value = integer(n);
      assert.ok(Number.isInteger(value) && value >= 0 && value < n);
      counts[Math.floor((value * bins) / n)]!++;
    }
    const { value } = chiSquared(counts, new Array<number>(bins).fill(1 / bins), 20_000);
    assert.ok(value <= limit(bins), `χ² ${value} of ${n}`);
  }
});

test("binomial variates have SciPy's probabilities, by inversion and by rejection", () => {
  for (const { n, p, from, pmf } of references<References>("intervals").binomial) {
    const { binomial } = createRandom(n);
    const counts = new Array<number>(pmf.length).fill(0);
    for (let draw = 0; draw < 40_000; draw++) {
      const value = binomial(n, p) - from;
      if (value in counts) counts[value]!++;
    }
    const { value, cells } = chiSquared(counts, pmf, 40_000);
    assert.ok(value < limit(cells), `χ² ${value} of ${cells} cells, n ${n}, p ${p}`);
  }
});

test("binomial variates of large n have the right mean and variance; the ends are certain", () => {
  const { binomial } = createRandom(3);
  for (const p of [1e-6, 0.2, 0.999]) {
    const values = Array.from({ length: 20_000 }, () => binomial(5_000_000, p));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    const expected = 5_000_000 * p * (1 - p);
    assert.ok(Math.abs(mean - 5_000_000 * p) < 4 * Math.sqrt(expected / values.length));
    approximately(variance / expected, 1, 0.05);
  }
  assert.equal(binomial(9, 0), 0);
  assert.equal(binomial(9, 1), 9);
  assert.equal(binomial(0, 0.4), 0);
});

test("a multinomial throws all balls, none where the weight is 0, with the right means and covariances", () => {
  const random = createRandom(4);
  const weights = [3, 0, 5, 2, 0];
  const out = new Float64Array(5);
  const sums = new Float64Array(5);
  let product = 0;
  const repeats = 20_000;
  for (let repeat = 0; repeat < repeats; repeat++) {
    random.multinomial(100, weights, out);
    assert.equal(out[0]! + out[2]! + out[3]!, 100);
    out.forEach((count, urn) => {
      sums[urn]! += count;
    });
    product += (out[0]! - 30) * (out[2]! - 50);
  }
  weights.forEach((weight, urn) => {
    approximately(sums[urn]! / repeats, weight * 10, 0.01);
  });
  approximately(product / repeats, -15, 0.05);
});

test("gamma variates have the moments of their shape", () => {
  const { gamma } = createRandom(5);
  for (const shape of [0.5, 1, 1.5, 40]) {
    const values = Array.from({ length: 40_000 }, () => gamma(shape));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    approximately(mean / shape, 1, 0.03);
    approximately(variance / shape, 1, 0.06);
    assert.ok(Math.min(...values.slice(0, 1000)) > 0);
  }
});
