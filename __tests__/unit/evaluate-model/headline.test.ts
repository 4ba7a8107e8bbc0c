import assert from "node:assert/strict";
import { test } from "node:test";
import type { Evaluation } from "../../../actions/evaluate-model/src/evaluate.ts";
import type { Facts } from "../../../actions/evaluate-model/src/facts.ts";
import { headline } from "../../../actions/evaluate-model/src/report/headline.ts";
import { evaluation, facts, judgement, slice } from "./evaluations.ts";

const loss = { kind: "max-rise", limit: 0.02, metric: "log loss" } as const;
const least = { kind: "min", limit: 0.9, metric: "recall" } as const;
const undefinedOne = { value: null, lower: null, upper: null, reason: "one class only" };

const cases: [string, Evaluation, Facts?][] = [
  ["no worse than the baseline", evaluation([judgement("recall", "pass")])],
  ["recall dropped", evaluation([judgement("recall", "fail"), judgement("F1", "inconclusive")])],
  [
    "recall and F1 dropped, log loss rose",
    evaluation([judgement("recall", "fail"), judgement("F1", "fail"), judgement("log loss", "fail", { rule: loss })]),
  ],
  ["a, b and c dropped and 2 more", evaluation(["a", "b", "c", "d", "e"].map((metric) => judgement(metric, "fail")))],
  ["recall fell short of the limit", evaluation([judgement("recall", "fail", { rule: least })])],
  ["undecided, recall may have dropped", evaluation([judgement("recall", "inconclusive")])],
  ["undecided, log loss may have risen", evaluation([judgement("log loss", "inconclusive", { rule: loss })])],
  ["undecided, recall can't be judged", evaluation([judgement("recall", "inconclusive", undefinedOne)])],
  [
    "undecided, passed by the point estimates",
    evaluation([judgement("recall", "inconclusive")], {
      gate: { verdict: "pass", statistical: "inconclusive", byPoint: true },
    }),
  ],
  [
    "undecided, failed by the point estimates: recall dropped",
    evaluation([judgement("recall", "inconclusive"), judgement("F1", "inconclusive", { pointHolds: true })], {
      gate: { verdict: "fail", statistical: "inconclusive", byPoint: true },
    }),
  ],
  [
    "no worse overall, but worse in 1 of 2 slices",
    evaluation([judgement("recall", "pass")], { slices: [slice("size=small", ["recall"]), slice("size=large", [])] }),
  ],
  ["unchanged, the same file as the baseline", evaluation([judgement("recall", "pass")], { unchanged: true })],
  ["within every limit", evaluation([judgement("recall", "pass", { rule: least })])],
  ["no baseline, nothing to compare with", evaluation([]), facts({ baseline: null, noBaseline: "First model." })],
];

for (const [expected, found, about = facts()] of cases) {
  test(expected, () => {
    assert.equal(
      headline(found, about, (metric) => metric),
      expected,
    );
  });
}
