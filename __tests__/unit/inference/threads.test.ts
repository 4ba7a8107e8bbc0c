import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { Column, Table } from "@mlops-actions/dataset";
import { bindColumns, type Scored, score } from "@mlops-actions/inference";
import fc from "fast-check";
import { type columnOf, open, tableOf } from "./tables.ts";

const IRIS = new URL("../../models/zipmap-text.onnx", import.meta.url);
const MIXED = new URL("../../models/mixed-columns.onnx", import.meta.url);
const FORCED = { workersAbove: 0 };

function irisTable(rows: number): Table {
  const column = (scale: number): Column => ({
    kind: "float",
    values: Float64Array.from({ length: rows }, (_, row) => ((row * 7919) % 997) / scale),
    nulls: null,
  });
  return tableOf(
    new Map([
      ["a", column(150)],
      ["b", column(300)],
      ["c", column(160)],
      ["d", column(400)],
    ]),
  );
}

const arrays = ({ labels, scores, values, classes }: Scored) => ({ labels, scores, values, classes });

describe("the number of threads", () => {
  it("does not change a bit of the result, nor does the row's place", async () => {
    const model = await open(IRIS, "multiclass");
    const rows = 20_001;
    const table = irisTable(rows);
    const binding = bindColumns(model, table);
    const alone = await score(model, binding, table, { threads: 1 });
    for (const threads of [2, 3, 5]) {
      const together = await score(model, binding, table, { threads, ...FORCED });
      assert.deepEqual(arrays(together), arrays(alone));
    }
    await model.close();
    for (let row = 997; row < rows; row++) {
      assert.equal(alone.scores![0]![row], alone.scores![0]![row - 997]);
      assert.equal(alone.labels![row], alone.labels![row - 997]);
    }
  });

  it("does not change texts, missing cells and labels of mixed columns", async () => {
    const rows = 9_000;
    const repeat = (...cells: Parameters<typeof columnOf>[0]) =>
      Array.from({ length: rows }, (_, row) => cells[row % cells.length]!);
    const model = await open(MIXED, "binary");
    const table = tableOf({
      city: repeat("Oslo", null, "Bergen", "Tromsø", "Paris"),
      age: repeat(31.5, 45, null),
      rooms: repeat(2, 3, 1, 5),
      owner: repeat(true, false),
    });
    const binding = bindColumns(model, table);
    const alone = await score(model, binding, table, { threads: 1 });
    const together = await score(model, binding, table, { threads: 3, ...FORCED });
    await model.close();
    assert.deepEqual(arrays(together), arrays(alone));
  });

  it("does not change which labels a model without named classes gave", async () => {
    const model = await open("number-labels", "multiclass");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.bigInt({ min: -5n, max: 2n ** 40n }), { minLength: 1, maxLength: 50 }),
        async (labels) => {
          const values = BigInt64Array.from({ length: 6_000 }, (_, row) => labels[(row >> 7) % labels.length]!);
          const table = tableOf(new Map([["x", { kind: "integer", values, nulls: null }]]));
          const binding = bindColumns(model, table);
          const result = await score(model, binding, table, { threads: 3, ...FORCED });
          assert.deepEqual(
            Array.from(result.labels!, (at) => result.classes![at]),
            Array.from(values, String),
          );
        },
      ),
      { numRuns: 5 },
    );
    await model.close();
  });

  it("does not matter to models that fix the number of rows", async () => {
    const model = await open("batch-of-three", "binary");
    for (const rows of [1, 2, 3, 4, 7, 5_000]) {
      const p = Float64Array.from({ length: rows }, (_, row) => (row % 8) / 8);
      const table = tableOf(
        new Map([
          ["p", float(p)],
          ["q", float(p.map((each) => 1 - each))],
        ]),
      );
      const binding = bindColumns(model, table);
      for (const threads of [1, 2]) {
        const { scores } = await score(model, binding, table, { threads, ...FORCED });
        assert.deepEqual(Float64Array.from(scores![0]!), p);
      }
    }
    await model.close();
  });
});

const float = (values: Float64Array): Column => ({ kind: "float", values, nulls: null });

describe("a run", () => {
  it("tells its progress up to the last row", async () => {
    const model = await open(IRIS, "multiclass");
    const table = irisTable(12_000);
    for (const threads of [1, 2]) {
      const seen: number[] = [];
      await score(model, bindColumns(model, table), table, {
        threads,
        ...FORCED,
        progress: (done, total) => {
          assert.equal(total, 12_000);
          seen.push(done);
        },
      });
      assert.equal(seen.at(-1), 12_000);
      assert.deepEqual(
        seen,
        seen.toSorted((a, b) => a - b),
      );
      assert.ok(seen.length > 2);
    }
    await model.close();
  });

  it("stops when it is aborted", async () => {
    const model = await open(IRIS, "multiclass");
    const table = irisTable(40_000);
    for (const threads of [1, 3]) {
      const controller = new AbortController();
      const progress = () => controller.abort(new Error("enough"));
      const options = { threads, ...FORCED, progress, signal: controller.signal };
      await assert.rejects(score(model, bindColumns(model, table), table, options), { message: "enough" });
    }
    await model.close();
  });

  it("passes on what goes wrong in a worker, and ends the others", async () => {
    const model = await open(IRIS, "multiclass");
    const table = irisTable(40_000);
    const broken = { ...model, runtime: { ...model.runtime, ortPath: "/nowhere/index.js" } };
    await assert.rejects(score(broken, bindColumns(model, table), table, { threads: 3, ...FORCED }), {
      name: "UserError",
      message: "onnxruntime failed while it ran the model.",
    });
    await model.close();
  });

  it("tells the latency of warm rows: of a tile, and of a lone one that is run again", async () => {
    const model = await open(IRIS, "multiclass");
    for (const rows of [1, 171, 40_000]) {
      for (const threads of [1, 2]) {
        const table = irisTable(rows);
        const { latency, seconds } = await score(model, bindColumns(model, table), table, { threads, ...FORCED });
        assert.ok(latency.rows >= 1 && latency.rows <= rows);
        assert.ok(latency.seconds > 0 && latency.seconds < seconds);
      }
    }
    await model.close();
  });

  it("refuses an empty table", async () => {
    const model = await open("value", "regression");
    const table = tableOf({ x: [] });
    await assert.rejects(score(model, bindColumns(model, table), table), {
      name: "UserError",
      message: "There are no rows to score.",
    });
    await model.close();
  });

  it("lets the process end, also with workers and an open session", () => {
    const script = fileURLToPath(new URL("run-and-end.ts", import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8", timeout: 60_000 });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "20000\n", stderr: "" });
  });
});
