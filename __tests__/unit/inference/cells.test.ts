import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Column } from "@mlops-actions/dataset";
import { bindColumns, score } from "@mlops-actions/inference";
import { columnOf, open, tableOf } from "./tables.ts";

type Cells = Parameters<typeof columnOf>[0];

/** What a model says that takes two columns of a type and gives a + 1000·b. */
async function sums(type: string, a: Cells | Column, b: Cells | Column): Promise<number[]> {
  const model = await open(type === "string" ? "text-columns" : `takes-${type}`, "regression");
  const column = (cells: Cells | Column) => (Array.isArray(cells) ? columnOf(cells) : (cells as Column));
  const table = tableOf(
    new Map([
      ["a", column(a)],
      ["b", column(b)],
    ]),
  );
  try {
    const { values } = await score(model, bindColumns(model, table), table);
    return [...values!];
  } finally {
    await model.close();
  }
}

const floats = (...values: number[]): Column => ({ kind: "float", values: Float64Array.from(values), nulls: null });

describe("cells of every kind reach inputs of every type", () => {
  for (const type of ["float", "double", "int8", "int16", "int32", "int64"]) {
    it(`${type} from integers, long integers, floats and booleans`, async () => {
      const integers = [3, -4, 5];
      const expected = [7003, 7996, 9005];
      assert.deepEqual(await sums(type, integers, [7, 8, 9]), expected);
      assert.deepEqual(await sums(type, integers.map(BigInt), [7n, 8n, 9n]), expected);
      assert.deepEqual(await sums(type, floats(...integers), floats(7, 8, 9)), expected);
      assert.deepEqual(await sums(type, integers, [true, false, true]), [1003, -4, 1005]);
    });
  }

  for (const type of ["uint8", "uint16", "uint32"]) {
    it(`${type} from integers, long integers and floats`, async () => {
      assert.deepEqual(await sums(type, [3, 200], [7, 8]), [7003, 8200]);
      assert.deepEqual(await sums(type, [3n, 200n], floats(7, 8)), [7003, 8200]);
    });
  }

  it("bool from booleans, integers and floats of 0 and 1", async () => {
    assert.deepEqual(await sums("bool", [true, false], [0, 1]), [1, 1000]);
    assert.deepEqual(await sums("bool", floats(1, 0), [1n, 1n]), [1001, 1000]);
  });

  it("string from texts and integers; a missing cell is an empty text", async () => {
    assert.deepEqual(await sums("string", ["a", "b", null, "c"], [-7, 5, null, -7]), [4002, 9003, 1001, 4009]);
    assert.deepEqual(await sums("string", ["b", "a"], [-7n, null]), [4003, 1002]);
  });

  it("numbers from a column of texts that are numbers", async () => {
    assert.deepEqual(await sums("double", ["1", "2.5", "NA"].slice(0, 2), [1, 1]), [1001, 1002.5]);
  });
});

describe("missing cells", () => {
  it("are NaN for float and double, in columns of any type", async () => {
    for (const type of ["float", "double"]) {
      for (const cells of [
        [1, null],
        [1n, null],
        [true, null],
        [1.5, null],
        ["1.5", null],
      ]) {
        const failure = sums(type, cells, [2, 2]);
        await assert.rejects(failure, /gives a value that is not a finite number for line 3 of data\.csv/);
      }
    }
  });

  it("are NaN in wide inputs of mixed columns too, and nowhere else", async () => {
    const model = await open("scores", "multiclass", { scores: "logits" });
    const columns = { a: [0.5, 0.5], b: [1n, null], c: [0.5, 0.5], d: [0.5, 0.5], e: [1, null], f: [true, false] };
    const table = tableOf(columns);
    await assert.rejects(score(model, bindColumns(model, table), table), {
      message: /not a finite number for line 3 of/,
    });
    const whole = tableOf({ ...columns, b: [1n, 1n], e: [1, 1] });
    const { scores } = await score(model, bindColumns(model, whole), whole);
    await model.close();
    assert.ok(scores!.every((column) => column.every(Number.isFinite)));
  });

  it("are an error with line and column for whole numbers and booleans", async () => {
    for (const type of ["int32", "int64", "bool"]) {
      await assert.rejects(sums(type, [1, 0], [1, null]), {
        name: "UserError",
        message: `Column "b" is empty, but the model takes it as ${type}, which has no missing value.`,
        place: { file: "data.csv", line: 3, column: 2 },
      });
    }
  });
});

describe("cells that an input cannot take are errors with line and column", () => {
  const place = { file: "data.csv", line: 4, column: 2 };

  it("text in a numeric column", async () => {
    for (const type of ["float", "int64"]) {
      await assert.rejects(sums(type, [1, 2, 3], ["1", "2", "three"]), (error: Error & { place: object }) => {
        assert.deepEqual(error.place, place);
        assert.match(error.message, /"b".*"three"/);
        return true;
      });
    }
  });

  it("a fraction, or a number beyond the type", async () => {
    await assert.rejects(sums("int64", [1, 2, 3], [1, 2, 2.5]), {
      place,
      message: /"b" holds 2\.5, but the model takes it as int64/,
    });
    await assert.rejects(sums("int32", [1, 2, 3], [1n, 2n, 3_000_000_000n]), { place, message: /holds 3000000000/ });
    await assert.rejects(sums("uint8", [1, 2, 3], [1, 2, -1]), { place, message: /holds -1/ });
    await assert.rejects(sums("bool", [1, 0, 1], [1, 0, 2]), {
      place,
      message: /holds 2, but the model takes it as bool/,
    });
  });

  it("numbers and booleans whose spelling is lost, where text is wanted", async () => {
    for (const cells of [[1.5], [true]]) {
      await assert.rejects(sums("string", ["a"], cells), {
        message: /"b" feeds an input that takes text/,
        remedy: /`columns:`/,
      });
    }
  });

  it("dates", async () => {
    const dates: Column = { kind: "float", values: Float64Array.of(20_000), nulls: null, unit: "days" };
    await assert.rejects(sums("float", [1], dates), { message: /"b" holds dates/ });
  });
});
