import assert from "node:assert/strict";
import { test } from "node:test";
import type { Truth } from "@mlops-actions/metrics";
import { fromModel, knownClasses, type ModelOutput, truthClasses } from "@mlops-actions/predictions";
import { errorOf } from "./table-of.ts";

const scores = (...values: number[]) => Float64Array.from(values);
const output = (given: Partial<ModelOutput>): ModelOutput => ({
  rows: 3,
  classes: ["a", "b"],
  classesFrom: "graph",
  labels: null,
  scores: null,
  scoreOf: null,
  values: null,
  ...given,
});
const binary = (negative: string, positive: string): Truth => ({
  task: "binary",
  classes: [negative, positive],
  labels: Uint8Array.of(0, 1, 1),
});
const multiclass = (...classes: string[]): Truth => ({ task: "multiclass", classes, labels: Int32Array.of(0, 1, 1) });

test("the model's own label is kept, even where the score says otherwise", () => {
  const own = output({
    labels: Int32Array.of(1, 0, 1),
    scores: [scores(0.9, 0.4, 0.2), scores(0.1, 0.6, 0.8)],
    scoreOf: "each",
  });
  assert.deepEqual(fromModel(own, binary("a", "b")), {
    task: "binary",
    labels: Uint8Array.of(1, 0, 1),
    scores: scores(0.1, 0.6, 0.8),
  });
  assert.deepEqual(fromModel(own, binary("b", "a")), {
    task: "binary",
    labels: Uint8Array.of(0, 1, 0),
    scores: scores(0.9, 0.4, 0.2),
  });
});

test("a threshold overrules the label: positive is what lies above, not at it", () => {
  const own = output({
    labels: Int32Array.of(1, 1, 1),
    scores: [scores(0.8, 0.7, 0.6), scores(0.2, 0.3, 0.4)],
    scoreOf: "each",
  });
  assert.deepEqual(
    fromModel(own, binary("a", "b"), { threshold: 0.3 }).task === "binary" && [
      ...(fromModel(own, binary("a", "b"), { threshold: 0.3 }) as { labels: Uint8Array }).labels,
    ],
    [0, 0, 1],
  );
});

test("without a label the first of equal scores wins, in the model's order", () => {
  const tied = output({ scores: [scores(0.5, 0.4, 0.6), scores(0.5, 0.6, 0.4)], scoreOf: "each" });
  assert.deepEqual(fromModel(tied, binary("a", "b")), {
    task: "binary",
    labels: Uint8Array.of(0, 1, 0),
    scores: scores(0.5, 0.6, 0.4),
  });
  assert.deepEqual(fromModel(tied, binary("b", "a")), {
    task: "binary",
    labels: Uint8Array.of(1, 0, 1),
    scores: scores(0.5, 0.4, 0.6),
  });
});

test("one score is of the second class, and positive above one half", () => {
  const one = output({ scores: [scores(0.25, 0.5, 0.75)], scoreOf: "second" });
  assert.deepEqual(fromModel(one, binary("a", "b")), {
    task: "binary",
    labels: Uint8Array.of(0, 0, 1),
    scores: scores(0.25, 0.5, 0.75),
  });
  assert.deepEqual(fromModel(one, binary("b", "a")), {
    task: "binary",
    labels: Uint8Array.of(1, 0, 0),
    scores: scores(0.75, 0.5, 0.25),
  });
});

test("one score of a model without names is of the positive class", () => {
  const unnamed = output({
    classes: ["0", "1"],
    classesFrom: "count",
    scores: [scores(0.1, 0.9, 0.5)],
    scoreOf: "second",
  });
  assert.equal(knownClasses(unnamed), null);
  assert.deepEqual(fromModel(unnamed, binary("benign", "malignant")), {
    task: "binary",
    labels: Uint8Array.of(0, 1, 0),
    scores: scores(0.1, 0.9, 0.5),
  });
});

test("what a model knows: its classes, not the labels that it happened to predict", () => {
  assert.deepEqual(knownClasses(output({})), ["a", "b"]);
  assert.deepEqual(knownClasses(output({ classesFrom: "count", scoreOf: "each" })), ["a", "b"]);
  assert.equal(knownClasses(output({ classesFrom: "labels" })), null);
  assert.equal(knownClasses(output({ classes: null, classesFrom: null })), null);
});

test("scores of several classes are put into the truth's order; an unknown class has probability 0", () => {
  const model = output({
    classes: ["c", "a", "b"],
    scores: [scores(0.2, 0.4, 0.4), scores(0.5, 0.2, 0.4), scores(0.3, 0.4, 0.2)],
    scoreOf: "each",
  });
  assert.deepEqual(fromModel(model, multiclass("a", "b", "c", "new")), {
    task: "multiclass",
    labels: Int32Array.of(0, 2, 2),
    scores: [scores(0.5, 0.2, 0.4), scores(0.3, 0.4, 0.2), scores(0.2, 0.4, 0.4), scores(0, 0, 0)],
  });
});

test("labels alone need no scores", () => {
  const labels = output({ labels: Int32Array.of(1, 0, 1) });
  assert.deepEqual(fromModel(labels, multiclass("b", "a")), {
    task: "multiclass",
    labels: Int32Array.of(0, 1, 0),
    scores: null,
  });
  assert.deepEqual(fromModel(labels, binary("a", "b")), {
    task: "binary",
    labels: Uint8Array.of(1, 0, 1),
    scores: null,
  });
  assert.match(
    errorOf(() => fromModel(labels, binary("a", "b"), { threshold: 0.5 })).message,
    /^A threshold needs scores/,
  );
});

test("only the rows that have a label are kept", () => {
  const kept = Int32Array.of(0, 2);
  const model = output({
    labels: Int32Array.of(1, 0, 0),
    scores: [scores(0.1, 0.2, 0.3), scores(0.9, 0.8, 0.7)],
    scoreOf: "each",
  });
  assert.deepEqual(fromModel(model, binary("a", "b"), { kept }), {
    task: "binary",
    labels: Uint8Array.of(1, 0),
    scores: scores(0.9, 0.7),
  });
  const regression = fromModel(
    output({ values: scores(1, 2, 3), classes: null }),
    { task: "regression", values: scores(1, 3) },
    { kept },
  );
  assert.deepEqual(regression, { task: "regression", values: scores(1, 3) });
});

test("a model of another task, or of other classes, is an error that says so", () => {
  const regression: Truth = { task: "regression", values: scores(1, 2, 3) };
  assert.match(
    errorOf(() => fromModel(output({ labels: Int32Array.of(0, 1, 1) }), regression)).message,
    /predicts classes/,
  );
  assert.match(
    errorOf(() => fromModel(output({ values: scores(1, 2, 3) }), binary("a", "b"))).message,
    /predicts numbers/,
  );
  const strange = errorOf(() => fromModel(output({ labels: Int32Array.of(0, 1, 1) }), multiclass("a", "c")));
  assert.match(strange.message, /^The model's classes b are none of a, c\.$/);
  assert.match(strange.remedy ?? "", /classes/);
});

test("the truth is read by the candidate's classes, then by what only others name", () => {
  const knows = output({ classes: ["a", "b"] });
  const gaveLabels = output({ classes: ["c", "d"], classesFrom: "labels" });
  const unnamed = output({ classes: ["0", "1"], classesFrom: "count", scoreOf: "second" });
  assert.deepEqual(truthClasses(knows, null), { classes: ["a", "b"], others: ["a", "b"] });
  assert.deepEqual(truthClasses(knows, gaveLabels), { classes: ["a", "b"], others: ["a", "b", "c", "d"] });
  assert.deepEqual(truthClasses(gaveLabels, knows), { classes: null, others: ["c", "d", "a", "b"] });
  assert.deepEqual(truthClasses(unnamed, unnamed), { classes: null, others: [] });
});
