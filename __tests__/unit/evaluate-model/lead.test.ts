import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block, Text } from "@mlops-actions/report";
import type { Evaluation } from "../../../actions/evaluate-model/src/evaluate.ts";
import type { Facts, Measurement } from "../../../actions/evaluate-model/src/facts.ts";
import { lead } from "../../../actions/evaluate-model/src/report/lead.ts";
import { evaluation, facts, judgement, slice } from "./evaluations.ts";

function blocks(found: Evaluation, about: Facts = facts()): readonly Block[] {
  return lead(found, about, (metric) => metric);
}

function words(text: Text): string {
  return typeof text === "string" ? text : text.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

function paragraphs(found: Evaluation, about?: Facts): string[] {
  return blocks(found, about).flatMap((block) => (block.kind === "paragraph" ? [words(block.text)] : []));
}

function rows(found: Evaluation, about?: Facts): string[][] {
  return blocks(found, about).flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map(words)) : [],
  );
}

test("it begins with the rows, what they are paired with, and the intervals' level", () => {
  assert.equal(
    paragraphs(evaluation([judgement("recall", "pass")]))[0],
    "228 hold-out rows, paired with the model on develop (a41b77e). 95% intervals.",
  );
});

test("a version of the registry is no model on a branch", () => {
  const about = facts();
  const baseline = { ...about.baseline!, origin: "registry", name: "champion (1.2.0)" } as const;
  assert.equal(
    paragraphs(evaluation([judgement("recall", "pass")]), { ...about, baseline })[0],
    "228 hold-out rows, paired with the registry's champion (1.2.0) of commit a41b77e. 95% intervals.",
  );
});

test("an undecided gate says how many rows more each rule needs, the least first", () => {
  const open = [
    judgement("recall", "inconclusive", { rowsToDecide: 2_128 }),
    judgement("ROC AUC", "inconclusive", { rowsToDecide: 648 }),
  ];
  assert.match(paragraphs(evaluation(open))[0] as string, /420 more rows would decide ROC AUC, 1,900 recall\.$/);
});

test("a gate that fails anyway asks for no rows", () => {
  const found = evaluation([judgement("recall", "fail"), judgement("ROC AUC", "inconclusive", { rowsToDecide: 648 })]);
  assert.doesNotMatch(paragraphs(found)[0] as string, /would decide/);
});

test("a rule's row holds both values, the difference with its interval, what is allowed, and a word beside the icon", () => {
  assert.deepEqual(rows(evaluation([judgement("recall", "inconclusive")])), [
    ["⚠️", "recall", "0.953", "0.941", "−0.012 [−0.047, +0.023]", "−0.010", "undecided"],
  ]);
});

test("without a baseline there is no difference, and the reason is said", () => {
  const least = judgement("recall", "pass", {
    rule: { metric: "recall", kind: "min", limit: 0.9 },
    value: 0.941,
    lower: 0.905,
    upper: 0.966,
  });
  const about = facts({ baseline: null, noBaseline: ["First model: ", { text: "m.onnx", style: "code" }, " is new."] });
  const found = evaluation([least], { baseline: null, differences: null, changes: null });
  assert.deepEqual(rows(found, about), [["✅", "recall", "0.941 [0.905, 0.966]", "≥ 0.900", "within"]]);
  assert.equal(
    paragraphs(found, about)[0],
    "228 hold-out rows. First model: m.onnx is new. Only absolute limits are judged. 95% intervals.",
  );
});

test("remarks tell of rows fixed and broken, of what can't be judged, of Holm's correction, and of slices", () => {
  const found = evaluation(
    [
      judgement("ROC AUC", "inconclusive", { value: null, lower: null, upper: null, reason: "one class only" }),
      judgement("recall", "inconclusive", { reason: "fails alone, but not after correction for the gate's 2 rules" }),
    ],
    { slices: [slice("size=small", ["recall"]), slice("size=large", [])] },
  );
  assert.deepEqual(paragraphs(found).slice(1), [
    "4 rows fixed, 3 broken.",
    "ROC AUC can't be judged: one class only.",
    "recall fails alone, but not after correction for the gate's 2 rules.",
    "Worse by more than the margin in 1 of 2 slices: look at them below before merging.",
  ]);
});

test("excluded rows are counted", () => {
  const about = facts({ exclusions: [{ reason: "no label", rows: 12 }] });
  assert.match(
    paragraphs(evaluation([judgement("recall", "pass")]), about)[0] as string,
    /^228 hold-out rows \(12 excluded\)/,
  );
});

/** Compared with what a registry has stored of 1.4.0. */
function storedFacts(measured: Partial<Measurement> = {}): Facts {
  const { baseline } = facts();
  assert.ok(baseline !== null);
  const rest = { rows: 2_000, confidence: 0.95, holdout: null, sameHoldout: true, notComparable: null };
  const stored = { origin: "registry", name: "1.4.0", insteadOfModel: "nobody has its model" } as const;
  return facts({ baseline: { ...baseline, ...stored, measured: { ...rest, ...measured } } });
}

test("an unpaired comparison says on what it rests, why, and how a paired one is had", () => {
  const unpaired = { notComparable: null };
  const found = evaluation([judgement("recall", "inconclusive")], { changes: null, unpaired });
  assert.deepEqual(paragraphs(found, storedFacts()), [
    "228 hold-out rows, unpaired: from stored metrics of 1.4.0 on 2,000 rows. 95% intervals.",
    "A paired comparison is more precise, and there is none: nobody has its model. Which rows are fixed or broken is not known. Keep the model, or its predictions (keep-predictions), with the next version.",
  ]);
  assert.match(paragraphs(found, storedFacts({ confidence: 0.9 }))[1] as string, /are of 90%, and stretched to 95%/);
});

test("what is not comparable is no undecided rule: the reason is said once", () => {
  const why = "the baseline 1.4.0 was measured on another hold-out";
  const reason = `is not comparable: ${why}`;
  const judged = ["recall", "ROC AUC"].map((metric) => judgement(metric, "inconclusive", { pointHolds: null, reason }));
  const found = evaluation(judged, { changes: null, unpaired: { notComparable: reason } });
  const about = storedFacts({ sameHoldout: false, notComparable: why });
  assert.deepEqual(
    rows(found, about).map((row) => row.at(-1)),
    ["not comparable", "not comparable"],
  );
  const said = paragraphs(found, about);
  assert.equal(said.length, 2);
  assert.match(
    said[1] as string,
    /^No margin is judged: the baseline 1\.4\.0 was measured on another hold-out, so that/,
  );
  const byPoint = { ...found, gate: { ...found.gate, byPoint: true } };
  assert.match(paragraphs(byPoint, about)[2] as string, /point estimates of different rows decide nothing/);
});

test("kept predictions are named as what is paired, with the reason", () => {
  const { baseline } = facts();
  assert.ok(baseline !== null);
  const about = facts({ baseline: { ...baseline, name: "champion (3)", insteadOfModel: "nobody has its model" } });
  assert.equal(
    paragraphs(evaluation([judgement("recall", "pass")]), about)[0],
    "228 hold-out rows, paired with the kept predictions of champion (3): nobody has its model. 95% intervals.",
  );
});
