import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { documentDigest, openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { described, effects, sha256 } from "./candidate.ts";
import { startFakeMlflow } from "./mlflow-fake.ts";

const { candidate, files } = described("one", { semver: "1.4.0", parameters: { "10": 1, depth: 4, "2": "b" } });

test("the digest of a document is that of the file that a folder keeps, of the version given and of the one read", async () => {
  const folder = temporaryFolder("registry");
  const registry = await openRegistry({ directory: "registry" }, effects(folder));
  const { version, location } = await registry.register(candidate, files);
  const kept = sha256(readFileSync(join(folder, "registry/models/breast-cancer/versions/000001.json"), "utf8"));
  assert.ok(location.endsWith("versions/000001.json"));
  const read = await registry.get("breast-cancer", "1");
  assert.deepEqual([documentDigest(version, "directory"), documentDigest(read.version, "directory")], [kept, kept]);
});

test("that of MLflow is the one that its version is tagged with", async () => {
  await using server = await startFakeMlflow();
  const folder = temporaryFolder("registry");
  const registry = await openRegistry({ mlflow: { url: server.url } }, effects(folder, { environment: {} }));
  const { version } = await registry.register(candidate, files);
  const [, document] = [...server.artifacts].find(([path]) => path.endsWith("mlops/model-version.json")) ?? [];
  const kept = sha256(document?.toString() ?? "");
  const read = await registry.get("breast-cancer", "1");
  assert.deepEqual([documentDigest(version, "mlflow"), documentDigest(read.version, "mlflow")], [kept, kept]);
});
