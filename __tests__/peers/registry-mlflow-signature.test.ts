import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { outlineModel } from "@mlops-actions/inference";
import { openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { described, effects } from "../unit/registry/candidate.ts";
import { type MlflowServer, python, startMlflow } from "./registry-mlflow-server.ts";

let server: MlflowServer;
before(async () => {
  server = await startMlflow();
});
after(() => server[Symbol.asyncDispose]());

/** Rows of the models of the fixtures, as a person would write them. */
const rows = {
  "mixed-columns": {
    city: ["Oslo", "Bergen", ""],
    age: [31, 45.5, 27.25],
    rooms: [2, 3, 1],
    owner: [true, false, true],
  },
  "no-zipmap": { a: [5.1, 6.2], b: [3.5, 2.9], c: [1.4, 4.3], d: [0.2, 1.3] },
};

test("MLflow reads the signature that a model's own file tells, and holds callers to it", async () => {
  const registry = await openRegistry(
    { mlflow: { url: server.url } },
    effects(temporaryFolder("registry"), { environment: {} }),
  );
  for (const model of Object.keys(rows)) await register(registry, model);
  const client = fileURLToPath(new URL("registry-mlflow-signature.py", import.meta.url));
  const { stdout } = await run(python, [client, server.url, JSON.stringify(rows)], {
    env: { ...process.env, MLFLOW_DISABLE_TELEMETRY: "true" },
  });
  const read = JSON.parse(stdout.trim().split("\n").at(-1)!);

  const refusals = Object.values<{ refused?: string }>(read).map((it) => {
    const { refused } = it;
    delete it.refused;
    return refused ?? "";
  });
  assert.match(refusals[0]!, /missing inputs \['city'\]/);
  assert.match(refusals[1]!, /shape of \(-1, 4\)/);
  const tensor = (dtype: string, ...shape: number[]) => ({ type: "tensor", "tensor-spec": { dtype, shape } });
  assert.deepEqual(read["mixed-columns"], {
    inputs: [
      { name: "age", ...tensor("float32", -1, 1) },
      { name: "rooms", ...tensor("int64", -1, 1) },
      { name: "owner", ...tensor("bool", -1, 1) },
      { name: "city", ...tensor("str", -1, 1) },
    ],
    // Its probabilities are maps.
    outputs: null,
    same: true,
    rows: 3,
  });
  assert.deepEqual(read["no-zipmap"], {
    inputs: [tensor("float32", -1, 4)],
    outputs: [
      { name: "label", ...tensor("str", -1) },
      { name: "probabilities", ...tensor("float32", -1, 3) },
    ],
    same: true,
    rows: 2,
  });
});

async function register(registry: Awaited<ReturnType<typeof openRegistry>>, model: string): Promise<void> {
  const path = fileURLToPath(new URL(`../models/${model}.onnx`, import.meta.url));
  const { inputs, outputs } = await outlineModel(path, { task: "regression" });
  const bytes = readFileSync(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const copied = (tensors: typeof inputs) => tensors.map(({ shape, ...it }) => ({ ...it, shape: [...shape] }));
  const signature = { inputs: copied(inputs), outputs: outputs && copied(outputs) };
  const artifact = { file: "model.onnx", sha256, bytes: bytes.length, signature };
  const { candidate, files } = described(model, { model, artifact });
  await registry.register(candidate, [{ name: "model.onnx", content: bytes }, ...files.slice(1)]);
}

const run = promisify(execFile);
