import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { createRegistry, pushImage } from "@mlops-actions/oci";
import {
  type FakeGitHub,
  type GitRepository,
  runAction,
  startFakeGitHub,
  temporaryFolder,
} from "@mlops-actions/testkit";
import { type FakeRegistry, fakeRegistry } from "../../unit/oci/fake-registry.ts";
import { imageOf } from "../../unit/oci/images.ts";
import { evaluate, fixture, modelRepository, register, reportOf } from "./job.ts";

const account = { username: "ci", password: "registry-secret" };
let github: FakeGitHub;
let images: FakeRegistry;
let env: Record<string, string>;
before(async () => {
  github = await startFakeGitHub();
  images = await fakeRegistry({ basic: account });
  const folder = temporaryFolder("docker");
  const auth = Buffer.from(`${account.username}:${account.password}`).toString("base64");
  writeFileSync(join(folder, "config.json"), JSON.stringify({ auths: { [images.host]: { auth } } }));
  env = { DOCKER_CONFIG: folder };
});
after(async () => {
  for (const it of [github, images]) await it[Symbol.asyncDispose]();
});

const predicate = "https://github.com/org/mlops-actions/attestations/registration/v1";
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
const fileOf = ({ path }: GitRepository, name: string) => join(path, ".mlops/registration", name);
const read = (repository: GitRepository, name: string) => readFileSync(fileOf(repository, name), "utf8");

async function published(text: string): Promise<string> {
  const credentials = async () => ({ source: "test", kind: "password", ...account }) as const;
  using registry = createRegistry({ host: images.host, credentials, insecure: true });
  const image = await imageOf("engine", text);
  await pushImage(image, registry.repository("models/churn"), { tags: [{ name: text, moving: false }] });
  return `${images.host}/models/churn@${image.manifest.digest}`;
}

test("the statement names artifact, image and the registry's document, and is attached to the image once", async () => {
  const repository = modelRepository();
  const image = await published("whole");
  await evaluate(github, repository);
  const inputs = { image, attest: "true", insecure: "true" };
  const first = await register(github, repository, inputs, env);
  assert.equal(first.exitCode, 0, first.stdout);
  const text = read(repository, "registration.intoto.json");
  const statement = JSON.parse(text);
  const { location, artifact, statement: told } = reportOf(repository);
  const [, digest] = image.split("@sha256:");
  assert.deepEqual([statement._type, statement.predicateType], ["https://in-toto.io/Statement/v1", predicate]);
  assert.deepEqual(statement.subject, [
    { name: "model.onnx", digest: { sha256: artifact.sha256 } },
    { name: `${images.host}/models/churn`, digest: { sha256: digest } },
  ]);
  assert.deepEqual(statement.predicate.document, {
    uri: ".mlops/registry/models/breast-cancer/versions/000001.json",
    digest: { sha256: sha256(readFileSync(resolve(repository.path, location))) },
  });

  const attestation = first.outputs.get("attestation") ?? "";
  assert.deepEqual(told, { sha256: sha256(text), referrer: attestation });
  const manifest = JSON.parse(images.manifests.get(`models/churn@${attestation}`)!.bytes.toString());
  assert.equal(manifest.artifactType, "application/vnd.in-toto+json");
  assert.equal(manifest.subject.digest, `sha256:${digest}`);
  assert.equal(manifest.annotations["in-toto.io/predicate-type"], predicate);
  assert.equal(images.blobs.get(manifest.layers[0].digest)?.toString(), text);
  // This registry lists no referrers: a tag stands for the list.
  const list = JSON.parse(images.manifests.get(`models/churn:sha256-${digest}`)!.bytes.toString());
  assert.deepEqual(
    list.manifests.map((one: { digest: string; annotations: object }) => [one.digest, one.annotations]),
    [[attestation, { "in-toto.io/predicate-type": predicate }]],
  );

  images.requests.length = 0;
  const again = await register(github, repository, { ...inputs, register: "false", version: "1" }, env);
  assert.equal(again.outputs.get("attestation"), attestation, again.stdout);
  assert.ok(!images.requests.some((line) => /^(?:PUT|POST) /.test(line)), images.requests.join("\n"));
  assert.equal(read(repository, "registration.intoto.json"), text);
});

test("a promotion of the same run takes the statement along with the image", async () => {
  const repository = modelRepository();
  const file = resolve(repository.path, "mlops.yml");
  const there = `prod: { registry: "${images.host}/prod", approval: none }`;
  writeFileSync(file, readFileSync(file, "utf8").replace("prod: {}", there));
  const image = await published("promoted");
  await evaluate(github, repository);
  const run = await register(github, repository, { image, attest: "true", insecure: "true", promote: "prod" }, env);
  assert.equal(run.exitCode, 0, run.stdout);
  const attestation = run.outputs.get("attestation");
  assert.equal(run.outputs.get("image"), image.replace("/models/", "/prod/models/"));
  assert.deepEqual(
    reportOf(repository).promotion?.image?.referrers.map(({ digest }) => digest),
    [attestation],
  );
  assert.ok(images.manifests.has(`prod/models/churn@${attestation}`));
});

test("without attest no registry is asked; where it cannot be attached, the version stands and a warning says why", async () => {
  const repository = modelRepository();
  const image = await published("other");
  await evaluate(github, repository);
  images.requests.length = 0;
  const plain = await register(github, repository, { image });
  assert.deepEqual([plain.exitCode, plain.outputs.get("attestation"), images.requests], [0, "", []], plain.stdout);

  const act = { register: "false", version: "1", attest: "true", insecure: "true" };
  const refused = await register(github, repository, act);
  assert.deepEqual([refused.exitCode, refused.outputs.get("verdict")], [0, "pass"], refused.stdout);
  const [note = ""] = reportOf(repository).notes;
  assert.match(
    note,
    /^The statement is not attached to the image: 127\.0\.0\.1:\d+ refuses anonymous access .*docker login/,
  );
  assert.ok(refused.commands.some(({ command, message }) => command === "warning" && message === note));

  const bare = modelRepository();
  await evaluate(github, bare);
  await register(github, bare, { attest: "true" });
  assert.match(reportOf(bare).notes[0] ?? "", /the version has none in a registry\. Package it with a repository/);
  images.manifests.clear();
  await register(github, repository, act, env);
  assert.match(reportOf(repository).notes[0] ?? "", /models\/churn has no image sha256:[0-9a-f]{64}\. It was deleted/);
  const unclear = await register(github, bare, { attest: "maybe" });
  assert.match(unclear.stdout, /"maybe" is neither true nor false/);
});

test("what changed since the version before is a section of the report and a file, and on a release an asset", async () => {
  const repository = modelRepository();
  await evaluate(github, repository);
  await register(github, repository, { approve: "true", promote: "prod" });
  assert.ok(!existsSync(fileOf(repository, "release-notes.md")), "the first follows none");
  const from = repository.head();
  const to = repository.commit({ "models/model.onnx": fixture("baseline.onnx") }, "Fewer trees <b> @everyone");
  repository.git("tag", "v1.5.0");
  await evaluate(github, repository);
  github.releases.push({ id: 7, tag: "v1.5.0", draft: false, immutable: false, assets: [] });
  const run = await runAction({
    ...{ action: "register-model", github, eventName: "release", cwd: repository.path },
    event: { action: "published", release: { tag_name: "v1.5.0" } },
    env: { GITHUB_SHA: to },
  });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(run.outputs.get("version"), "2");
  const notes = read(repository, "release-notes.md");
  assert.match(notes, /version 2 \(1\.5\.0\), since version 1 \(1\.4\.0\)/);
  assert.match(notes, /\| ROC AUC \| 0\.\d+ .* \| 0\.\d+ .* \| [-+−]?0\.\d+ \|/);
  assert.match(notes, /`[0-9a-f]{7}` \| Fewer trees/);
  assert.ok(notes.includes(`https://github.com/org/team-repo/compare/${from}...${to}`));
  assert.ok(!/<b>|@everyone/.test(notes), notes);
  const html = read(repository, "report.html");
  assert.match(html, /Changes since version 1/);
  assert.match(html, /Fewer trees &lt;b&gt;/);

  const assets = github.releases[0]!.assets;
  for (const name of ["registration.intoto.json", "release-notes.md", "model-card.md", "report.json", "report.html"]) {
    assert.deepEqual(
      assets.find((asset) => asset.name === name)?.content,
      readFileSync(fileOf(repository, name)),
      name,
    );
  }
  // The words of whoever wrote the release stay.
  const writes = run.requests.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
  assert.ok(
    writes.every((line) => /^POST .*\/releases\/7\/assets\?/.test(line)),
    writes.join("\n"),
  );
  assert.deepEqual(github.violations, []);
});
