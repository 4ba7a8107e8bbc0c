import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { bindColumns, score } from "@mlops-actions/inference";
import { open, tableOf } from "./tables.ts";

/** A model whose runs take the given milliseconds each, the last ones for ever; a clock that only they move. */
async function scoreWith(t: TestContext, rows: number, milliseconds: readonly number[]) {
  const model = await open("number-labels", "multiclass");
  let [now, runs] = [0, 0];
  t.mock.method(performance, "now", () => now);
  const { session } = model.runtime;
  const run = session.run.bind(session);
  t.mock.method(session, "run", (...feeds: Parameters<typeof run>) => {
    now += milliseconds[Math.min(runs++, milliseconds.length - 1)]!;
    return run(...feeds);
  });
  const values = new BigInt64Array(rows);
  const table = tableOf(new Map([["x", { kind: "integer", values, nulls: null }]]));
  const { latency } = await score(model, bindColumns(model, table), table, { threads: 1 });
  await model.close();
  return { latency, runs };
}

describe("the latency of a model", () => {
  it("leaves the first run out, and is that of the fastest of the others", async (t) => {
    assert.deepEqual(await scoreWith(t, 3_072, [1, 8, 4]), { latency: { seconds: 0.004, rows: 1_024 }, runs: 3 });
  });

  it("comes from runs again where one tile holds all rows", async (t) => {
    const { latency, runs } = await scoreWith(t, 171, [34, 7, 6, 7]);
    assert.deepEqual(latency, { seconds: 0.006, rows: 171 });
    assert.equal(runs, 4);
  });

  it("comes from the only run where that takes long", async (t) => {
    assert.deepEqual(await scoreWith(t, 171, [500, 400]), { latency: { seconds: 0.5, rows: 171 }, runs: 1 });
  });
});
