import assert from "node:assert/strict";
import { test } from "node:test";
import { gateVerdict, type Judgement, type OnInconclusive, type RuleVerdict } from "@mlops-actions/gate";

function judgement(verdict: RuleVerdict, pointHolds: boolean | null = true): Judgement {
  return {
    rule: { metric: "recall", kind: "max-drop", limit: 0.01 },
    verdict,
    value: 0,
    lower: -1,
    upper: 1,
    pointHolds,
    p: 0.5,
    adjustedP: 0.5,
    rowsToDecide: null,
    reason: null,
  };
}

const cases: [string, Judgement[], OnInconclusive, boolean, string][] = [
  ["all rules pass", [judgement("pass"), judgement("pass")], "fail", false, "pass"],
  ["one rule fails", [judgement("pass"), judgement("fail")], "pass", false, "fail"],
  ["a failure outweighs an undecided rule", [judgement("inconclusive"), judgement("fail")], "pass", false, "fail"],
  ["undecided, warn", [judgement("inconclusive")], "warn", false, "warn"],
  ["undecided, pass", [judgement("inconclusive")], "pass", false, "pass"],
  ["undecided, fail", [judgement("inconclusive")], "fail", false, "fail"],
  ["undecided, the point holds", [judgement("inconclusive", true)], "point", false, "pass"],
  ["undecided, the point is beyond", [judgement("inconclusive", false)], "point", false, "fail"],
  ["undecided, there is no point", [judgement("inconclusive", null)], "point", false, "fail"],
  ["no rules", [], "fail", false, "pass"],
  ["a slice regressed though all rules pass", [judgement("pass")], "pass", true, "warn"],
];

for (const [name, judgements, onInconclusive, sliceRegressed, expected] of cases) {
  test(`${name}: ${expected}`, () => {
    assert.equal(gateVerdict(judgements, onInconclusive, sliceRegressed).verdict, expected);
  });
}

test("the verdict of the intervals is kept beside what on-inconclusive makes of it", () => {
  const verdict = gateVerdict([judgement("inconclusive", true)], "point", false);
  assert.deepEqual(verdict, { verdict: "pass", statistical: "inconclusive", byPoint: true });
});
