import assert from "node:assert/strict";
import { test } from "node:test";
import { type Evidence, judgeRules, type Rule } from "@mlops-actions/gate";
import type { Difference, Estimate } from "@mlops-actions/metrics";
import { normalInterval } from "@mlops-actions/statistics";

const confidence = 0.95;

function evidence(
  differences: Record<string, Difference> | null,
  estimates: Record<string, Estimate> = {},
  unchanged = false,
): Evidence {
  return {
    rows: 100,
    estimates: new Map(Object.entries(estimates)),
    differences: differences === null ? null : new Map(Object.entries(differences)),
    unchanged,
  };
}

/** Of a known standard error, so that its interval is Δ ± 1.96 of them. */
function difference(delta: number, standardError: number, better: "higher" | "lower" = "higher"): Difference {
  return { better, ...normalInterval(delta, standardError, confidence, "normal") };
}

function estimate(value: number, standardError: number): Estimate {
  const { lower, upper, pWorse } = normalInterval(value, standardError, confidence, "normal");
  return { value, lower, upper, method: "normal", pBeyond: (limit) => pWorse(-limit) };
}

const drop = (metric: string, limit = 0.01): Rule => ({ metric, kind: "max-drop", limit });

test("a margin passes where the whole interval is above it, fails where all is below, else stays open", () => {
  const verdicts = [difference(0, 0.001), difference(-0.1, 0.001), difference(-0.01, 0.01)].map(
    (it) => judgeRules([drop("recall")], evidence({ recall: it }), confidence)[0]?.verdict,
  );
  assert.deepEqual(verdicts, ["pass", "fail", "inconclusive"]);
});

test("an undecided rule says how many rows in all would decide it", () => {
  const [judgement] = judgeRules([drop("recall")], evidence({ recall: difference(0, 0.01) }), confidence);
  // n·(half-width / |Δ + δ|)² = 100·(1.959964·0.01 / 0.01)², rounded up.
  assert.equal(judgement?.rowsToDecide, 385);
});

test("a loss is read as candidate − baseline: one that rose has a positive difference and the upper end is the bad one", () => {
  const rule: Rule = { metric: "log_loss", kind: "max-rise", limit: 0.02 };
  const [judgement] = judgeRules([rule], evidence({ log_loss: difference(-0.1, 0.01, "lower") }), confidence);
  assert.equal(judgement?.verdict, "fail");
  assert.equal(judgement?.value, 0.1);
  assert.ok((judgement?.lower as number) > 0.08 && (judgement?.upper as number) < 0.12);
  assert.ok((judgement?.lower as number) < (judgement?.upper as number));
});

test("a difference of 0 is never shown as −0", () => {
  const [judgement] = judgeRules(
    [{ metric: "log_loss", kind: "max-rise", limit: 0.02 }],
    evidence({ log_loss: difference(0, 0.001, "lower") }),
    confidence,
  );
  assert.ok(Object.is(judgement?.value, 0));
});

test("a failure that does not survive Holm across the gate's rules is undecided, and says so", () => {
  const marginal = difference(-0.03, 0.01); // p of "worse by more than 0.01" is 0.0228
  const alone = judgeRules([drop("a")], evidence({ a: marginal }), confidence);
  assert.equal(alone[0]?.verdict, "fail");
  const many = judgeRules([drop("a"), drop("b")], evidence({ a: marginal, b: difference(0, 0.001) }), confidence);
  assert.equal(many[0]?.verdict, "inconclusive");
  assert.match(many[0]?.reason ?? "", /correction for the gate's 2 rules/);
  assert.ok(Math.abs((many[0]?.adjustedP as number) - 2 * (many[0]?.p as number)) < 1e-12);
  assert.equal(many[1]?.verdict, "pass");
});

test("absolute limits are judged by the candidate's own interval, and enter Holm with its p-value", () => {
  const min: Rule = { metric: "recall", kind: "min", limit: 0.9 };
  const judge = (value: number): string | undefined =>
    judgeRules([min], evidence(null, { recall: estimate(value, 0.01) }), confidence)[0]?.verdict;
  assert.deepEqual([judge(0.95), judge(0.85), judge(0.905)], ["pass", "fail", "inconclusive"]);
});

test("without a baseline margins are left out", () => {
  const rules: Rule[] = [drop("recall"), { metric: "recall", kind: "min", limit: 0.9 }];
  const judged = judgeRules(rules, evidence(null, { recall: estimate(0.95, 0.01) }), confidence);
  assert.deepEqual(
    judged.map(({ rule }) => rule.kind),
    ["min"],
  );
});

test("an undefined metric leaves its rule undecided with the reason", () => {
  const undefinedOne: Difference = { better: "higher", delta: null, reason: "the hold-out holds one class only" };
  const [judgement] = judgeRules([drop("roc_auc")], evidence({ roc_auc: undefinedOne }), confidence);
  assert.equal(judgement?.verdict, "inconclusive");
  assert.equal(judgement?.reason, "the hold-out holds one class only");
  assert.equal(judgement?.pointHolds, null);
  assert.equal(judgement?.rowsToDecide, null);
});

test("the same bytes pass by definition, with their interval still shown; absolute limits are judged all the same", () => {
  const rules: Rule[] = [drop("recall", 0), { metric: "recall", kind: "min", limit: 0.9 }];
  const judged = judgeRules(
    rules,
    evidence({ recall: difference(0, 0.02) }, { recall: estimate(0.7, 0.01) }, true),
    confidence,
  );
  assert.deepEqual(
    judged.map(({ verdict }) => verdict),
    ["pass", "fail"],
  );
  assert.equal(judged[0]?.reason, "unchanged");
  assert.ok((judged[0]?.lower as number) < 0);
});

test("a difference that nothing pairs is judged by its interval, and asks for no more rows", () => {
  const judge = (of: Difference) =>
    judgeRules([drop("recall")], { ...evidence({ recall: of }), unpaired: { notComparable: null } }, confidence)[0];
  assert.deepEqual(
    [difference(0, 0.001), difference(-0.1, 0.001), difference(-0.01, 0.01)].map((it) => judge(it)?.verdict),
    ["pass", "fail", "inconclusive"],
  );
  assert.equal(judge(difference(0, 0.01))?.rowsToDecide, null, "the stored side stays as it is");
});

test("what cannot be compared neither passes nor fails, whatever its interval says; limits are judged all the same", () => {
  const rules = [drop("recall"), drop("f1"), { metric: "recall", kind: "min", limit: 0.8 } as const];
  const notComparable = "is not comparable";
  const found = { recall: difference(0.1, 0.001), f1: difference(-0.5, 0.001) };
  const estimates = { recall: estimate(0.7, 0.01) };
  const judged = judgeRules(rules, { ...evidence(found, estimates), unpaired: { notComparable } }, confidence);
  assert.deepEqual(
    judged.map(({ verdict, reason, pointHolds }) => [verdict, reason, pointHolds]),
    [
      ["inconclusive", notComparable, null],
      ["inconclusive", notComparable, null],
      ["fail", null, false],
    ],
  );
  assert.ok((judged[0]?.lower as number) > 0, "the numbers are shown");
  const same = { ...evidence(found, estimates, true), unpaired: { notComparable } };
  assert.equal(judgeRules(rules, same, confidence)[0]?.verdict, "pass", "the same model is no worse on any rows");
});
