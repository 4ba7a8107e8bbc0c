import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  blobOfBytes,
  buildArtifact,
  buildImage,
  buildIndex,
  copyImage,
  createLayer,
  createRegistry,
  pushImage,
} from "@mlops-actions/oci";
import { temporaryFolder } from "@mlops-actions/testkit";
import { crane, type Distribution, startDistribution, startProxy, startReferrersRegistry } from "./oci-registry.ts";

const tags = [
  { name: "1.4.0", moving: false },
  { name: "prod", moving: true },
];

function opened(host: string, account: Distribution["account"]) {
  const credentials = async () => account && ({ source: "test", kind: "password", ...account } as const);
  return createRegistry({ host, credentials, insecure: true, retries: 0 });
}

/** What crane says of an image, as whoever has the account. */
function asked({ host, account }: Distribution, command: "digest" | "validate", name: string): string {
  const folder = temporaryFolder("docker");
  const auth = Buffer.from(`${account?.username}:${account?.password}`).toString("base64");
  writeFileSync(join(folder, "config.json"), JSON.stringify({ auths: { [host]: { auth } } }));
  const flags = command === "validate" ? ["--remote"] : [];
  return crane([command, "--insecure", ...flags, `${host}/${name}`], { DOCKER_CONFIG: folder })
    .toString()
    .trim();
}

async function twoPlatforms() {
  const layers = await Promise.all(
    ["engine", "amd64", "arm64"].map((text) =>
      createLayer([{ kind: "file", path: text, content: Buffer.from(text) }], {
        compression: "gzip",
        cacheFolder: temporaryFolder("layers"),
      }),
    ),
  );
  const image = (architecture: string, own: number) =>
    buildImage({
      ...{ base: null, layers: [layers[0]!, layers[own]!], config: {}, created: "1970-01-01T00:00:00Z" },
      platform: { os: "linux", architecture },
    });
  const one = image("amd64", 1);
  const index = buildIndex([one, image("arm64", 2)]);
  const sbom = buildArtifact({
    artifactType: "application/vnd.cyclonedx+json",
    config: null,
    layers: [blobOfBytes(Buffer.from("{}\n"), { mediaType: "application/json" })],
    subject: one.manifest,
  });
  return { index, one, sbom, digest: index.manifest.digest };
}

test("an index and what is attached go from one registry's account to another's, also where the copy was broken off", async () => {
  await using dev = await startDistribution({ password: true });
  await using prod = await startDistribution({ password: true });
  await using proxy = await startProxy(prod.host);
  using from = opened(dev.host, dev.account);
  using to = opened(proxy.host, prod.account);
  const source = from.repository("models/churn");
  const target = to.repository("prod/churn");
  const { index, one, sbom, digest } = await twoPlatforms();
  for (const content of [index, sbom]) await pushImage(content, source, { tags: [] });
  proxy.breakAfter = ({ method, url }) => (method === "PUT" && url?.includes("/manifests/") ? 0 : null);
  await assert.rejects(copyImage(source, digest, target, { tags }));
  assert.throws(() => asked(prod, "digest", "prod/churn:1.4.0"));
  proxy.breakAfter = () => null;
  const whole = await copyImage(source, digest, target, { tags });
  const firstImage = one.layers.map((layer) => layer.digest);
  assert.ok(
    whole.layers.filter((layer) => firstImage.includes(layer.digest)).every(({ sent }) => sent === "there"),
    "what had arrived is not sent again",
  );
  for (const { name } of tags) {
    assert.equal(asked(prod, "digest", `prod/churn:${name}`), digest);
    asked(prod, "validate", `prod/churn:${name}`);
  }
  const listed = await target.referrers(one.manifest.digest);
  assert.deepEqual(
    listed.map((referrer) => referrer.digest),
    [sbom.manifest.digest],
  );
  proxy.requests.length = 0;
  assert.equal((await copyImage(source, digest, target, { tags })).bytesSent, 0);
  assert.deepEqual(
    proxy.requests.filter((line) => !/^(?:GET|HEAD) /.test(line)),
    [],
  );
  // Within one registry nothing flows at all.
  const mounted = await copyImage(target, digest, to.repository("eu/churn"), { tags });
  assert.deepEqual([mounted.bytesSent, mounted.layers.some(({ sent }) => sent === "sent")], [0, false]);
  asked(prod, "validate", "eu/churn:prod");
});

test("a registry that lists referrers lists those that were copied", async () => {
  await using dev = await startDistribution();
  await using prod = await startReferrersRegistry();
  using from = opened(dev.host, null);
  using to = opened(prod.host, null);
  const source = from.repository("models/churn");
  const { index, one, sbom, digest } = await twoPlatforms();
  for (const content of [index, sbom]) await pushImage(content, source, { tags: [] });
  await copyImage(source, digest, to.repository("models/churn"), { tags });
  const listed = await to.repository("models/churn").referrers(one.manifest.digest);
  assert.deepEqual(
    listed.map((referrer) => referrer.digest),
    [sbom.manifest.digest],
  );
  const tagsThere = await to.repository("models/churn").listTags();
  assert.deepEqual([...tagsThere].sort(), ["1.4.0", "prod"]);
});
