import assert from "node:assert/strict";
import { test } from "node:test";
import { benjaminiHochberg, holm } from "@mlops-actions/statistics";
import fc from "fast-check";
import { approximately, references } from "./approximately.ts";

interface References {
  readonly corrections: readonly { p: number[]; holm: number[]; benjaminiHochberg: number[] }[];
}

const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

for (const correct of [holm, benjaminiHochberg]) {
  test(`${correct.name} is statsmodels'`, () => {
    for (const { p, ...expected } of references<References>("intervals").corrections) {
      correct(p).forEach((adjusted, index) => {
        approximately(adjusted, expected[correct.name as keyof typeof expected][index]!);
      });
    }
  });

  test(`${correct.name} keeps the order, never makes p smaller, and stays within 1`, () => {
    fc.assert(
      fc.property(family, (p) => {
        const adjusted = correct(p);
        assert.equal(adjusted.length, p.length);
        for (const [index, value] of adjusted.entries()) {
          assert.ok(value >= p[index]! && value <= 1);
          for (const [other, otherValue] of adjusted.entries())
            if (p[index]! < p[other]!) assert.ok(value <= otherValue);
        }
      }),
    );
  });

  test(`${correct.name} does not depend on the order of the tests, nor changes its argument`, () => {
    fc.assert(
      fc.property(family, (p) => {
        const before = p.slice();
        assert.deepEqual(correct(p.toReversed()).toReversed(), correct(p));
        assert.deepEqual(p, before);
      }),
    );
  });
}

test("a single test needs no correction", () => {
  assert.deepEqual(holm([0.03]), [0.03]);
  assert.deepEqual(benjaminiHochberg([0.03]), [0.03]);
  assert.deepEqual(holm([]), []);
});
