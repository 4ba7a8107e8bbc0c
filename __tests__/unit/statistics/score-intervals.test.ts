import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeDifference, mcnemarMidP, tango, wilson } from "@mlops-actions/statistics";
import fc from "fast-check";
import { approximately, references } from "./approximately.ts";

interface References {
  readonly wilson: readonly { successes: number; trials: number; confidence: number; interval: [number, number] }[];
  readonly tango: readonly {
    fixed: number;
    broken: number;
    n: number;
    confidence: number;
    interval: [number, number];
    pWorse: [number, number][];
  }[];
  readonly midP: readonly { fixed: number; broken: number; p: number }[];
}
const reference = references<References>("intervals");

const paired = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(400))
  .map(([fixed, broken, agreed]) => ({ fixed, broken, n: Math.max(1, fixed + broken + agreed) }));
const margin = fc.double({ min: 0, max: 0.5, noNaN: true });

test("Wilson's interval is statsmodels'", () => {
  for (const { successes, trials, confidence, interval } of reference.wilson) {
    const { lower, upper } = wilson(successes, trials, confidence);
    approximately(lower, interval[0]);
    approximately(upper, interval[1]);
  }
});

test("Wilson's interval holds the share and stays within 0 and 1", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (successes, failures) => {
      const trials = successes + failures;
      fc.pre(trials > 0);
      const { lower, upper } = wilson(successes, trials, 0.95);
      assert.ok(lower >= 0 && upper <= 1 && lower <= successes / trials && upper >= successes / trials);
    }),
  );
});

test("Tango's interval and p-values are those of a likelihood maximised by SciPy", () => {
  for (const { fixed, broken, n, confidence, interval, pWorse } of reference.tango) {
    const found = tango(fixed, broken, n, confidence);
    approximately(found.lower, interval[0]);
    approximately(found.upper, interval[1]);
    for (const [margin, p] of pWorse) approximately(found.pWorse(margin), p);
  }
});

test("Tango's interval is the published one", () => {
  // Fagerland, Lydersen & Laake 2014, Statistics in Medicine 33:2850, tables II and III: before and after treatment.
  const airways = tango(1, 7, 21, 0.95);
  assert.deepEqual([airways.delta, airways.lower, airways.upper].map(fourDigits), [-0.2857, -0.5172, -0.026]);
  const response = tango(6, 16, 161, 0.95);
  assert.deepEqual([response.delta, response.lower, response.upper].map(fourDigits), [-0.0621, -0.124, -0.0054]);
  assert.equal(mcnemarMidP(6, 16)!.toFixed(6), "0.034690");
});

test("without discordant rows Tango's interval is ±z²/(n + z²)", () => {
  const z = 1.959963984540054;
  for (const n of [1, 5, 50, 100_000]) {
    const { delta, lower, upper, pWorse } = tango(0, 0, n, 0.95);
    assert.equal(delta, 0);
    approximately(upper, z ** 2 / (n + z ** 2));
    approximately(lower, -upper, 1e-15);
    assert.equal(pWorse(0), 0.5);
    assert.ok(pWorse(1 / n / 10) > 0.5 && pWorse(1 / n / 10) < 1);
  }
});

test("Tango's interval reaches the ends of what is possible and no further", () => {
  const better = tango(5, 0, 5, 0.95);
  assert.equal(better.upper, 1);
  assert.ok(better.lower > 0);
  assert.equal(tango(0, 5, 5, 0.95).lower, -1);
  assert.equal(tango(0, 5, 5, 0.95).pWorse(1), 1);
  assert.equal(tango(5, 0, 5, 0.95).pWorse(-1), 0);
});

test("Tango's interval holds the difference, mirrors when the models change places, and agrees with its p-value", () => {
  fc.assert(
    fc.property(paired, margin, ({ fixed, broken, n }, margin) => {
      const interval = tango(fixed, broken, n, 0.95);
      const mirrored = tango(broken, fixed, n, 0.95);
      assert.ok(interval.lower <= interval.delta && interval.delta <= interval.upper);
      approximately(mirrored.lower, -interval.upper, 1e-12);
      approximately(mirrored.pWorse(margin), 1 - interval.pWorse(-margin), 1e-12);
      const p = interval.pWorse(margin);
      const near = Math.min(Math.abs(p - 0.025), Math.abs(p - 0.975)) < 1e-9;
      if (!near)
        assert.equal(judgeDifference(interval, margin), p < 0.025 ? "fail" : p > 0.975 ? "pass" : "inconclusive");
    }),
  );
});

test("Tango's p-value grows with the margin", () => {
  fc.assert(
    fc.property(paired, margin, margin, ({ fixed, broken, n }, one, other) => {
      const { pWorse } = tango(fixed, broken, n, 0.95);
      assert.ok(pWorse(Math.min(one, other)) <= pWorse(Math.max(one, other)) + 1e-12);
    }),
  );
});

test("McNemar's mid-p is SciPy's binomial", () => {
  for (const { fixed, broken, p } of reference.midP) approximately(mcnemarMidP(fixed, broken)!, p);
});

test("McNemar's mid-p is undefined without discordant rows and does not care which model is which", () => {
  assert.equal(mcnemarMidP(0, 0), null);
  assert.equal(mcnemarMidP(1, 1), 0.75);
  assert.equal(mcnemarMidP(9, 2), mcnemarMidP(2, 9));
});

test("impossible counts and confidences are refused", () => {
  assert.throws(() => wilson(0, 0, 0.95), RangeError);
  assert.throws(() => wilson(3, 2, 0.95), RangeError);
  assert.throws(() => wilson(1, 2, 95), RangeError);
  assert.throws(() => tango(0, 0, 0, 0.95), RangeError);
  assert.throws(() => tango(3, 3, 5, 0.95), RangeError);
  assert.throws(() => tango(Number.NaN, 3, 5, 0.95), RangeError);
});

function fourDigits(value: number): number {
  return Number(value.toFixed(4));
}
