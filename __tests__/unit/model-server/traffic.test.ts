import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import type { ShadowAnswer } from "../../../packages/model-server/src/models/shadow.ts";
import { FIXTURES, OWN, type Placed, repositoryOf, serve } from "./serving.ts";

const forest = (version: string) => ({ onnx: new URL(`breast-cancer/${version}.onnx`, FIXTURES) });
const row = [
  12.5, 18.1, 80.2, 480.1, 0.09, 0.08, 0.05, 0.03, 0.18, 0.06, 0.3, 1.1, 2.0, 25.1, 0.006, 0.02, 0.02, 0.01, 0.02,
  0.003, 14.1, 24.9, 92.4, 607.3, 0.12, 0.2, 0.2, 0.09, 0.28, 0.08,
];

describe("A/B", () => {
  const traffic = { models: { cancer: { weights: { "1": 3, "2": 1 }, sticky: "patient" } } };
  const models = { "cancer/1": forest("baseline"), "cancer/2": forest("candidate") };

  it("shares requests by the weights, and keeps a key with its version", async () => {
    const server = await serve(repositoryOf(models, traffic));
    try {
      const versionOf = async (headers: Record<string, string>) =>
        (await server.post("/predict", { instances: [row] }, headers)).headers.get("x-model-version");
      const keys = Array.from({ length: 200 }, (_, at) => `patient-${at}`);
      const first = await Promise.all(keys.map((key) => versionOf({ "x-sticky-key": key })));
      const again = await Promise.all(keys.map((key) => versionOf({ "x-sticky-key": key })));
      assert.deepEqual(again, first);
      const second = first.filter((version) => version === "2").length;
      assert.ok(second > 25 && second < 80, String(second));
      const versions = new Set(await Promise.all(keys.map(() => versionOf({}))));
      assert.deepEqual(versions, new Set(["1", "2"]));
      const named = await server.post(
        "/models/cancer/versions/1/predict",
        { instances: [row] },
        { "x-sticky-key": "x" },
      );
      assert.equal(named.headers.get("x-model-version"), "1");
    } finally {
      await server.stop();
    }
  });

  it("takes the key from a field of the first row", async () => {
    const features = row.map((_, at) => `f${at}`);
    const placed = (version: string): Placed => ({ ...forest(version), description: { task: "binary", features } });
    const server = await serve(
      repositoryOf({ "cancer/1": placed("baseline"), "cancer/2": placed("candidate") }, traffic),
    );
    try {
      const cells = Object.fromEntries(features.map((name, at) => [name, row[at]]));
      const versionOf = async (patient: number) =>
        (await server.post("/predict", { instances: [{ ...cells, patient }] })).headers.get("x-model-version");
      const ids = Array.from({ length: 60 }, (_, at) => at);
      const first = await Promise.all(ids.map(versionOf));
      assert.deepEqual(await Promise.all(ids.map(versionOf)), first);
      assert.equal(new Set(first).size, 2);
    } finally {
      await server.stop();
    }
  });
});

describe("a shadow", () => {
  const settled = async (check: () => boolean) => {
    while (!check()) await later(5);
  };

  it("is asked too, compared and told of, and never answers", async () => {
    const heard: ShadowAnswer[] = [];
    const server = await serve(
      repositoryOf(
        { "cancer/1": forest("baseline"), "cancer/2": forest("regressed") },
        { models: { cancer: { shadow: "2" } } },
      ),
      {},
      { onShadow: (answer) => void heard.push(answer) },
    );
    try {
      const answer = await server.post("/predict", { instances: [row, row] }, { "x-request-id": "r-1" });
      assert.equal((answer.json as { version: string }).version, "1");
      await settled(() => heard.length === 1);
      const [{ call, answer: own, shadow }] = heard as [ShadowAnswer];
      assert.deepEqual([call.requestId, own.version, shadow.version, shadow.rows], ["r-1", "1", "2", 2]);
      const line = server.lines.find(({ message }) => message === "shadow")!;
      assert.deepEqual([line["requestId"], line["rows"], line["shadow"]], ["r-1", 2, "2"]);
      assert.equal(typeof line["largest"], "number");
      const { text } = await server.get("/metrics");
      const counted = [...text.matchAll(/mlops_shadow_rows_total\{model="cancer",version="2",result="\w+"\} (\d+)/g)];
      assert.equal(
        counted.reduce((sum, [, count]) => sum + Number(count), 0),
        2,
      );
      const direct = await server.post("/models/cancer/versions/2/predict", { instances: [row] });
      assert.equal((direct.json as { version: string }).version, "2");
    } finally {
      await server.stop();
    }
  });

  it("that fails, or is slow, is nobody's concern", async () => {
    const server = await serve(
      repositoryOf(
        { "m/1": { onnx: new URL("logarithm.onnx", OWN) }, "m/2": { onnx: new URL("picky.onnx", OWN) } },
        { models: { m: { shadow: "2" } } },
      ),
    );
    try {
      const answer = await server.post("/predict", { instances: [[9]] });
      assert.deepEqual((answer.json as { predictions: number[] }).predictions, [Math.fround(Math.log(9))]);
      await settled(() => server.lines.some(({ message }) => message === "shadow failed"));
      assert.match((await server.get("/metrics")).text, /shadow_rows_total\{[^}]*result="failed"\} 1/);
    } finally {
      await server.stop();
    }
  });
});
