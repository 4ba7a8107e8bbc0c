import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeSlices, type SliceEvidence } from "@mlops-actions/gate";
import { normalInterval } from "@mlops-actions/statistics";

const options = { confidence: 0.95, minRows: 50 };
const rules = [{ metric: "recall", kind: "max-drop", limit: 0.01 } as const];

function slice(name: string, delta: number, standardError: number, rows = 100): SliceEvidence {
  const interval = normalInterval(delta, standardError, 0.95, "normal");
  return { slice: name, rows, differences: new Map([["recall", { better: "higher", ...interval }]]) };
}

test("one regression that would be called alone is not called among nineteen sound slices", () => {
  const marginal = slice("region=north", -0.03, 0.01); // p 0.0228 of 0.025
  assert.equal(judgeSlices([marginal], rules, options)[0]?.verdict, "fail");
  const others = Array.from({ length: 19 }, (_, i) => slice(`region=${i}`, 0, 0.001));
  const judged = judgeSlices([marginal, ...others], rules, options);
  assert.equal(judged[0]?.verdict, "inconclusive");
  assert.ok(judged.slice(1).every(({ verdict }) => verdict === "pass"));
});

test("a plain regression is called and names the metric", () => {
  const [judged] = judgeSlices([slice("region=north", -0.2, 0.01), slice("region=south", 0, 0.001)], rules, options);
  assert.equal(judged?.verdict, "fail");
  assert.deepEqual(judged?.regressed, ["recall"]);
  assert.ok((judged?.adjustedP as number) < 1e-10);
});

test("a slice below min-rows is listed and never called, however bad", () => {
  const [judged] = judgeSlices([slice("region=north", -0.9, 0.001, 49)], rules, options);
  assert.deepEqual(
    { verdict: judged?.verdict, regressed: judged?.regressed, p: judged?.adjustedP },
    { verdict: "too-small", regressed: [], p: null },
  );
});

test("a slice in which the metric is undefined is undecided", () => {
  const differences = new Map([["recall", { better: "higher", delta: null, reason: "no positives" } as const]]);
  const [judged] = judgeSlices([{ slice: "region=north", rows: 80, differences }], rules, options);
  assert.equal(judged?.verdict, "inconclusive");
  assert.equal(judged?.verdicts.size, 0);
});
