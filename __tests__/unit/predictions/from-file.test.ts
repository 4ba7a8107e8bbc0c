import assert from "node:assert/strict";
import { test } from "node:test";
import { type FileOptions, fromFile } from "@mlops-actions/predictions";
import { errorOf, floats, tableOf } from "./table-of.ts";

const binary: FileOptions = { task: "binary", target: "y", id: "id", positive: "b" };
const multiclass: FileOptions = { task: "multiclass", target: "y", id: "id" };
const regression: FileOptions = { task: "regression", target: "y", id: "id" };
const id = [1, 2];
const y = ["a", "b"];
const scores = (...values: number[]) => Float64Array.from(values);
const labels = (...values: number[]) => Uint8Array.from(values);

test("binary: a label, a score, or both; the label is the file's own", () => {
  const of = (columns: Parameters<typeof tableOf>[0], options = binary) =>
    fromFile(tableOf({ id, y, ...columns }), options).predictions;
  assert.deepEqual(of({ label: ["b", "b"] }), { task: "binary", labels: labels(1, 1), scores: null });
  assert.deepEqual(of({ score: [0.5, 0.6] }), { task: "binary", labels: labels(0, 1), scores: scores(0.5, 0.6) });
  assert.deepEqual(of({ label: ["b", "a"], score: [0.5, 0.6] }), {
    task: "binary",
    labels: labels(1, 0),
    scores: scores(0.5, 0.6),
  });
  assert.deepEqual(of({ label: ["b", "a"], score: [0.5, 0.6] }, { ...binary, threshold: 0.4 }), {
    task: "binary",
    labels: labels(1, 1),
    scores: scores(0.5, 0.6),
  });
  assert.deepEqual(of({ score: [0, 1] }), { task: "binary", labels: labels(0, 1), scores: scores(0, 1) });
});

test("binary: scores by class, whatever their order, or of the positive class alone", () => {
  const of = (columns: Parameters<typeof tableOf>[0]) => fromFile(tableOf({ id, y, ...columns }), binary).predictions;
  const expected = { task: "binary", labels: labels(1, 0), scores: scores(0.75, 0.5) };
  assert.deepEqual(of({ score_b: [0.75, 0.5], score_a: [0.25, 0.5] }), expected);
  assert.deepEqual(of({ score_a: [0.25, 0.5], score_b: [0.75, 0.5] }), expected);
  assert.deepEqual(of({ score_b: [0.75, 0.5] }), expected);
});

test("truth values and their scores meet in any spelling", () => {
  const table = tableOf({ id, y: [false, true], score_0: [0.9, 0.2], score_1: [0.1, 0.8] });
  const { truth, predictions } = fromFile(table, { task: "binary", target: "y", id: "id" });
  assert.deepEqual(truth, { task: "binary", classes: ["0", "1"], labels: labels(0, 1) });
  assert.deepEqual(predictions, { task: "binary", labels: labels(0, 1), scores: scores(0.1, 0.8) });
});

test("multiclass: score columns say the classes and their order, also of one that the rows lack", () => {
  const table = tableOf({ id, y: ["c", "a"], score_c: [0.2, 0.4], score_a: [0.3, 0.4], score_b: [0.5, 0.2] });
  const { truth, predictions } = fromFile(table, multiclass);
  assert.deepEqual(truth, { task: "multiclass", classes: ["c", "a", "b"], labels: Int32Array.of(0, 1) });
  assert.deepEqual(predictions, {
    task: "multiclass",
    labels: Int32Array.of(2, 0),
    scores: [scores(0.2, 0.4), scores(0.3, 0.4), scores(0.5, 0.2)],
  });
  const declared = fromFile(table, { ...multiclass, classes: ["a", "b", "c"] });
  assert.deepEqual(declared.predictions.task === "multiclass" && declared.predictions.labels, Int32Array.of(1, 0));
});

test("multiclass: labels alone, with labels that no row has in truth", () => {
  const { truth, predictions } = fromFile(tableOf({ id, y: [3, 1], label: [2, 1] }), multiclass);
  assert.deepEqual(truth, { task: "multiclass", classes: ["1", "2", "3"], labels: Int32Array.of(2, 0) });
  assert.deepEqual(predictions, { task: "multiclass", labels: Int32Array.of(1, 0), scores: null });
});

test("a baseline may lack classes and bring others", () => {
  const table = tableOf({ id, y: ["new", "a"], score_a: [0.4, 0.9], score_old: [0.6, 0.1] });
  const { truth, predictions } = fromFile(table, { ...multiclass, classes: ["a", "new"], unknownLabels: "accept" });
  assert.deepEqual(truth, { task: "multiclass", classes: ["a", "new", "old"], labels: Int32Array.of(1, 0) });
  assert.deepEqual(predictions, {
    task: "multiclass",
    labels: Int32Array.of(2, 0),
    scores: [scores(0.4, 0.9), scores(0, 0), scores(0.6, 0.1)],
  });
});

test("regression reads the prediction", () => {
  const { truth, predictions } = fromFile(tableOf({ id, y: [1.5, 2], prediction: [1, 3] }), regression);
  assert.deepEqual(
    [truth, predictions],
    [
      { task: "regression", values: scores(1.5, 2) },
      { task: "regression", values: scores(1, 3) },
    ],
  );
});

test("columns of any name, however odd", () => {
  const table = tableOf({
    constructor: id,
    "ground truth": ["a", "b"],
    "yhat,1": ["b", "b"],
    'p "b"': [0.1, 0.9],
    "": [0.9, 0.1],
  });
  const { predictions } = fromFile(table, {
    ...binary,
    id: "constructor",
    target: "ground truth",
    columns: {
      label: "yhat,1",
      scores: new Map([
        ["a", ""],
        ["b", 'p "b"'],
      ]),
    },
  });
  assert.deepEqual(predictions, { task: "binary", labels: labels(1, 1), scores: scores(0.1, 0.9) });
});

test("a truth column called label is not taken for the prediction", () => {
  const table = tableOf({ id, label: ["a", "b"], score: [0.9, 0.9] });
  assert.deepEqual(fromFile(table, { ...binary, target: "label" }).predictions, {
    task: "binary",
    labels: labels(1, 1),
    scores: scores(0.9, 0.9),
  });
});

test("rows without a label are left out of ids, truth and predictions, whatever their scores", () => {
  const table = tableOf({ id: [1, 2, 3], y: ["a", null, "b"], score: [0.1, null, 0.9] });
  const { ids, truth, predictions, kept, exclusions } = fromFile(table, { ...binary, unlabelled: "exclude" });
  assert.deepEqual([...ids.keys.values], [1, 3]);
  assert.equal(ids.lineOf(1), 4);
  assert.deepEqual(truth.task === "binary" && truth.labels, labels(0, 1));
  assert.deepEqual(predictions, { task: "binary", labels: labels(0, 1), scores: scores(0.1, 0.9) });
  assert.deepEqual([kept, exclusions[0]?.count], [Int32Array.of(0, 2), 1]);
});

test("what float32 rounds beyond 0..1 is put back, and sums may be off by as much", () => {
  const table = tableOf({ id, y, score_a: floats(1.0000001, 0.49999), score_b: floats(-0.0000001, 0.5) });
  assert.deepEqual(fromFile(table, binary).predictions, {
    task: "binary",
    labels: labels(0, 1),
    scores: scores(0, 0.5),
  });
});

const mistakes: [
  what: string,
  columns: Parameters<typeof tableOf>[0],
  options: FileOptions,
  message: RegExp,
  line: number | undefined,
  remedy: RegExp,
][] = [
  [
    "nothing predicted",
    { id, y },
    binary,
    /^The file holds no predictions: there is no column "label", "score" or "score_<class>"\.$/,
    1,
    /id, y/,
  ],
  [
    "no number predicted",
    { id, y: [1, 2], label: [1, 2] },
    regression,
    /no column "prediction"/,
    1,
    /Name its columns/,
  ],
  ["one score of several classes", { id, y, score_a: [0.1, 0.2] }, multiclass, /holds no predictions/, 1, /score_a/],
  [
    "a named column that is not there",
    { id, y, score: [0.1, 0.2] },
    { ...binary, columns: { label: "yhat" } },
    /^There is no column "yhat"/,
    undefined,
    /score/,
  ],
  ["no id", { y, score: [0.1, 0.2] }, binary, /^There is no column "id"/, undefined, /y/],
  [
    "a missing score",
    { id, y, score: [0.5, null] },
    binary,
    /^The prediction "score" is missing or not a number in line 3\.$/,
    3,
    /Predict every row/,
  ],
  [
    "a score that is NaN",
    { id, y, score: floats(Number.NaN, 0.5) },
    binary,
    /missing or not a number in line 2/,
    2,
    /Predict every row/,
  ],
  ["a score of text", { id, y, score: ["0.5", "high"] }, binary, /has to hold numbers, but a cell is "high"/, 3, /^/],
  [
    "a logit",
    { id, y, score: [0.5, 2.5] },
    binary,
    /^The score "score" is beyond 0 to 1 in line 3\.$/,
    3,
    /sigmoid or softmax/,
  ],
  ["a score below 0", { id, y, score: [-0.1, 0.5] }, binary, /beyond 0 to 1 in line 2/, 2, /sigmoid/],
  [
    "scores that do not sum to 1",
    { id, y, score_a: [0.5, 0.5], score_b: [0.5, 0.4] },
    multiclass,
    /^The scores score_a, score_b do not sum to 1 in line 3; the first sum is 0\.9\.$/,
    3,
    /softmax/,
  ],
  [
    "a class without scores",
    { id, y, score_a: [0.5, 1], score_b: [0.5, 0] },
    { ...multiclass, classes: ["a", "b", "c"] },
    /^There is no score column of c\.$/,
    1,
    /score_c/,
  ],
  [
    "no score of the positive class",
    { id, y, score_a: [0.5, 1] },
    binary,
    /^There is no score of the positive class "b"\.$/,
    1,
    /predictions\.score/,
  ],
  [
    "a threshold without scores",
    { id, y, label: y },
    { ...binary, threshold: 0.5 },
    /no score of the positive class/,
    1,
    /score/,
  ],
  [
    "a blank label",
    { id, y, label: ["a", null] },
    binary,
    /^The predicted label "label" is blank in line 3\.$/,
    3,
    /Predict every row/,
  ],
  [
    "a predicted label that is no class",
    { id, y, label: ["a", "x"] },
    { ...multiclass, classes: ["a", "b"] },
    /^The predicted label "x" in line 3 is none of the classes\.$/,
    3,
    /a, b/,
  ],
  [
    "a third label in a binary task",
    { id, y, label: ["a", "x"] },
    binary,
    /^The predicted label "x" in line 3 is none of the classes\.$/,
    3,
    /The classes are a, b/,
  ],
  [
    "a label without a score column",
    { id, y: ["a", "x"], score_a: [0.5, 1], score_b: [0.5, 0] },
    multiclass,
    /does not know "x" \(line 3\)/,
    3,
    /a, b/,
  ],
  ["an id twice", { id: [7, 7], y, label: y }, binary, /^Ids stand twice in "id": 7 \(line 3\)\.$/, 3, /of its own/],
];

for (const [what, columns, options, message, line, remedy] of mistakes) {
  test(`an error that names the place: ${what}`, () => {
    const error = errorOf(() => fromFile(tableOf(columns, "p.csv"), options));
    assert.match(error.message, message);
    assert.deepEqual([error.place.file, error.place.line], ["p.csv", line]);
    assert.match(error.remedy ?? "", remedy);
  });
}

test("a bad cell is placed by its column, too", () => {
  assert.deepEqual(errorOf(() => fromFile(tableOf({ id, y, score: [0.5, 2.5] }, "p.csv"), binary)).place, {
    file: "p.csv",
    line: 3,
    column: 21,
  });
});
