import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  bindColumns,
  bindRows,
  type ColumnChoice,
  type Model,
  openLane,
  openRowFeeder,
  openRowMeaning,
  openWorkerLane,
  type RowFeeder,
  type RowLane,
  type Scored,
  type ScoredRows,
  score,
  sharesMemory,
  type Task,
} from "@mlops-actions/inference";
import { open, tableOf } from "./tables.ts";

type Cell = number | string | boolean | null;
type Columns = Record<string, readonly Cell[]>;

interface Case {
  readonly url: URL;
  readonly task: Task;
  readonly columns: Columns;
  readonly choice: ColumnChoice;
  readonly logits: boolean;
}

const MODELS = new URL("../../models/", import.meta.url);
const FIXTURES = new URL("../../../model-fixtures/", import.meta.url);
const CAPACITY = 64;

const references: Record<string, { task: Task; columns: Columns; error?: string }> = JSON.parse(
  readFileSync(new URL("references/models.json", MODELS), "utf8"),
);
const fixtures: [name: string, task: Task, choice: ColumnChoice][] = [
  ["breast-cancer", "binary", { id: "sample", target: "diagnosis", ignore: ["size"] }],
  ["digits", "multiclass", { id: "image", target: "digit", ignore: ["ink"] }],
  ["diabetes", "regression", { id: "patient", target: "progression" }],
];

function holdout(name: string): Columns {
  const [header = "", ...lines] = readFileSync(new URL(`${name}/holdout.csv`, FIXTURES), "utf8")
    .trim()
    .split("\n");
  const rows = lines.map((line) => line.split(","));
  const cell = (text: string) => (Number.isNaN(Number(text)) ? text : Number(text));
  return Object.fromEntries(header.split(",").map((column, at) => [column, rows.map((row) => cell(row[at]!))]));
}

const cases = new Map<string, Case>([
  ...Object.entries(references)
    .filter(([, { error }]) => error === undefined)
    .map(([name, { task, columns }]) => {
      const logits = ["logits", "single-logit"].includes(name);
      return [name, { url: new URL(`${name}.onnx`, MODELS), task, columns, choice: {}, logits }] as const;
    }),
  ...fixtures.flatMap(([name, task, choice]) => {
    const columns = holdout(name);
    return ["baseline", "candidate", "regressed"].map((version) => {
      const url = new URL(`${name}/${version}.onnx`, FIXTURES);
      return [`${name} ${version}`, { url, task, columns, choice, logits: false }] as const;
    });
  }),
]);

/** Runs rows in batches of the given size; each row as its label and its scores or value. */
async function served(model: Model, feeder: RowFeeder, lane: RowLane, rows: readonly unknown[], size: number) {
  const meaning = openRowMeaning(model);
  const order = feeder.order(null);
  if (typeof order === "string") throw new Error(order);
  const answers: ReturnType<typeof readable> = [];
  for (let from = 0; from < rows.length; from += size) {
    const batch = rows.slice(from, from + size);
    for (const texts of lane.tile.texts) texts?.splice(0);
    batch.forEach((row, at) => void assert.equal(feeder.write(row, order, lane.tile, at), null));
    const scored = meaning(await lane.run(batch.length), batch.length);
    assert.deepEqual(scored.faults, []);
    answers.push(...readable(scored));
  }
  return answers;
}

function readable({ rows, classes, labels, scores, values }: Scored | ScoredRows) {
  return Array.from({ length: rows }, (_, row) => ({
    label: labels && classes![labels[row]!]!,
    scores: scores?.map((column) => column[row]),
    value: values?.[row],
  }));
}

describe("a row by itself, or among any others, is scored as in a table, to the bit", () => {
  for (const [name, { url, task, columns, choice, logits }] of cases) {
    it(name, async () => {
      const model = await open(url, task, { scores: logits ? "logits" : "probabilities" });
      const table = tableOf(columns);
      const binding = bindColumns(model, table, choice);
      const expected = readable(await score(model, binding, table));
      const feeder = openRowFeeder(bindRows(model, binding.columns));
      const objects = expected.map((_, row) =>
        Object.fromEntries(Object.keys(columns).map((column) => [column, columns[column]![row]!])),
      );
      const arrays = objects.map((row) => binding.columns.map((column) => row[column]!));
      const texts = arrays.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
      const lane = openLane(model, feeder, CAPACITY);
      assert.deepEqual(await served(model, feeder, lane, objects.slice(0, 100), 1), expected.slice(0, 100), "alone");
      assert.deepEqual(await served(model, feeder, lane, arrays, 7), expected, "seven at a time");
      assert.deepEqual(await served(model, feeder, lane, texts, CAPACITY), expected, "as text");
      await model.close();
    });
  }
});

describe("a lane in a thread of its own", { skip: !sharesMemory }, () => {
  for (const name of ["mixed-columns", "text-labels-only", "fixed-batch", "digits candidate", "external-data"]) {
    it(`scores as this thread does: ${name}`, async () => {
      const { url, task, columns, choice } = cases.get(name)!;
      const model = await open(url, task);
      const { columns: names } = bindColumns(model, tableOf(columns), choice);
      const rows = columns[names[0]!]!.map((_, row) => names.map((column) => columns[column]![row]!));
      const feeder = openRowFeeder(bindRows(model, names));
      const here = openLane(model, feeder, CAPACITY);
      const expected = await served(model, feeder, here, rows, CAPACITY);
      const there = await openWorkerLane(model, feeder, CAPACITY, here);
      try {
        assert.deepEqual(await served(model, feeder, there, rows, 5), expected);
      } finally {
        await there.close();
        await model.close();
      }
    });
  }
});

describe("rows that do not fit", () => {
  const fault = async (row: unknown, columns: readonly string[] | null = null, name = "mixed-columns") => {
    const model = await open(new URL(`${name}.onnx`, MODELS), cases.get(name)!.task);
    try {
      const feeder = openRowFeeder(bindRows(model));
      const order = feeder.order(columns);
      return typeof order === "string" ? order : feeder.write(row, order, feeder.createTile(1), 0);
    } finally {
      await model.close();
    }
  };
  const whole = "a whole number from -9223372036854775808 to 9223372036854775807";
  const good = { age: 1, rooms: 2, owner: true, city: "Oslo" };

  const told: [what: string, row: unknown, says: string | null][] = [
    ["fields more than needed", { ...good, id: 7 }, null],
    ["whole text as a number", { ...good, age: "1.5", rooms: "2", owner: "TRUE" }, null],
    ["a whole number as text", { ...good, city: 1067 }, null],
    ["missing where it may be", { ...good, age: null, city: null }, null],
    ["a text", { ...good, age: "old" }, 'field "age": expected a number, got "old"'],
    ["digits that are a name", { ...good, age: "01067" }, 'field "age": expected a number, got "01067"'],
    ["missing where it may not be", { ...good, rooms: null }, `field "rooms": expected ${whole}, got null`],
    ["a fraction", { ...good, rooms: 2.5 }, `field "rooms": expected ${whole}, got 2.5`],
    ["2 as a truth value", { ...good, owner: 2 }, 'field "owner": expected true or false, got 2'],
    ["a fraction as text", { ...good, city: 0.5 }, 'field "city": expected text, got 0.5'],
    ["an object", { ...good, age: {} }, 'field "age": expected a number, got an object'],
    ["long text", { ...good, age: "x".repeat(99) }, `field "age": expected a number, got "${"x".repeat(40)}…"`],
    ["a field too few", { age: 1, rooms: 2, owner: true, citty: "" }, 'missing field "city". Did you mean "citty"?'],
    ["no field", {}, 'missing fields "age", "rooms", "owner", "city"'],
    ["too few values", [1, 2, true], "expected 4 values, got 3"],
    ["a number", 3, "expected an array of 4 values or an object, got 3"],
    ["null", null, "expected an array of 4 values or an object, got null"],
  ];
  for (const [what, row, says] of told) it(what, async () => assert.equal(await fault(row), says));

  it("reads arrays by the names of their columns, in any order, with others between", async () => {
    assert.equal(await fault(["Oslo", "x", true, 2, 1], ["city", "id", "owner", "rooms", "age"]), null);
    assert.equal(
      await fault(["Oslo", "x", true, "?", 1], ["city", "id", "owner", "rooms", "age"]),
      `field "rooms": expected ${whole}, got "?"`,
    );
    assert.equal(await fault([], ["city", "owner", "age"]), 'missing field "rooms"');
  });

  it("takes no inherited field for one of the row", async () => {
    const model = await open(new URL("no-zipmap.onnx", MODELS), "multiclass");
    const feeder = openRowFeeder(bindRows(model, ["constructor", "__proto__", "toString", "d"]));
    const order = feeder.order(null);
    assert(typeof order !== "string");
    const write = (row: unknown) => feeder.write(row, order, feeder.createTile(1), 0);
    assert.equal(write({ d: 1 }), 'missing fields "constructor", "__proto__", "toString"');
    assert.equal(write(JSON.parse('{"constructor": 1, "__proto__": 2, "toString": 3, "d": 4}')), null);
    await model.close();
  });

  it("takes an input of several columns as one field, nested as it likes", async () => {
    const pixels = Object.keys(cases.get("image")!.columns).length;
    const flat = Array.from({ length: pixels }, (_, at) => at);
    const name = await open(new URL("image.onnx", MODELS), "multiclass").then(async (model) => {
      await model.close();
      return model.inputs[0]!.name;
    });
    assert.equal(await fault({ [name]: [[flat]] }, null, "image"), null);
    assert.equal(await fault([[flat]], null, "image"), null);
    assert.match(String(await fault({ [name]: flat.slice(1) }, null, "image")), /expected \d+ values, got \d+/);
    assert.match(String(await fault({ other: flat }, null, "image")), /columns have no names/);
  });
});
