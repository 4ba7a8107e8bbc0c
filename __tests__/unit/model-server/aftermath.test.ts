import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, it } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { openLog, settingsFrom } from "@mlops-actions/model-server";
import { temporaryFolder } from "@mlops-actions/testkit";
import { openAftermath } from "../../../packages/model-server/src/aftermath.ts";
import { openKeeper } from "../../../packages/model-server/src/keeper.ts";
import { openMetrics } from "../../../packages/model-server/src/metrics.ts";
import type { PredictionRecord } from "../../../packages/model-server/src/store/prediction-record.ts";
import { OWN, repositoryOf, serve } from "./serving.ts";

const silent = openLog("error", () => undefined);
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

interface Captured {
  readonly captureData: Record<"endpointInput" | "endpointOutput", { data: string; encoding: string }>;
  readonly eventMetadata: { eventId: string; inferenceId?: string; customAttributes?: string[] };
}

describe("after an answer", () => {
  it("request and answer are captured, and the shadow's beside them", async () => {
    const folder = temporaryFolder("capture");
    const metrics = openMetrics();
    const settings = settingsFrom({ MODEL_SERVER_CAPTURE: folder });
    const aftermath = await openAftermath({ settings, log: silent, metrics, environment: {}, stdout: nowhere });
    const server = await serve(
      repositoryOf(
        { "m/1": { onnx: new URL("logarithm.onnx", OWN) }, "m/2": { onnx: new URL("logarithm.onnx", OWN) } },
        { models: { m: { shadow: "2" } } },
      ),
      {},
      { ...aftermath, metrics },
    );
    await server.post(
      "/invocations",
      { instances: [[1]] },
      {
        "x-request-id": "a",
        "x-amzn-sagemaker-inference-id": "i",
        "x-amzn-sagemaker-custom-attributes": '{"test":true}',
      },
    );
    await server.post("/invocations", { instances: [[-1]] }, { "x-request-id": "refused" });
    while (!server.lines.some(({ message }) => message === "shadow")) await later(2);
    await later(5);
    await server.stop();
    await aftermath.close();
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".jsonl"));
    assert.equal(files.length, 2, files.join());
    for (const variant of ["AllTraffic", "AllTraffic-shadow"]) {
      const file = files.find((name) => name.split("/")[1] === variant)!;
      const [line, ...others] = readFileSync(join(folder, file), "utf8").trim().split("\n");
      assert.deepEqual(others, []);
      const { captureData, eventMetadata } = JSON.parse(line!) as Captured;
      assert.equal(captureData.endpointInput.data, '{"instances":[[1]]}');
      assert.equal(captureData.endpointOutput.data, '{"predictions":[0]}');
      assert.equal(eventMetadata.eventId, "a");
      const own = variant === "AllTraffic";
      assert.equal(eventMetadata.inferenceId, own ? "i" : undefined);
      assert.deepEqual(eventMetadata.customAttributes, own ? ['{"test":true}'] : undefined);
    }
  });

  it("what fails then is logged, and the answer stands", async () => {
    const onAnswered = () => {
      throw new Error("a bug of the capture");
    };
    const server = await serve(repositoryOf({ "": { onnx: new URL("logarithm.onnx", OWN) } }), {}, { onAnswered });
    try {
      const { status, json } = await server.post("/invocations", { instances: [[1]] });
      assert.deepEqual([status, json], [200, { predictions: [0] }]);
      assert.match(String(server.lines.find(({ level }) => level === "error")?.["stack"]), /a bug of the capture/);
    } finally {
      await server.stop();
    }
  });

  it("nothing is done where nothing is set", async () => {
    const aftermath = await openAftermath({
      settings: settingsFrom({}),
      log: silent,
      metrics: openMetrics(),
      environment: {},
      stdout: nowhere,
    });
    assert.equal(aftermath.onAnswered, undefined);
    assert.equal(aftermath.onShadow, undefined);
    await aftermath.close();
  });
});

describe("a store behind the answers", () => {
  const answer = (rows: number) => ({
    model: "m",
    version: "1",
    rows,
    classes: null,
    labels: null,
    scores: null,
    values: new Float64Array(rows),
  });

  const keeping = (write: (records: readonly PredictionRecord[]) => Promise<void>, room?: number) => {
    const counts = { written: 0, dropped: 0 };
    const keeper = openKeeper(
      { write, close: async () => undefined },
      {
        log: silent,
        metrics: {
          kept(_where, what, count) {
            counts[what] += count;
          },
        },
        ...(room !== undefined && { room }),
      },
    );
    return { keeper, counts };
  };

  it("gets what came during a write in one piece", async () => {
    const writes: string[][] = [];
    const { keeper, counts } = keeping(async (records) => {
      writes.push(records.map(({ requestId, row }) => `${requestId}/${row}`));
      await later(1);
    });
    for (const id of ["a", "b", "c"]) keeper.keep(id, answer(2), new Date(0));
    await keeper.close();
    assert.deepEqual(writes, [
      ["a/0", "a/1"],
      ["b/0", "b/1", "c/0", "c/1"],
    ]);
    assert.deepEqual(counts, { written: 6, dropped: 0 });
  });

  it("may fail or be slow: what is lost is counted", async () => {
    let calls = 0;
    const { keeper, counts } = keeping(async () => {
      calls += 1;
      if (calls === 1) throw new Error("away");
    }, 3);
    keeper.keep("a", answer(2), new Date(0));
    keeper.keep("b", answer(2), new Date(0));
    keeper.keep("c", answer(2), new Date(0));
    await keeper.close();
    assert.deepEqual(counts, { written: 2, dropped: 4 });
  });
});
