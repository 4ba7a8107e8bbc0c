import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  type EcrContext,
  ecrCredentials,
  ecrRepository,
  ensureRepository,
  lifecyclePolicy,
  scanFindings,
} from "@mlops-actions/aws";
import { openEcr } from "../../packages/aws/src/ecr-client.ts";
import { startMoto } from "./packaging-servers.ts";

// moto is AWS in memory. What it lacks (states of scans, enhanced findings, refusals) is in __tests__/unit/aws.
const moto = await startMoto();
after(() => moto[Symbol.asyncDispose]());

const host = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
const environment = {
  AWS_ENDPOINT_URL: moto.url,
  AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "secret",
};
const context: EcrContext = { environment, log: { info: () => {} }, signal: new AbortController().signal };
const manifest = {
  schemaVersion: 2,
  mediaType: "application/vnd.docker.distribution.manifest.v2+json",
  config: {
    mediaType: "application/vnd.docker.container.image.v1+json",
    size: 1,
    digest: `sha256:${"c".repeat(64)}`,
  },
  layers: [],
};
const waiting = { wait: true, timeLimit: 20, clock: () => performance.now(), sleep: async () => {} };

test("a token is asked for and understood", async () => {
  const secrets: string[] = [];
  const provider = ecrCredentials({ environment, onSecret: (text) => secrets.push(text), clock: () => new Date() });
  const credentials = await provider(host);
  assert.equal(credentials?.username, "AWS");
  assert.ok(secrets.includes(credentials.password));
});

test("a repository is made with all its settings, found as it was made, and told where it differs", async () => {
  const repository = ecrRepository(host, "models/breast-cancer");
  const settings = {
    scanOnPush: true,
    immutable: true,
    encryption: { kms: true },
    lifecycle: { keep: 20, untaggedDays: 14 },
    tags: { team: "credit" },
  } as const;
  const first = await ensureRepository(repository, settings, context);
  assert.deepEqual(first, { uri: `${host}/models/breast-cancer`, created: true, differences: [] });

  const { client, sdk } = await openEcr(repository.registry, environment);
  const names = { repositoryNames: ["models/breast-cancer"] };
  const { repositories } = await client.send(new sdk.DescribeRepositoriesCommand(names));
  assert.equal(repositories?.[0]?.imageTagMutability, "IMMUTABLE");
  assert.deepEqual(repositories[0].imageScanningConfiguration, { scanOnPush: true });
  assert.equal(repositories[0].encryptionConfiguration?.encryptionType, "KMS");
  const policy = new sdk.GetLifecyclePolicyCommand({ repositoryName: "models/breast-cancer" });
  const { lifecyclePolicyText } = await client.send(policy);
  assert.deepEqual(JSON.parse(lifecyclePolicyText ?? ""), JSON.parse(lifecyclePolicy(settings.lifecycle)));

  const again = await ensureRepository(repository, settings, context);
  assert.deepEqual(again, { ...first, created: false });
  const other = await ensureRepository(
    repository,
    { scanOnPush: false, immutable: false, encryption: {}, lifecycle: { keep: 1 }, tags: { team: "fraud" } },
    context,
  );
  assert.equal(other.differences.length, 5, other.differences.join("\n"));
  const still = await client.send(new sdk.DescribeRepositoriesCommand(names));
  assert.deepEqual(still.repositories, repositories, "nothing of it was changed");
  client.destroy();
});

test("an empty repository without a policy gets the one that is asked for; one with images keeps what it has", async () => {
  const repository = ecrRepository(host, "models/late");
  await ensureRepository(repository, {}, context);
  const settings = { lifecycle: { keep: 2 } };
  assert.deepEqual((await ensureRepository(repository, settings, context)).differences, []);
  const { client, sdk } = await openEcr(repository.registry, environment);
  const { lifecyclePolicyText } = await client.send(
    new sdk.GetLifecyclePolicyCommand({ repositoryName: "models/late" }),
  );
  assert.deepEqual(JSON.parse(lifecyclePolicyText ?? ""), JSON.parse(lifecyclePolicy(settings.lifecycle)));

  const full = ecrRepository(host, "models/full");
  await ensureRepository(full, {}, context);
  await client.send(
    new sdk.PutImageCommand({ repositoryName: "models/full", imageManifest: JSON.stringify(manifest), imageTag: "1" }),
  );
  assert.deepEqual((await ensureRepository(full, settings, context)).differences, [
    "It has no lifecycle policy, though one is asked for.",
  ]);
  await assert.rejects(
    client.send(new sdk.GetLifecyclePolicyCommand({ repositoryName: "models/full" })),
    sdk.LifecyclePolicyNotFoundException,
  );
  client.destroy();
});

test("many that make one repository at the same time all succeed, and one of them made it", async () => {
  const repository = ecrRepository(host, "models/race");
  const all = await Promise.all(
    Array.from({ length: 6 }, () => ensureRepository(repository, { scanOnPush: true }, context)),
  );
  assert.equal(all.filter(({ created }) => created).length, 1);
  assert.deepEqual(
    all.flatMap(({ differences }) => differences),
    [],
  );
});

test("findings of an image are read; a scan is started where none was", async () => {
  const repository = ecrRepository(host, "models/scanned");
  await ensureRepository(repository, {}, context);
  const { client, sdk } = await openEcr(repository.registry, environment);
  const { image } = await client.send(
    new sdk.PutImageCommand({
      repositoryName: "models/scanned",
      imageManifest: JSON.stringify(manifest),
      imageTag: "1.0",
    }),
  );
  client.destroy();
  const digest = image?.imageId?.imageDigest ?? assert.fail();
  const lines: string[] = [];
  const result = await scanFindings(repository, digest, waiting, {
    ...context,
    log: { info: (line) => lines.push(line) },
  });
  assert.match(lines.join(), /Asked ECR to scan/);
  assert.ok(result.done);
  assert.equal(result.kind, "basic");
  assert.ok(result.findings.length > 0);
  for (const finding of result.findings) {
    assert.match(finding.name, /^CVE-/);
    assert.notEqual(finding.package, "unknown");
    assert.notEqual(finding.version, "");
  }
});

test("an image and a repository that are not there are the user's mistakes", async () => {
  const digest = `sha256:${"0".repeat(64)}`;
  const look = { ...waiting, wait: false };
  await ensureRepository(ecrRepository(host, "models/empty"), {}, context);
  await assert.rejects(
    scanFindings(ecrRepository(host, "models/empty"), digest, look, context),
    /has no image sha256:0/,
  );
  await assert.rejects(
    scanFindings(ecrRepository(host, "models/no"), digest, look, context),
    /no repository models\/no/,
  );
});
