import assert from "node:assert/strict";
import { test } from "node:test";
import { type FileOptions, fromFile, pair, pairRows, readIds, rowNumbers } from "@mlops-actions/predictions";
import fc from "fast-check";
import { errorOf, floats, tableOf } from "./table-of.ts";

type Cells = Parameters<typeof tableOf>[0][string];

const ids = (cells: Cells, path = "a.csv", kept: Int32Array | null = null) =>
  readIds(tableOf({ id: cells }, path), "id", kept);
const multiclass: FileOptions = { task: "multiclass", target: "y", id: "id" };

const meetings: [what: string, rows: Cells, others: Cells, pairs: number[]][] = [
  ["the same order", [5, 3, 9], [5, 3, 9], [0, 1, 2]],
  ["another order", [5, 3, 9], [9, 5, 3], [1, 2, 0]],
  ["integers far apart", [-(2 ** 30), 2 ** 30, 7], [7, 2 ** 30, -(2 ** 30)], [2, 1, 0]],
  ["32 and 64 bits", [1, 2], [2n, 1n], [1, 0]],
  ["integers beyond 2⁵³", [2n ** 60n, 2n ** 60n + 1n], [2n ** 60n + 1n, 2n ** 60n], [1, 0]],
  ["integers and text", [1, -20], ["-20", "1"], [1, 0]],
  ["64 bits and text", [2n ** 60n + 1n, 1n], ["1", "1152921504606846977"], [1, 0]],
  ["integers and floats", [1, 2], floats(2, 1), [1, 0]],
  ["floats", floats(0.5, 1.5), floats(1.5, 0.5), [1, 0]],
  ["text", ["b", "__proto__", "constructor"], ["constructor", "b", "__proto__"], [1, 2, 0]],
  ["no rows", [], [], []],
];

for (const [what, rows, others, pairs] of meetings) {
  test(`rows meet by id: ${what}`, () => {
    assert.deepEqual(pairRows(ids(rows), ids(others)), Int32Array.from(pairs));
  });
}

test("text that looks like a number is another id", () => {
  assert.match(
    errorOf(() => pairRows(ids([1]), ids(["01"], "b.csv"))).message,
    /^1 id of a\.csv is not in b\.csv: 1\.$/,
  );
});

test("only kept rows have ids", () => {
  const kept = ids([4, 4, 6], "a.csv", Int32Array.of(1, 2));
  assert.deepEqual(pairRows(kept, ids([6, 4])), Int32Array.of(1, 0));
  assert.deepEqual([kept.lineOf(0), kept.lineOf(1)], [3, 4]);
});

test("rows of the very same file meet by their numbers, kept ones by those that they had", () => {
  const table = tableOf({ id: ["x", "y", "z"] }, "holdout.csv");
  assert.deepEqual(pairRows(rowNumbers(table), ids([2, 1, 3])), Int32Array.of(1, 0, 2));
  const kept = rowNumbers(table, Int32Array.of(0, 2));
  assert.deepEqual(pairRows(kept, ids([3, 1])), Int32Array.of(1, 0));
  assert.match(
    errorOf(() => pairRows(kept, ids([1, 2, 3], "kept.csv"))).message,
    /^1 id of kept\.csv is not in holdout\.csv: 2\.$/,
  );
});

test("shuffled rows meet as before", () => {
  const distinct = fc.oneof(
    fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    fc.uniqueArray(fc.integer({ min: -50, max: 50 })),
    fc.uniqueArray(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
    fc.uniqueArray(fc.string()),
  );
  const shuffled = distinct.chain((cells: (number | bigint | string)[]) =>
    fc.tuple(fc.constant(cells), fc.shuffledSubarray([...cells.keys()], { minLength: cells.length })),
  );
  fc.assert(
    fc.property(shuffled, ([cells, order]) => {
      const others = order.map((row) => cells[row]!);
      const pairs = pairRows(ids(cells), ids(others));
      assert.deepEqual(
        [...pairs].map((row) => order[row]),
        [...cells.keys()],
      );
    }),
  );
});

test("a million rows meet, dense or sparse", () => {
  const rows = 1_000_000;
  const step = 7_919;
  for (const spread of [1, 1_000]) {
    const place = (row: number): number => (row * step) % rows;
    const own = Int32Array.from({ length: rows }, (_, row) => row * spread);
    const others = Int32Array.from({ length: rows }, (_, row) => place(row) * spread);
    const pairs = pairRows(
      ids({ kind: "integer", values: own, nulls: null }),
      ids({ kind: "integer", values: others, nulls: null }),
    );
    const wrong = pairs.findIndex((other, row) => place(other) !== row);
    assert.equal(wrong, -1);
  }
});

const mistakes: [what: string, run: () => unknown, message: RegExp, place: object][] = [
  [
    "ids that the other side lacks",
    () => pairRows(ids([1, 2, 3, 4]), ids([4, 1], "b.csv")),
    /^2 ids of a\.csv are not in b\.csv: 2, 3\.$/,
    { file: "a.csv", line: 3, column: 1 },
  ],
  [
    "ids that only the other side has",
    () => pairRows(ids([1]), ids([1, 9], "b.csv")),
    /^1 id of b\.csv is not in a\.csv: 9\.$/,
    { file: "b.csv", line: 3, column: 1 },
  ],
  [
    "more than ten",
    () => pairRows(ids(Array.from({ length: 35 }, (_, k) => k)), ids([], "b.csv")),
    /^35 ids of a\.csv are not in b\.csv: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 25 more\.$/,
    { file: "a.csv", line: 2, column: 1 },
  ],
  [
    "doubled integers",
    () => ids([3, 1, 3, 3]),
    /^Ids stand twice in "id": 3 \(lines 4, 5\)\.$/,
    { file: "a.csv", line: 4, column: 1 },
  ],
  [
    "doubled text",
    () => ids(["x", "y", "y", "x"]),
    /^Ids stand twice in "id": y, x \(lines 4, 5\)\.$/,
    { file: "a.csv", line: 4, column: 1 },
  ],
  ["doubled floats", () => ids(floats(0.5, 0.5)), /0\.5 \(line 3\)/, { file: "a.csv", line: 3, column: 1 }],
  [
    "a blank integer",
    () => ids([1, null]),
    /^The id "id" is blank in line 3\.$/,
    { file: "a.csv", line: 3, column: 1 },
  ],
  [
    "a blank text",
    () => ids(["a", null, null]),
    /^The id "id" is blank in lines 3, 4\.$/,
    { file: "a.csv", line: 3, column: 1 },
  ],
  ["NaN", () => ids(floats(1, Number.NaN)), /blank in line 3/, { file: "a.csv", line: 3, column: 1 }],
];

for (const [what, run, message, place] of mistakes) {
  test(`an error that names the ids: ${what}`, () => {
    const error = errorOf(run);
    assert.match(error.message, message);
    assert.deepEqual(error.place, place);
  });
}

test("the baseline comes into the candidate's order of rows and classes", () => {
  const candidate = fromFile(
    tableOf({ id: [1, 2, 3], y: ["a", "b", "a"], score_a: [0.9, 0.2, 0.6], score_b: [0.1, 0.8, 0.4] }),
    multiclass,
  );
  const baseline = fromFile(
    tableOf({
      id: ["3", "1", "2"],
      y: ["a", "a", "b"],
      score_old: [0.1, 0, 0.2],
      score_b: [0.6, 0.5, 0.3],
      score_a: [0.3, 0.5, 0.5],
    }),
    multiclass,
  );
  assert.deepEqual(pair(candidate, baseline), {
    truth: { task: "multiclass", classes: ["a", "b", "old"], labels: Int32Array.of(0, 1, 0) },
    candidate: {
      task: "multiclass",
      labels: Int32Array.of(0, 1, 0),
      scores: [Float64Array.of(0.9, 0.2, 0.6), Float64Array.of(0.1, 0.8, 0.4), new Float64Array(3)],
    },
    baseline: {
      task: "multiclass",
      labels: Int32Array.of(1, 0, 1),
      scores: [Float64Array.of(0.5, 0.5, 0.3), Float64Array.of(0.5, 0.3, 0.6), Float64Array.of(0, 0.2, 0.1)],
    },
  });
});

test("binary and regression files pair in any order", () => {
  const binary: FileOptions = { task: "binary", target: "y", id: "id" };
  const own = fromFile(tableOf({ id: [1, 2], y: [0, 1], score: [0.1, 0.9] }), binary);
  const other = fromFile(tableOf({ id: [2, 1], y: [true, false], label: [true, true], score: [0.4, 0.2] }), binary);
  assert.deepEqual(pair(own, other).baseline, {
    task: "binary",
    labels: Uint8Array.of(1, 1),
    scores: Float64Array.of(0.2, 0.4),
  });
  const regression: FileOptions = { task: "regression", target: "y", id: "id" };
  const single = Math.fround(0.1);
  const exact = fromFile(tableOf({ id: [1, 2], y: [0.1, 2.5], prediction: [1.5, 2] }), regression);
  const rounded = fromFile(tableOf({ id: [2, 1], y: [2.5, single], prediction: [4, 3] }), regression);
  assert.deepEqual(pair(exact, rounded).baseline, { task: "regression", values: Float64Array.of(3, 4) });
});

test("another truth is an error that names the ids and both truths", () => {
  const candidate = fromFile(
    tableOf({ id: [1, 2, 3], y: ["a", "b", "b"], label: ["a", "a", "b"] }, "new.csv"),
    multiclass,
  );
  const baseline = fromFile(
    tableOf({ id: [3, 2, 1], y: ["b", "a", "a"], label: ["a", "a", "b"] }, "old.csv"),
    multiclass,
  );
  const error = errorOf(() => pair(candidate, baseline));
  assert.equal(error.message, "The truth of 1 id differs between new.csv and old.csv: 2 (b against a).");
  assert.deepEqual(error.place, { file: "new.csv", line: 3, column: 1 });
  const numbers: FileOptions = { task: "regression", target: "y", id: "id" };
  const one = fromFile(tableOf({ id: [1], y: [0.5], prediction: [1] }), numbers);
  const two = fromFile(tableOf({ id: [1], y: [0.6], prediction: [1] }), numbers);
  assert.match(errorOf(() => pair(one, two)).message, /1 \(0\.5 against 0\.6\)/);
});
