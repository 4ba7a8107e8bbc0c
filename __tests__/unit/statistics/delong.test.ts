import assert from "node:assert/strict";
import { test } from "node:test";
import { aucPlacements, influenceInterval, normalInterval, stratifiedVariance } from "@mlops-actions/statistics";
import fc from "fast-check";
import { approximately, references } from "./approximately.ts";

interface Reference {
  readonly name: string;
  readonly label: number[];
  readonly baseline: number[];
  readonly candidate: number[];
  readonly auc: number;
  readonly variance: number;
  readonly difference: number;
  readonly differenceVariance: number;
  readonly interval: [number, number];
  readonly pValue: number;
}

function placements(scores: readonly number[], label: readonly number[]) {
  const values = Float64Array.from(scores);
  const order = Uint32Array.from(scores.keys()).sort((left, right) => values[left]! - values[right]!);
  return aucPlacements(order, values, Uint8Array.from(label));
}

for (const reference of references<Reference[]>("delong")) {
  test(`AUC, DeLong's variance and the paired interval are pROC's (${reference.name})`, () => {
    const strata = Uint8Array.from(reference.label);
    const candidate = placements(reference.candidate, reference.label)!;
    const baseline = placements(reference.baseline, reference.label)!;
    approximately(candidate.auc, reference.auc, 1e-12);
    approximately(stratifiedVariance(candidate.components, strata, 2) / reference.variance, 1);
    const components = candidate.components.map((value, row) => value - baseline.components[row]!);
    const variance = stratifiedVariance(components, strata, 2);
    approximately(variance / reference.differenceVariance, 1);
    const interval = normalInterval(candidate.auc - baseline.auc, Math.sqrt(variance), 0.95, "delong");
    approximately(interval.delta, reference.difference);
    approximately(interval.lower, reference.interval[0]);
    approximately(interval.upper, reference.interval[1]);
    approximately(2 * Math.min(interval.pWorse(0), 1 - interval.pWorse(0)), reference.pValue);
  });
}

test("AUC is the share of pairs in the right order, ties counted half", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(rows, (rows) => {
      const scores = rows.map(([score]) => score);
      const label = rows.map(([, positive]) => Number(positive));
      const positives = rows.filter(([, positive]) => positive);
      const negatives = rows.filter(([, positive]) => !positive);
      const found = placements(scores, label);
      if (positives.length === 0 || negatives.length === 0) return assert.equal(found, null);
      let right = 0;
      for (const [above] of positives) for (const [below] of negatives) right += (Math.sign(above - below) + 1) / 2;
      approximately(found!.auc, right / (positives.length * negatives.length), 1e-12);
      for (const side of [0, 1]) {
        const sum = found!.components.reduce((sum, value, row) => sum + (label[row] === side ? value : 0), 0);
        approximately(sum, 0, 1e-12);
      }
    }),
  );
});

test("a constant score has an AUC of ½ without spread", () => {
  const found = placements([0.3, 0.3, 0.3, 0.3], [0, 1, 0, 1])!;
  assert.equal(found.auc, 0.5);
  assert.equal(stratifiedVariance(found.components, Uint8Array.of(0, 1, 0, 1), 2), 0);
});

test("one row of a class has no variance; an empty stratum adds none", () => {
  const components = Float64Array.of(1, 2, 4);
  assert.ok(Number.isNaN(stratifiedVariance(components, Uint8Array.of(0, 0, 1), 2)));
  approximately(stratifiedVariance(components, Int32Array.of(2, 2, 2), 3), 7);
});

test("a normal interval without spread is a point that is sure", () => {
  const interval = normalInterval(-0.02, 0, 0.95, "delong");
  assert.deepEqual([interval.lower, interval.upper], [-0.02, -0.02]);
  assert.equal(interval.pWorse(0.01), 0);
  assert.equal(interval.pWorse(0.02), 0.5);
  assert.equal(interval.pWorse(0.03), 1);
  assert.throws(() => normalInterval(0, Number.NaN, 0.95, "delong"), RangeError);
  assert.throws(() => normalInterval(0, -1, 0.95, "delong"), RangeError);
});

test("the influence function's interval of a mean is the normal one", () => {
  const interval = influenceInterval(2.5, Float64Array.of(1, 2, 3, 4), 0.95);
  const halfWidth = 1.959963984540054 * Math.sqrt(5 / 3 / 4);
  approximately(interval.lower, 2.5 - halfWidth);
  approximately(interval.upper, 2.5 + halfWidth);
  assert.equal(interval.method, "influence");
  assert.throws(() => influenceInterval(0, Float64Array.of(1), 0.95), RangeError);
});
