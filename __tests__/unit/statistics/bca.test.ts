import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bootstrap, bca, bcaPaired, createRandom, judgeDifference } from "@mlops-actions/statistics";
import fc from "fast-check";
import { accelerationOf, plainBootstrap } from "../../../packages/statistics/src/bootstrap.ts";
import { approximately, references } from "./approximately.ts";

interface Reference {
  readonly values: number[];
  readonly estimate: number;
  readonly replicates: number[];
  readonly acceleration: number;
  readonly interval: [number, number];
}
interface References {
  readonly cells: readonly Reference[];
  readonly rows: readonly Reference[];
}
const reference = references<References>("bootstrap");

const value = fc.double({ min: -0.2, max: 0.2, noNaN: true });
const bootstraps: fc.Arbitrary<Bootstrap> = fc
  .record({
    seed: fc.integer(),
    shape: fc.double({ min: 0.3, max: 20, noNaN: true }),
    estimate: value,
    digits: fc.integer({ min: 2, max: 12 }),
    bias: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    acceleration: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  })
  .map(({ seed, shape, digits, estimate, ...rest }) => {
    const { gamma } = createRandom(seed);
    const draw = () => Number((estimate + (gamma(shape) / shape - 1) / 10).toFixed(digits));
    return { estimate, replicates: Float64Array.from({ length: 500 }, draw).sort(), undefinedShare: 0, ...rest };
  });

test("the ends are SciPy's where replicates, estimate and acceleration are", () => {
  for (const { estimate, replicates, acceleration, interval } of [...reference.cells, ...reference.rows]) {
    const found = bca(plainBootstrap(estimate, Float64Array.from(replicates), acceleration), 0.95)!;
    approximately(found.lower, interval[0]);
    approximately(found.upper, interval[1]);
  }
});

test("the acceleration is SciPy's jackknife", () => {
  for (const { values, estimate, acceleration } of reference.rows) {
    const influence = Float64Array.from(values, (value) => value - estimate);
    approximately(accelerationOf(influence), acceleration);
    approximately(accelerationOf(influence.map((value) => 1000 * value)), acceleration);
  }
  assert.equal(accelerationOf(new Float64Array(5)), 0);
});

test("without bias and acceleration the ends are the percentiles", () => {
  const replicates = Float64Array.from({ length: 101 }, (_, index) => index / 100);
  const interval = bca({ estimate: 0.5, replicates, undefinedShare: 0, bias: 0, acceleration: 0 }, 0.9)!;
  approximately(interval.lower, 0.05);
  approximately(interval.upper, 0.95);
});

test("the interval holds the estimate, and p-values agree with it and grow with the margin", () => {
  fc.assert(
    fc.property(bootstraps, fc.double({ min: 0, max: 0.4, noNaN: true }), value, (bootstrap, margin, more) => {
      const interval = bcaPaired(bootstrap, 0.9)!;
      assert.ok(interval.lower <= bootstrap.estimate && bootstrap.estimate <= interval.upper);
      const p = interval.pWorse(margin);
      assert.ok(p >= 0 && p <= 1);
      assert.ok(interval.pWorse(margin + Math.abs(more)) >= p);
      const verdict = judgeDifference(interval, margin);
      if (verdict === "fail") assert.ok(p <= 0.05 + 1e-9, `fails with p ${p}`);
      if (verdict === "pass") assert.ok(p >= 0.95 - 1e-9, `passes with p ${p}`);
      if (verdict === "inconclusive") assert.ok(p >= 0.05 - 1e-9, `undecided with p ${p}`);
    }),
  );
});

test("beyond the replicates p goes on falling, so that many comparisons can still be corrected", () => {
  const replicates = Float64Array.from({ length: 1000 }, (_, index) => -0.2 + index / 10_000);
  const { pWorse } = bcaPaired({ estimate: -0.15, replicates, undefinedShare: 0, bias: 0, acceleration: 0 }, 0.95)!;
  assert.ok(pWorse(0.1001) < 1e-3);
  assert.ok(pWorse(0.01) < 1e-5 && pWorse(0.01) > 0);
  assert.ok(1 - pWorse(0.3) < 1e-5);
});

test("replicates of one value are a point that is sure", () => {
  const interval = bcaPaired(plainBootstrap(0, new Float64Array(100), 0), 0.95)!;
  assert.deepEqual([interval.lower, interval.upper, interval.delta], [0, 0, 0]);
  assert.equal(interval.pWorse(0.01), 1);
  assert.equal(interval.pWorse(-0.01), 0);
});

test("undefined replicates are left out; an undefined estimate or mostly undefined replicates have no interval", () => {
  const raw = Float64Array.of(3, Number.NaN, 1, 2);
  const bootstrap = plainBootstrap(2, raw, 0);
  assert.deepEqual([...bootstrap.replicates], [1, 2, 3]);
  assert.equal(bootstrap.undefinedShare, 0.25);
  assert.notEqual(bca(bootstrap, 0.95), null);
  assert.equal(bca(plainBootstrap(Number.NaN, raw, 0), 0.95), null);
  const mostly = plainBootstrap(2, Float64Array.of(2, Number.NaN, Number.NaN), 0);
  assert.equal(bca(mostly, 0.95), null);
  assert.equal(bcaPaired(mostly, 0.95), null);
});
