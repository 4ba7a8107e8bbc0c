import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type FakeGitHub, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { modelRepository, packageModel, reportOf, retrain } from "./job.ts";

let github: FakeGitHub;
before(async () => {
  github = await startFakeGitHub();
});
after(() => github[Symbol.asyncDispose]());

const roles = ["base", "engine", "server", "configuration", "model"];

test("without a repository the image is a layout folder, tagged as the branching rules say", async () => {
  const repository = modelRepository();
  const { exitCode, outputs, stdout } = await packageModel(github, repository);
  assert.equal(exitCode, 0, stdout);
  assert.equal(outputs.get("verdict"), "pass");
  assert.equal(outputs.get("version"), "1.4.0");
  assert.match(outputs.get("tags") ?? "", /^1\.4\.0\nsha-[0-9a-f]{7}\nmain\n1\.4\n1\nlatest$/);
  assert.match(outputs.get("summary") ?? "", /breast-cancer: 1\.4\.0 is in \.mlops\/image\/breast-cancer/);

  const report = reportOf(repository);
  assert.equal(report.digest, outputs.get("digest"));
  assert.deepEqual(
    report.layers.map(({ role, sent, new: isNew }) => [role, sent, isNew]),
    roles.map((role) => [role, true, null]),
  );
  assert.equal(report.features?.length, 30);
  assert.deepEqual(report.referrers.map(({ artifactType }) => artifactType).sort(), [
    "application/vnd.cyclonedx+json",
    "application/vnd.in-toto+json",
  ]);
  const layout = join(repository.path, ".mlops/image/breast-cancer");
  for (const { digest } of report.layers)
    assert.ok(existsSync(join(layout, "blobs", digest.replace(":", "/"))), digest);
  assert.deepEqual(
    readdirSync(join(layout, "blobs/sha256")).filter((name) => name.includes("partial")),
    [],
  );
});

test("another folder, day and umask give the same digest; a retrained model moves itself and its description", async () => {
  const repository = modelRepository();
  const inputs = { tags: "first", version: "1.4.0" };
  const first = await packageModel(github, repository, inputs);
  const other = modelRepository();
  for (const name of ["models/model.onnx", "data/holdout.csv"]) {
    utimesSync(join(other.path, name), new Date("2020-02-02"), new Date("2020-02-02"));
  }
  const umask = process.umask(0o077);
  const again = await packageModel(github, other, inputs).finally(() => process.umask(umask));
  assert.equal(again.outputs.get("digest"), first.outputs.get("digest"), again.stdout);

  retrain(repository);
  const retrained = await packageModel(github, repository, inputs);
  assert.notEqual(retrained.outputs.get("digest"), first.outputs.get("digest"));
  const { layers, previous } = reportOf(repository);
  assert.equal(previous?.digest, first.outputs.get("digest"));
  assert.deepEqual(
    layers.map(({ role, new: isNew, how }) => [role, isNew, how]),
    [
      ["base", false, "there"],
      ["engine", false, "there"],
      ["server", false, "there"],
      ["configuration", true, "sent"],
      ["model", true, "sent"],
    ],
  );
});

test("SOURCE_DATE_EPOCH is the time of all that is in the image", async () => {
  const repository = modelRepository();
  await packageModel(github, repository, { tags: "a", version: "1" });
  const plain = new Set(reportOf(repository).layers.map(({ digest }) => digest));
  await packageModel(github, repository, { tags: "a", version: "1" }, { SOURCE_DATE_EPOCH: "1700000000" });
  for (const { role, digest } of reportOf(repository).layers) assert.equal(plain.has(digest), false, role);
  const { exitCode, stdout } = await packageModel(github, repository, { tags: "a" }, { SOURCE_DATE_EPOCH: "today" });
  assert.equal(exitCode, 1);
  assert.match(stdout, /SOURCE_DATE_EPOCH is "today"/);
});

test("the bill of materials names model, engine, server and node; the statement names commit and model", async () => {
  const repository = modelRepository();
  await packageModel(github, repository, { tags: "a", version: "1" });
  const { referrers, digest, artifact } = reportOf(repository);
  const layout = join(repository.path, ".mlops/image/breast-cancer/blobs");
  const json = (name: string) => JSON.parse(readFileSync(join(layout, name.replace(":", "/")), "utf8"));
  const [bom, statement] = ["cyclonedx", "in-toto"].map((kind) => {
    const referrer = referrers.find(({ artifactType }) => artifactType.includes(kind));
    const manifest = json(referrer!.digest);
    assert.equal(manifest.subject.digest, digest);
    return json(manifest.layers[0].digest);
  });
  const names: string[] = bom.components.map(({ name }: { name: string }) => name);
  for (const name of ["breast-cancer", "onnxruntime-node", "node", "fastify"]) assert.ok(names.includes(name), name);
  const model = bom.components.find(({ type }: { type: string }) => type === "machine-learning-model");
  assert.equal(model.hashes[0].content, artifact.sha256);
  assert.deepEqual(statement.subject[0].digest, { sha256: digest.slice(7) });
  const { resolvedDependencies } = statement.predicate.buildDefinition;
  assert.ok(resolvedDependencies.some((one: { digest: object }) => "gitCommit" in one.digest));
});

test("format lambda writes docker's media types and gzip alone; modelpack the model alone; attest: false nothing beside", async () => {
  const repository = modelRepository();
  const { outputs } = await packageModel(github, repository, { tags: "a", format: "lambda", attest: "false" });
  const manifestOf = (digest: string) =>
    JSON.parse(
      readFileSync(join(repository.path, ".mlops/image/breast-cancer/blobs", digest.replace(":", "/")), "utf8"),
    );
  const manifest = manifestOf(outputs.get("digest") as string);
  assert.equal(manifest.mediaType, "application/vnd.docker.distribution.manifest.v2+json");
  for (const { mediaType } of manifest.layers) {
    assert.equal(mediaType, "application/vnd.docker.image.rootfs.diff.tar.gzip");
  }
  assert.deepEqual(reportOf(repository).referrers, []);

  await packageModel(github, repository, { tags: "b", format: "modelpack", attest: "false" });
  const pack = manifestOf(reportOf(repository).digest);
  assert.equal(pack.artifactType, "application/vnd.cncf.model.manifest.v1+json");
  assert.deepEqual(
    pack.layers.map(({ mediaType }: { mediaType: string }) => mediaType),
    ["application/vnd.cncf.model.weight.v1.tar"],
  );
});

test("a checkout that cannot be written to says so", async () => {
  const repository = modelRepository();
  const copy = temporaryFolder("taken");
  cpSync(repository.path, copy, { recursive: true });
  const { exitCode, stdout } = await packageModel(github, { ...repository, path: copy }, { tags: "a b" }, {});
  assert.equal(exitCode, 0, stdout);
  assert.deepEqual(reportOf({ ...repository, path: copy }).tags, ["a", "b"]);
});
