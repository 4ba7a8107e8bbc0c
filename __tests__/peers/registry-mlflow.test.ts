import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { provesHome } from "../unit/registry/behaviour.ts";
import { aliased, approved, described, effects, staged } from "../unit/registry/candidate.ts";
import { type MlflowServer, python, startMlflow } from "./registry-mlflow-server.ts";

let server: MlflowServer;
before(async () => {
  server = await startMlflow();
});
after(() => server[Symbol.asyncDispose]());

provesHome("mlflow", async () => {
  server.empty();
  const folder = temporaryFolder("registry");
  return {
    open: (changes) => openRegistry({ mlflow: { url: server.url } }, effects(folder, { environment: {}, ...changes })),
    damage: async (model, number) => {
      const query = new URLSearchParams({ name: model, version: String(number) });
      const found = await fetch(`${server.url}/api/2.0/mlflow/model-versions/get?${query}`);
      const { model_version } = (await found.json()) as { model_version: { source: string } };
      const run = model_version.source.replace(/^mlflow-artifacts:\/|\/model$/g, "");
      const document = `${server.url}/api/2.0/mlflow-artifacts/artifacts/${run}/mlops/model-version.json`;
      await fetch(document, { method: "PUT", body: '{ "kind": "model-version", ' });
    },
    illegalName: "breast/cancer",
  };
});

test("MLflow's own client finds a version by its alias, and its model predicts as its file does", async () => {
  server.empty();
  const folder = temporaryFolder("registry");
  const registry = await openRegistry({ mlflow: { url: server.url } }, effects(folder, { environment: {} }));
  const file = join(fixtures, "candidate.onnx");
  const { candidate, files } = described("one", { model: "Breast cancer", semver: "1.4.0" });
  const bytes = readFileSync(file);
  const artifact = {
    file: "model.onnx",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    signature: {
      inputs: [{ name: "features", type: "float32", shape: [null, 30] }],
      outputs: null,
    },
  };
  const sources = [{ name: "model.onnx", content: file }, ...files.slice(1)];
  const { version } = await registry.register({ ...candidate, artifact }, sources);
  await registry.move(candidate.model, 1, approved);
  await registry.move(candidate.model, 1, aliased("champion"));
  await registry.move(candidate.model, 1, staged("prod"));

  const rows = readFileSync(join(fixtures, "holdout.csv"), "utf8").trimEnd().split("\n").slice(1);
  const features = join(folder, "features.csv");
  writeFileSync(features, rows.map((row) => row.split(",").slice(1, 31).join(",")).join("\n"));
  const client = fileURLToPath(new URL("registry-mlflow-client.py", import.meta.url));
  const { stdout } = await run(python, [client, server.url, candidate.model, "champion", features, file], {
    env: { ...process.env, MLFLOW_DISABLE_TELEMETRY: "true" },
  });
  const read = JSON.parse(stdout.trim().split("\n").at(-1)!);

  assert.equal(read.version, "1");
  assert.equal(read.status, "READY");
  assert.deepEqual(read.approved, ["1"]);
  assert.deepEqual(read.aliases, { champion: "1", prod: "1" });
  assert.deepEqual(
    Object.fromEntries(["status", "stage", "semver", "artifact"].map((name) => [name, read.tags[`mlops.${name}`]])),
    { status: "approved", stage: "prod", semver: "1.4.0", artifact: artifact.sha256 },
  );
  assert.match(read.description, /\*\*pass\*\* on 228 rows/);
  assert.deepEqual(read.runs, [read.run]);
  assert.equal(read.runStatus, "FINISHED");
  assert.deepEqual(read.metrics, { roc_auc: 0.993, roc_auc_lower: 0.985, roc_auc_upper: 0.998 });
  assert.deepEqual(read.params, { depth: "4", booster: "gbtree", warm: "true", limit: "null" });
  const [holdout, training] = ["evaluation", "training"].map((context) =>
    read.datasets.find((it: { context: string[] }) => it.context[0] === context),
  );
  assert.deepEqual([holdout.name, holdout.uri], ["data/holdout.csv", "data/holdout.csv"]);
  assert.ok(version.data.holdout!.sha256!.startsWith(holdout.digest));
  assert.equal(training.name, "data/train");
  assert.deepEqual(read.artifacts, ["mlops", "model", "profile.json", "report.json"]);
  assert.ok(read.modelFiles.includes("model/model.onnx"));
  assert.deepEqual(read.flavors, ["onnx", "python_function"]);
  const taken = [{ type: "tensor", "tensor-spec": { dtype: "float32", shape: [-1, 30] } }];
  assert.deepEqual([JSON.parse(read.signature.inputs), read.signature.outputs], [taken, null]);
  assert.deepEqual(read.same, { onnx: true, pyfunc: true, table: true });
  assert.match(read.refused, /Shape of input .*, 29\) does not match expected shape \(-1, 30\)/);
  assert.ok(Object.values(read.rows).every((count) => count === rows.length));
});

const run = promisify(execFile);
const fixtures = fileURLToPath(new URL("../../model-fixtures/breast-cancer", import.meta.url));
