import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RowLane } from "@mlops-actions/inference";
import { openLog } from "@mlops-actions/model-server";
import { openMetrics } from "../../../packages/model-server/src/metrics.ts";
import type { OpenedModel } from "../../../packages/model-server/src/models/open-served.ts";
import { scorerOf } from "../../../packages/model-server/src/models/scorer.ts";

const opened = {
  model: { task: "regression", path: "model.onnx" },
  feeder: { binding: { inputs: [] } },
  description: { task: "regression" },
} as unknown as OpenedModel;

/** A lane of one number, which fails by what `failure` gives. */
function laneOf(failure: () => Error | null): RowLane {
  return {
    tile: { cells: [], texts: [] },
    async run(rows) {
      const error = failure();
      if (error) throw error;
      return { columns: [new Float64Array(rows).fill(7)], label: null };
    },
    sinks: () => [],
    alive: () => true,
    close: async () => undefined,
  };
}

function scorer(first: RowLane, reopen: () => Promise<RowLane> = () => assert.fail("it is alive")) {
  const lines: string[] = [];
  const log = openLog("info", (line) => void lines.push(JSON.parse(line).message));
  const metrics = openMetrics().model("m", "1", null);
  return { lines, scorer: scorerOf(opened, first, { capacity: 8, metrics, log, reopen }) };
}

describe("what scores", () => {
  it("is alive after a run that the model refuses, each time in other words", async () => {
    const { scorer: own } = scorer(laneOf(() => new Error("the runtime's words")));
    await assert.rejects(own.score(2), /the runtime's words/);
    assert.equal(own.alive(), true);
  });

  it("is not where every run fails by the error that ended its thread, and is again with another lane", async () => {
    const end = new Error("out of memory");
    let tries = 0;
    const { scorer: own, lines } = scorer(
      laneOf(() => end),
      async () => {
        tries += 1;
        if (tries === 1) throw new Error("not yet");
        return laneOf(() => null);
      },
    );
    await assert.rejects(own.score(2), end);
    assert.equal(own.alive(), false);
    await own.revive(new AbortController().signal);
    assert.equal(own.alive(), true);
    assert.deepEqual([...(await own.score(2)).scores.values!], [7, 7]);
    assert.deepEqual(lines, [
      "a scoring thread ended",
      "a scoring thread could not be opened again",
      "a scoring thread is back",
    ]);
  });

  it("is given up at once where the server stops", async () => {
    const { scorer: own } = scorer(
      laneOf(() => null),
      () => Promise.reject(new Error("never")),
    );
    const controller = new AbortController();
    const given = own.revive(controller.signal);
    controller.abort();
    await given;
  });
});
