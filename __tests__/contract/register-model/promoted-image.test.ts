import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { blobOfBytes, buildArtifact, createRegistry, type Image, pushImage, writeLayout } from "@mlops-actions/oci";
import { type FakeGitHub, type GitRepository, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { type FakeRegistry, fakeRegistry } from "../../unit/oci/fake-registry.ts";
import { imageOf } from "../../unit/oci/images.ts";
import { evaluate, fixture, modelRepository, register, reportOf } from "./job.ts";

// Two registries, each of its own account: what the one takes the other refuses.
const accounts = {
  dev: { username: "dev", password: "dev-secret" },
  prod: { username: "prod", password: "prod-secret" },
};
let github: FakeGitHub;
let dev: FakeRegistry;
let prod: FakeRegistry;
let env: Record<string, string>;
before(async () => {
  github = await startFakeGitHub();
  dev = await fakeRegistry({ basic: accounts.dev, referrers: true });
  prod = await fakeRegistry({ basic: accounts.prod });
  env = dockerLogin([
    [dev.host, accounts.dev],
    [prod.host, accounts.prod],
  ]);
});
after(async () => {
  for (const it of [github, dev, prod]) await it[Symbol.asyncDispose]();
});

function dockerLogin(logins: readonly (readonly [host: string, account: (typeof accounts)["dev"]])[]) {
  const folder = temporaryFolder("docker");
  const auths = logins.map(([host, { username, password }]) => {
    return [host, { auth: Buffer.from(`${username}:${password}`).toString("base64") }] as const;
  });
  writeFileSync(join(folder, "config.json"), JSON.stringify({ auths: Object.fromEntries(auths) }));
  return { DOCKER_CONFIG: folder };
}

/** An image with an SBOM at the registry of dev. */
async function published(path: string, text: string): Promise<{ readonly image: Image; readonly reference: string }> {
  const credentials = async () => ({ source: "test", kind: "password", ...accounts.dev }) as const;
  using registry = createRegistry({ host: dev.host, credentials, insecure: true });
  const image = await imageOf("engine", text);
  const sbom = buildArtifact({
    artifactType: "application/vnd.cyclonedx+json",
    config: null,
    layers: [blobOfBytes(Buffer.from(`of ${text}`), { mediaType: "application/json" })],
    subject: image.manifest,
  });
  for (const content of [image, sbom]) await pushImage(content, registry.repository(path), { tags: [] });
  return { image, reference: `${dev.host}/${path}@${image.manifest.digest}` };
}

function repositoryOf(path: string, more = ""): GitRepository {
  const repository = modelRepository();
  const file = join(repository.path, "mlops.yml");
  const text = readFileSync(file, "utf8")
    .replace("    card:", `    package: { repository: ${path} }\n    card:`)
    .replace("qa: {}, prod: {}", `qa: { evidence: none }, prod: { registry: "${prod.host}", approval: none${more} }`);
  writeFileSync(file, text);
  return repository;
}

const writes = ({ requests }: FakeRegistry): string[] => requests.filter((line) => /^(?:PUT|POST) /.test(line));

test("the image gets to the environment's registry before the version does, once, and every later step finds it there", async () => {
  const repository = repositoryOf("models/whole");
  const { image, reference } = await published("models/whole", "whole");
  await evaluate(github, repository);
  const deployed = github.deployments.length;
  const first = await register(github, repository, { image: reference, promote: "prod", insecure: "true" }, env);
  assert.equal(first.exitCode, 0, first.stdout);
  const copy = `${prod.host}/models/whole@${image.manifest.digest}`;
  assert.deepEqual([first.outputs.get("image"), first.outputs.get("stage")], [copy, "prod"]);
  for (const tag of ["1.4.0", "prod"]) {
    assert.deepEqual(prod.manifests.get(`models/whole:${tag}`)?.bytes, image.manifest.bytes);
  }
  const { promotion, image: registered } = reportOf(repository);
  assert.equal(registered?.reference, reference);
  const { bytesSent, referrers, ...told } = promotion!.image!;
  assert.deepEqual(told, {
    reference: copy,
    digest: image.manifest.digest,
    from: reference,
    tags: [
      { name: "1.4.0", set: "new" },
      { name: "prod", set: "new" },
    ],
  });
  assert.equal(
    bytesSent,
    [...prod.blobs.values()].reduce((sum, { length }) => sum + length, 0),
  );
  assert.deepEqual(
    referrers.map(({ artifactType }) => artifactType),
    ["application/vnd.cyclonedx+json"],
  );
  const html = readFileSync(join(repository.path, ".mlops/registration/report.html"), "utf8");
  assert.match(html, /Image in prod/);
  assert.ok(!html.includes("prod-secret") && !first.stdout.includes("prod-secret"));
  assert.deepEqual(
    github.deployments.slice(deployed).map(({ payload }) => (payload as { image: string }).image),
    [copy],
  );

  prod.requests.length = 0;
  const again = await register(
    github,
    repository,
    { register: "false", version: "1", promote: "prod", insecure: "true" },
    env,
  );
  assert.deepEqual([again.exitCode, again.outputs.get("promoted")], [0, "false"], again.stdout);
  assert.deepEqual(writes(prod), []);
  assert.deepEqual(
    [reportOf(repository).promotion?.image?.bytesSent, reportOf(repository).promotion?.image?.tags],
    [
      0,
      [
        { name: "1.4.0", set: "there" },
        { name: "prod", set: "there" },
      ],
    ],
  );
  // Without credentials or a promotion: what its history tells.
  const asked = await register(github, repository, { register: "false", version: "prod" });
  assert.equal(asked.outputs.get("image"), copy);
  const staged = await register(github, repository, { register: "false", version: "1", stage: "dev" });
  assert.equal(staged.outputs.get("image"), reference);
});

test("where the image does not get there nothing moves, and one sentence says why", async () => {
  const repository = repositoryOf("models/failing");
  const { image, reference } = await published("models/failing", "failing");
  await evaluate(github, repository);
  const registered = await register(github, repository, { image: reference });
  assert.equal(registered.exitCode, 0, registered.stdout);
  const promote = (login = env) =>
    register(github, repository, { register: "false", version: "1", promote: "prod", insecure: "true" }, login);
  const deployed = github.deployments.length;
  const fails = async (says: RegExp, login?: typeof env) => {
    const { exitCode, stdout, commands, outputs } = await promote(login);
    assert.equal(exitCode, 1, stdout);
    const errors = commands.filter(({ command }) => command === "error");
    assert.equal(errors.length, 1, stdout);
    assert.match(errors[0]!.message, /^The image does not get to prod, and nothing moved: /);
    assert.match(errors[0]!.message, says);
    assert.ok(!stdout.includes("    at "), "it is a mistake, no bug");
    assert.equal(outputs.get("verdict"), "fail");
    const now = await register(github, repository, { register: "false", version: "1" });
    assert.equal(now.outputs.get("stage"), "");
    assert.equal(github.deployments.length, deployed);
  };
  const { digest } = image.manifest;
  const key = `models/failing@${digest}`;
  const whole = dev.manifests.get(key)!;

  dev.manifests.delete(key);
  await fails(new RegExp(`${dev.host}/models/failing has no image ${digest}\\.\\n.*lifecycle policy`));
  dev.manifests.set(key, { ...whole, bytes: Buffer.from(`${whole.bytes} `) });
  await fails(/should have the digest sha256:/);
  dev.manifests.set(key, whole);
  const layer = image.layers[1]!.digest;
  const bytes = dev.blobs.get(layer)!;
  dev.blobs.set(layer, Buffer.from(bytes).fill(0x21));
  await fails(/holds other bytes under sha256:/);
  dev.blobs.set(layer, bytes);

  const denied = dockerLogin([[dev.host, accounts.dev]]);
  await fails(new RegExp(`${prod.host} refuses anonymous access`), denied);
  prod.faults.push(({ method }, response) => {
    if (method !== "POST") return false;
    response.writeHead(403).end(JSON.stringify({ errors: [{ code: "DENIED", message: "no" }] }));
    return true;
  });
  await fails(/forbids the user "prod" .*pushing a blob of .*models\/failing/);
  prod.faults.length = 0;

  const other = Buffer.from(`${whole.bytes}\n`);
  prod.manifests.set("models/failing:1.4.0", { ...whole, bytes: other });
  prod.requests.length = 0;
  await fails(/models\/failing:1\.4\.0 is another image already/);
  assert.deepEqual(writes(prod), []);
  prod.manifests.delete("models/failing:1.4.0");

  // What was sent until then is taken up.
  const mended = await promote();
  assert.equal(mended.exitCode, 0, mended.stdout);
});

test("a registry that is declared later is no less told: the image follows the version", async () => {
  const repository = repositoryOf("models/later");
  const { reference } = await published("models/later", "later");
  await evaluate(github, repository);
  const file = join(repository.path, "mlops.yml");
  const declared = readFileSync(file, "utf8");
  writeFileSync(file, declared.replace(`registry: "${prod.host}", `, ""));
  const bare = await register(github, repository, { image: reference, promote: "prod" });
  assert.deepEqual([bare.exitCode, bare.outputs.get("image")], [0, reference], bare.stdout);
  writeFileSync(file, declared);
  const inputs = { register: "false", version: "prod" };
  const followed = await register(github, repository, { ...inputs, promote: "prod", insecure: "true" }, env);
  assert.deepEqual([followed.exitCode, followed.outputs.get("promoted")], [0, "true"], followed.stdout);
  const asked = await register(github, repository, inputs);
  assert.equal(asked.outputs.get("image"), reference.replace(dev.host, prod.host));
});

test("an image in the folder of another job is no image to copy; in this job's it is", async () => {
  const repository = repositoryOf("models/folder");
  const reference = `.mlops/image/breast-cancer@sha256:${"a".repeat(64)}`;
  await evaluate(github, repository);
  const { stdout } = await register(github, repository, { image: reference, promote: "prod", insecure: "true" }, env);
  assert.match(stdout, /nothing moved: it lies in a folder of the job that packaged it, \.mlops\/image\/breast-cancer/);

  const image = await imageOf("of this job");
  await writeLayout(join(repository.path, ".mlops/image/ours"), image, { tags: [] });
  writeFileSync(join(repository.path, "models/model.onnx"), fixture("baseline.onnx"));
  await evaluate(github, repository);
  const inputs = { image: `.mlops/image/ours@${image.manifest.digest}`, version: "1.5.0", promote: "prod" };
  const ours = await register(github, repository, { ...inputs, insecure: "true" }, env);
  assert.equal(ours.exitCode, 0, ours.stdout);
  assert.equal(ours.outputs.get("image"), `${prod.host}/models/folder@${image.manifest.digest}`);
  assert.deepEqual(prod.manifests.get("models/folder:1.5.0")?.bytes, image.manifest.bytes);
});

test("an environment that comes after another waits for that one", async () => {
  const repository = repositoryOf("models/ordered", ", after: qa");
  await evaluate(github, repository);
  const early = await register(github, repository, { promote: "prod", approve: "true" });
  assert.equal(early.exitCode, 1);
  assert.match(
    early.stdout,
    /not promoted to prod: it was never in qa\. Promote it to qa first: register: false, version: 1/,
  );
  const { reference } = await published("models/ordered", "ordered");
  assert.ok(reference);
  for (const promote of ["qa", "prod"]) {
    const { exitCode, stdout } = await register(github, repository, { register: "false", version: "1", promote });
    assert.equal(exitCode, 0, stdout);
    assert.equal(reportOf(repository).stage, promote);
    assert.equal(reportOf(repository).promotion?.image, null, "a version without an image has none to copy");
  }
});
