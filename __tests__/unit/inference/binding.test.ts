import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Column } from "@mlops-actions/dataset";
import { bindColumns, type ColumnChoice, score } from "@mlops-actions/inference";
import fc from "fast-check";
import { open, tableOf } from "./tables.ts";

/** The scores that a model of three cells gives back are the cells that fed it, since it hands them through. */
async function fed(name: string, columns: Parameters<typeof tableOf>[0], choice?: ColumnChoice) {
  const model = await open(name, "multiclass", { outputs: { scores: "scores" } });
  try {
    const table = tableOf(columns);
    const binding = bindColumns(model, table, choice);
    const { scores } = await score(model, binding, table);
    return { columns: binding.columns, cells: scores!.map(([cell]) => Math.round(100 * cell!)) };
  } finally {
    await model.close();
  }
}

async function refused(name: string, columns: Parameters<typeof tableOf>[0], choice: ColumnChoice = {}) {
  const model = await open(name, "multiclass");
  try {
    bindColumns(model, tableOf(columns), choice);
  } catch (error) {
    return error as Error & { remedy: string; place: object };
  } finally {
    await model.close();
  }
  assert.fail("bound");
}

const people = { id: ["p"], height: [0.2], income: [0.3], age: [0.5], outcome: ["y"] };

describe("bindColumns", () => {
  it("takes the file's order without id, target and ignored columns", async () => {
    const columns = { id: [7.5], a: [0.2], note: ["x"], b: [0.3], y: [1.5], c: [0.5] };
    const bound = await fed("two-blocks", columns, { id: "id", target: "y", ignore: ["note"] });
    assert.deepEqual(bound, { columns: ["a", "b", "c"], cells: [20, 30, 50] });
  });

  it("takes `features` in their order", async () => {
    const bound = await fed("two-blocks", { a: [0.2], b: [0.3], c: [0.5], d: [0.9] }, { features: ["c", "a", "b"] });
    assert.deepEqual(bound, { columns: ["c", "a", "b"], cells: [50, 20, 30] });
  });

  it("lets an ignored column be a feature that is named", async () => {
    const choice = { features: ["c", "a", "b"], ignore: ["c"] };
    assert.deepEqual((await fed("two-blocks", { a: [0.2], b: [0.3], c: [0.5] }, choice)).columns, ["c", "a", "b"]);
  });

  it("takes the columns that the inputs name, wherever they stand", async () => {
    const bound = await fed("named-inputs", people, { target: "outcome" });
    assert.deepEqual(bound, { columns: ["age", "income", "height"], cells: [50, 30, 20] });
  });

  it("takes `features` by name where the inputs have those names, whatever their order", async () => {
    const bound = await fed("named-inputs", people, { features: ["height", "age", "income"] });
    assert.deepEqual(bound.columns, ["age", "income", "height"]);
  });

  it("takes the file's order where no input is named like a column", async () => {
    const bound = await fed("named-inputs", { a: [0.2], b: [0.3], c: [0.5] });
    assert.deepEqual(bound, { columns: ["a", "b", "c"], cells: [20, 30, 50] });
  });

  it("does not mistake `__proto__` and `constructor` for anything but columns", async () => {
    const column = (value: number): Column => ({ kind: "float", values: Float64Array.of(value), nulls: null });
    const columns = new Map([
      ["__proto__", column(0.2)],
      ["constructor", column(0.3)],
      ["toString", column(0.5)],
    ]);
    assert.deepEqual(await fed("two-blocks", columns), { columns: [...columns.keys()], cells: [20, 30, 50] });
  });

  it("feeds the same cells whatever the order of the file's columns", async () => {
    const model = await open("named-inputs", "multiclass");
    const names = ["age", "income", "height", "spare", "id"];
    const values = new Map(names.map((name, at) => [name, at === 0 ? 0.5 : 0.25]));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        const table = tableOf(Object.fromEntries(order.map((name) => [name, [values.get(name)!, values.get(name)!]])));
        const binding = bindColumns(model, table, { id: "id" });
        assert.deepEqual(binding.columns, ["age", "income", "height"]);
        const { scores } = await score(model, binding, table);
        assert.deepEqual(
          scores!.map((column) => [...column]),
          [
            [0.5, 0.5],
            [0.25, 0.25],
            [0.25, 0.25],
          ],
        );
      }),
      { numRuns: 30 },
    );
    await model.close();
  });
});

describe("bindColumns refuses to guess", () => {
  it("lists columns where there are too many, and points at those that hold text", async () => {
    const { message, remedy, place } = await refused("two-blocks", { a: [1.5], region: ["north"], b: [1.5], c: [1.5] });
    assert.match(
      message,
      /takes 3 columns \("a" \[N, 2\], "b" \[N, 1\]\), but the data offers 4, 1 too many: "a", "region", "b", "c"/,
    );
    assert.match(remedy, /`ignore:` \(text: "region"\)/);
    assert.deepEqual(place, { file: "data.csv" });
  });

  it("lists columns where there are too few", async () => {
    const { message } = await refused("two-blocks", { a: [1.5], y: [1.5] }, { target: "y" });
    assert.match(message, /takes 3 columns .* offers 1, 2 too few: "a"/);
  });

  it("counts `features`", async () => {
    const { message } = await refused("two-blocks", { a: [1.5], b: [1.5], c: [1.5] }, { features: ["a", "b"] });
    assert.match(message, /`features:` names 2, 1 too few: "a", "b"/);
  });

  it("says which named inputs the data lacks, and what is near", async () => {
    const { message, remedy } = await refused("named-inputs", { age: [1.5], incom: [1.5], size: [1.5] });
    assert.match(message, /lacks: "income", "height"\. Did you mean "incom"\?/);
    assert.match(remedy, /The data has "age", "incom", "size".* takes "age", "income", "height"/);
  });

  it("names a feature, id, target or ignored column that is not there", async () => {
    const columns = { a: [1.5], b: [1.5], size: [1.5] };
    for (const choice of [{ features: ["a", "b", "sise"] }, { id: "sise" }, { target: "sise" }, { ignore: ["sise"] }]) {
      assert.match((await refused("two-blocks", columns, choice)).message, /"sise".*Did you mean "size"\?/);
    }
  });

  it("takes no feature twice and no target", async () => {
    const columns = { a: [1.5], b: [1.5], c: [1.5] };
    assert.match((await refused("two-blocks", columns, { features: ["a", "b", "a"] })).message, /names "a" twice/);
    const leak = await refused("two-blocks", columns, { features: ["a", "b", "c"], target: "c" });
    assert.match(leak.message, /target "c" would feed the model/);
  });

  it("knows inputs that no columns can feed", async () => {
    assert.match((await refused("half", { a: [1.5], b: [1.5] })).message, /"x" takes float16/);
    assert.match(
      (await refused("open-image", { a: [1.5], b: [1.5] })).message,
      /"x" has the open shape \[N, 1, \?, \?\]/,
    );
  });
});
