import assert from "node:assert/strict";
import { test } from "node:test";
import { readTruth, type TruthOptions } from "@mlops-actions/predictions";
import { errorOf, floats, tableOf } from "./table-of.ts";

const binary = { task: "binary", target: "y" } as const;
const multiclass = { task: "multiclass", target: "y" } as const;
const yes = (...labels: number[]) => Uint8Array.from(labels);

const readings: [
  what: string,
  cells: Parameters<typeof tableOf>[0][string],
  options: Partial<TruthOptions>,
  classes: string[],
  labels: number[],
][] = [
  ["text and a positive label", ["good", "bad", "bad"], { positive: "bad" }, ["good", "bad"], [0, 1, 1]],
  ["integers 0 and 1", [1, 0, 1], {}, ["0", "1"], [1, 0, 1]],
  ["64-bit integers", [1n, 0n], {}, ["0", "1"], [1, 0]],
  ["floats 0.0 and 1.0", floats(1, 0), {}, ["0", "1"], [1, 0]],
  ["truth values", [true, false], {}, ["false", "true"], [1, 0]],
  ["text 0 and 1", ["0", "1"], {}, ["0", "1"], [0, 1]],
  ["positive: 1 on integers", [2, 1], { positive: "1" }, ["2", "1"], [0, 1]],
  ["positive: 1.0 on integers", [2, 1], { positive: "1.0" }, ["2", "1"], [0, 1]],
  ["positive: 1 on truth values", [false, true], { positive: "1" }, ["false", "true"], [0, 1]],
  ["positive: 0 turns the classes", [0, 1], { positive: "0" }, ["1", "0"], [1, 0]],
  ["truth values and a model of integers", [true, false], { classes: ["0", "1"] }, ["0", "1"], [1, 0]],
  ["truth values and Python's words", [true, false], { classes: ["False", "True"] }, ["False", "True"], [1, 0]],
  [
    "a model that lists the positive class first",
    ["b", "a"],
    { classes: ["b", "a"], positive: "b" },
    ["a", "b"],
    [1, 0],
  ],
  ["one class alone, the positive", ["bad"], { positive: "bad" }, ["not bad", "bad"], [1]],
  ["one class alone, the negative", ["good"], { positive: "bad" }, ["good", "bad"], [0]],
  ["one class alone of a model's two", ["good"], { classes: ["bad", "good"], positive: "bad" }, ["good", "bad"], [0]],
  ["ones alone", [1, 1], {}, ["0", "1"], [1, 1]],
  ["zeros alone", [0], {}, ["0", "1"], [0]],
  ["true alone", [true], {}, ["false", "true"], [1]],
  ["what only the predictions name", ["good"], { others: ["bad"], positive: "bad" }, ["good", "bad"], [0]],
];

for (const [what, cells, options, classes, labels] of readings) {
  test(`binary truth from ${what}`, () => {
    const { truth, kept, exclusions } = readTruth(tableOf({ y: cells }), { ...binary, ...options });
    assert.deepEqual(truth, { task: "binary", classes, labels: yes(...labels) });
    assert.equal(kept, null);
    assert.deepEqual(exclusions, []);
  });
}

test("multiclass truth is in the model's order, also where a class is absent", () => {
  const { truth } = readTruth(tableOf({ y: ["c", "a", "c"] }), { ...multiclass, classes: ["c", "b", "a"] });
  assert.deepEqual(truth, { task: "multiclass", classes: ["c", "b", "a"], labels: Int32Array.of(0, 2, 0) });
});

test("without a class list the labels are sorted: numbers by size, text by code unit", () => {
  const classes = (cells: readonly (string | number)[], others: string[] = []) => {
    const { truth } = readTruth(tableOf({ y: cells }), { ...multiclass, others });
    assert.equal(truth.task, "multiclass");
    return truth.task === "multiclass" ? truth.classes : [];
  };
  assert.deepEqual(classes([10, 9, 2], ["1"]), ["1", "2", "9", "10"]);
  assert.deepEqual(classes(["b", "a", "B"], ["ab"]), ["B", "a", "ab", "b"]);
  assert.deepEqual(classes(["__proto__", "constructor"]), ["__proto__", "constructor"]);
});

test("a baseline may add classes behind the candidate's, and may not know later ones", () => {
  const table = tableOf({ y: ["a", "new"] });
  const withOthers = readTruth(table, { ...multiclass, classes: ["new", "a"], others: ["old", "a"] }).truth;
  assert.deepEqual(withOthers, { task: "multiclass", classes: ["new", "a", "old"], labels: Int32Array.of(1, 0) });
  const accepted = readTruth(table, { ...multiclass, classes: ["a"], unknownLabels: "accept" }).truth;
  assert.deepEqual(accepted, { task: "multiclass", classes: ["a", "new"], labels: Int32Array.of(0, 1) });
});

test("text labels are the same only as text", () => {
  const error = errorOf(() => readTruth(tableOf({ y: ["01", "1"] }), { ...multiclass, classes: ["1", "2"] }));
  assert.match(error.message, /^The model does not know "01" \(line 2\) in "y"\.$/);
});

test("regression reads floats and integers", () => {
  const read = (cells: Parameters<typeof tableOf>[0][string]) =>
    readTruth(tableOf({ y: cells }), { task: "regression", target: "y" }).truth;
  assert.deepEqual(read([1.5, 2]), { task: "regression", values: Float64Array.of(1.5, 2) });
  assert.deepEqual(read([1, 2]), { task: "regression", values: Float64Array.of(1, 2) });
  assert.deepEqual(read([2n ** 40n]), { task: "regression", values: Float64Array.of(2 ** 40) });
});

test("rows without a label are excluded on request, and named", () => {
  const y = Array.from({ length: 60 }, (_, row) => (row % 2 === 0 ? null : row % 4 === 1 ? "a" : "b"));
  const { truth, kept, exclusions } = readTruth(tableOf({ y }), { ...binary, positive: "b", unlabelled: "exclude" });
  assert.deepEqual(kept?.slice(0, 3), Int32Array.of(1, 3, 5));
  assert.equal(kept?.length, 30);
  assert.equal(truth.task === "binary" && truth.labels.join("").startsWith("0101"), true);
  assert.equal(exclusions[0]?.count, 30);
  assert.deepEqual(
    exclusions[0]?.rows,
    Array.from({ length: 20 }, (_, k) => 2 * k),
  );
  assert.match(exclusions[0]?.reason ?? "", /no label/);
  const numbers = readTruth(tableOf({ y: floats(1, Number.NaN, 3) }), {
    task: "regression",
    target: "y",
    unlabelled: "exclude",
  });
  assert.deepEqual(
    [numbers.truth, numbers.kept],
    [{ task: "regression", values: Float64Array.of(1, 3) }, Int32Array.of(0, 2)],
  );
});

const mistakes: [
  what: string,
  cells: Parameters<typeof tableOf>[0][string],
  options: TruthOptions,
  message: RegExp,
  line: number | undefined,
  remedy: RegExp,
][] = [
  [
    "blank labels",
    ["a", null, "b", null],
    { ...binary, positive: "a" },
    /^The target "y" is blank in lines 3, 5\.$/,
    3,
    /unlabelled: exclude/,
  ],
  ["blank numbers", [1.5, null], { task: "regression", target: "y" }, /blank in line 3\.$/, 3, /unlabelled/],
  ["nothing but blanks", [null, null], { ...multiclass, unlabelled: "exclude" }, /blank in every row/, undefined, /^$/],
  [
    "three labels",
    ["a", "b", "c"],
    binary,
    /^A binary task has two classes, and there are 3: a, b, c\.$/,
    undefined,
    /task: multiclass/,
  ],
  [
    "no positive class",
    ["benign", "malignant"],
    binary,
    /^Nothing says which label of "y" is the positive class: benign, malignant\.$/,
    undefined,
    /positive: malignant/,
  ],
  ["1 and 2 without a positive class", [1, 2], binary, /positive class: 1, 2/, undefined, /positive/],
  ["0 and false", ["0", "false"], binary, /positive class: 0, false/, undefined, /positive/],
  [
    "a positive class that no row has",
    ["a", "b"],
    { ...binary, positive: "c" },
    /^The positive class "c" is none of the labels of "y": a, b\.$/,
    undefined,
    /positive/,
  ],
  [
    "a label that the model lacks",
    ["a", "x", "a", "x"],
    { ...multiclass, classes: ["a", "b"] },
    /^The model does not know "x" \(lines 3, 5\) in "y"\.$/,
    3,
    /knows a, b/,
  ],
  [
    "a label that only others know",
    ["a", "x"],
    { ...multiclass, classes: ["a", "b"], others: ["x"] },
    /does not know "x"/,
    3,
    /classes/,
  ],
  [
    "a missing column",
    ["a"],
    { ...multiclass, target: "Y" },
    /^There is no column "Y"\. Did you mean "y"\?$/,
    undefined,
    /columns are "y"/,
  ],
  [
    "text among numbers",
    ["1.5", "n/a"],
    { task: "regression", target: "y" },
    /has to hold numbers, but a cell is "n\/a"/,
    3,
    /missing/,
  ],
  [
    "an infinite number",
    [1.5, Number.POSITIVE_INFINITY],
    { task: "regression", target: "y" },
    /infinite/,
    3,
    /Mend the cell/,
  ],
];

for (const [what, cells, options, message, line, remedy] of mistakes) {
  test(`an error that names its rows: ${what}`, () => {
    const error = errorOf(() => readTruth(tableOf({ y: cells }), options));
    assert.match(error.message, message);
    assert.deepEqual([error.place.file, error.place.line], ["rows.csv", line]);
    assert.match(error.remedy ?? "", remedy);
  });
}

test("of many rows the first ten are named, as rows where the file has no lines", () => {
  const y = ["a", ...Array.from({ length: 40 }, () => null)];
  const placeOf = () => ({ file: "rows.parquet", line: null, column: null });
  const parquet = { ...tableOf({ y }, "rows.parquet"), lineOf: () => null, placeOf };
  const error = errorOf(() => readTruth(parquet, multiclass));
  assert.match(error.message, /blank in rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 30 more\.$/);
  assert.deepEqual(error.place, { file: "rows.parquet" });
});
