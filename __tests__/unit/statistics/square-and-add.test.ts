import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeDifference, type Measured, normalInterval, squareAndAdd, wilson } from "@mlops-actions/statistics";
import fc from "fast-check";
import { approximately, references } from "./approximately.ts";

interface Reference {
  readonly method: "newcomb" | "wald";
  readonly confidence: number;
  readonly candidate: Omit<Measured, "confidence">;
  readonly baseline: Omit<Measured, "confidence">;
  readonly interval: readonly [number, number];
  readonly pWorse: readonly (readonly [margin: number, p: number])[];
}

function share(successes: number, trials: number, confidence = 0.95): Measured {
  return { value: successes / trials, ...wilson(successes, trials, confidence), confidence };
}

test("of two Wilson intervals it is Newcombe's, of two normal ones the normal, both as statsmodels has them", () => {
  for (const { confidence, candidate, baseline, interval, pWorse } of references<Reference[]>("unpaired")) {
    const found = squareAndAdd({ ...candidate, confidence }, { ...baseline, confidence }, confidence);
    approximately(found.lower, interval[0]);
    approximately(found.upper, interval[1]);
    for (const [margin, p] of pWorse) approximately(found.pWorse(margin), p);
  }
});

test("it is the published one", () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10, examples (a), (b), (c) and (g).
  const examples = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [10, 10, 0, 20, 0.6791, 1],
  ] as const;
  for (const [a, n, b, m, lower, upper] of examples) {
    const found = squareAndAdd(share(a, n), share(b, m), 0.95);
    assert.deepEqual([found.lower, found.upper].map(fourDigits), [lower, upper].map(fourDigits));
  }
});

test("an interval of another confidence counts in the ratio of the normal quantiles", () => {
  const at = (confidence: number) => ({ value: 0.8, ...ends(normalInterval(0.8, 0.02, confidence, "")), confidence });
  const wanted = squareAndAdd(at(0.95), at(0.95), 0.95);
  const found = squareAndAdd(at(0.95), at(0.9), 0.95);
  approximately(found.lower, wanted.lower);
  approximately(found.upper, wanted.upper);
  approximately(found.upper - found.delta, 1.959963984540054 * Math.hypot(0.02, 0.02));
});

const measured = fc
  .record({
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    below: fc.double({ min: 0, max: 0.5, noNaN: true }),
    above: fc.double({ min: 0, max: 0.5, noNaN: true }),
    confidence: fc.constantFrom(0.9, 0.95),
  })
  .map(({ value, below, above, confidence }) => ({ value, lower: value - below, upper: value + above, confidence }));

test("it holds the difference, mirrors when the models change places, and agrees with its p-value", () => {
  const margins = fc.double({ min: 0, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(measured, measured, margins, (candidate, baseline, margin) => {
      const interval = squareAndAdd(candidate, baseline, 0.95);
      const mirrored = squareAndAdd(baseline, candidate, 0.95);
      assert.ok(interval.lower <= interval.delta && interval.delta <= interval.upper);
      approximately(mirrored.lower, -interval.upper, 1e-12);
      const p = interval.pWorse(margin);
      approximately(mirrored.pWorse(-margin), 1 - p, 1e-12);
      const near = Math.min(Math.abs(p - 0.025), Math.abs(p - 0.975)) < 1e-9;
      if (!near)
        assert.equal(judgeDifference(interval, margin), p < 0.025 ? "fail" : p > 0.975 ? "pass" : "inconclusive");
    }),
  );
});

test("without any spread it is a point, and a value outside its interval counts as part of it", () => {
  const point = { value: 0.5, lower: 0.5, upper: 0.5, confidence: 0.95 };
  const found = squareAndAdd(point, point, 0.95);
  assert.deepEqual([found.lower, found.upper], [0, 0]);
  assert.deepEqual(
    [-0.1, 0, 0.1].map((margin) => found.pWorse(margin)),
    [0, 0.5, 1],
  );
  const outside = { value: 1, lower: 0.9, upper: 0.98, confidence: 0.95 };
  assert.deepEqual(ends(squareAndAdd(outside, point, 0.95)), { lower: 0.4, upper: 0.5 });
});

test("impossible intervals and confidences are refused", () => {
  const good = share(5, 10);
  assert.throws(() => squareAndAdd(good, { ...good, lower: 0.9, upper: 0.1 }, 0.95), RangeError);
  assert.throws(() => squareAndAdd({ ...good, lower: Number.NaN }, good, 0.95), RangeError);
  assert.throws(() => squareAndAdd(good, { ...good, confidence: 1 }, 0.95), RangeError);
  assert.throws(() => squareAndAdd(good, good, 95), RangeError);
});

function ends({ lower, upper }: { lower: number; upper: number }): { lower: number; upper: number } {
  return { lower, upper };
}

function fourDigits(value: number): string {
  return value.toFixed(4);
}
