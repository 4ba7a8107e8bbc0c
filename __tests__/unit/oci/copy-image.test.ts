import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import {
  type Artifact,
  blobOfBytes,
  buildArtifact,
  buildIndex,
  copyImage,
  openLayout,
  pushImage,
  type Repository,
  writeLayout,
} from "@mlops-actions/oci";
import { temporaryFolder } from "@mlops-actions/testkit";
import { type FakeRegistry, type FakeRegistryOptions, fakeRegistry } from "./fake-registry.ts";
import { imageOf, registryAt } from "./images.ts";

const tags = [
  { name: "1.4.0", moving: false },
  { name: "prod", moving: true },
];
const writes = ({ requests }: FakeRegistry): string[] => requests.filter((line) => /^(?:PUT|POST) /.test(line));

function about(subject: Artifact["manifest"], words: string): Artifact {
  return buildArtifact({
    artifactType: "application/vnd.cyclonedx+json",
    config: null,
    layers: [blobOfBytes(Buffer.from(words), { mediaType: "application/json" })],
    subject,
  });
}

/** An index of two platforms that share a layer, each with an SBOM, one of which is signed. */
async function published(repository: Repository) {
  const [one, other] = [await imageOf("engine", "amd64"), await imageOf("engine", "arm64")];
  const arm = { os: "linux", architecture: "arm64" };
  const index = buildIndex([one, { ...other, platform: arm, manifest: { ...other.manifest, platform: arm } }]);
  const sboms = [about(one.manifest, "sbom one"), about(other.manifest, "sbom other")];
  const signature = about(sboms[0]!.manifest, "signature");
  for (const content of [index, ...sboms, signature]) await pushImage(content, repository, { tags: [] });
  return { index, one, sboms, signature, digest: index.manifest.digest };
}

for (const options of [{ referrers: true }, { referrers: false }] satisfies FakeRegistryOptions[]) {
  test(`all platforms and all that is attached, whatever a registry lists (${JSON.stringify(options)})`, async () => {
    await using here = await fakeRegistry(options);
    await using there = await fakeRegistry({ referrers: !options.referrers });
    const source = registryAt(here.host).registry.repository("dev/churn");
    const target = registryAt(there.host).registry.repository("prod/churn");
    const { digest, index, one, sboms, signature } = await published(source);
    let readied = 0;
    const ready = async () => {
      readied++;
      assert.deepEqual(writes(there), []);
    };
    here.requests.length = 0;
    const first = await copyImage(source, digest, target, { tags, ready });
    assert.equal(readied, 1);
    assert.deepEqual(writes(here), [], "the source is only read");
    assert.deepEqual(first.tags, [
      { name: "1.4.0", set: "new" },
      { name: "prod", set: "new" },
    ]);
    for (const name of [`prod/churn:1.4.0`, `prod/churn:prod`, `prod/churn@${digest}`]) {
      assert.deepEqual(there.manifests.get(name)?.bytes, index.manifest.bytes, name);
    }
    assert.deepEqual(there.blobs.size, here.blobs.size);
    const digests = [...sboms, signature].map(({ manifest }) => manifest.digest).sort();
    assert.deepEqual(first.referrers.map((referrer) => referrer.digest).sort(), digests);
    const listed = await target.referrers(one.manifest.digest);
    assert.deepEqual(
      listed.map((referrer) => [referrer.digest, referrer.artifactType]),
      [[sboms[0]?.manifest.digest, "application/vnd.cyclonedx+json"]],
    );
    assert.deepEqual(
      (await target.referrers(sboms[0]!.manifest.digest)).map((referrer) => referrer.digest),
      [signature.manifest.digest],
    );
    // Each blob once, the shared layer too.
    assert.equal(
      first.bytesSent,
      [...there.blobs.values()].reduce((sum, { length }) => sum + length, 0),
    );
    assert.match(writes(there).at(-1)!, /manifests\/prod$/);

    there.requests.length = 0;
    const second = await copyImage(source, digest, target, { tags, ready });
    assert.deepEqual(writes(there), []);
    assert.deepEqual([second.bytesSent, readied], [0, 1]);
    assert.deepEqual(
      second.tags.map(({ set }) => set),
      ["there", "there"],
    );
  });
}

test("blobs are mounted within a registry, and within a repository only tags are set", async () => {
  await using fake = await fakeRegistry({ mounts: true, referrers: true });
  const { registry } = registryAt(fake.host);
  const source = registry.repository("dev/churn");
  const { digest } = await published(source);
  fake.requests.length = 0;
  const mounted = await copyImage(source, digest, registry.repository("prod/churn"), { tags });
  assert.equal(mounted.bytesSent, 0);
  assert.ok(mounted.layers.length > 0 && mounted.layers.every(({ sent }) => sent === "mounted"));
  assert.deepEqual(
    fake.requests.filter((line) => line.startsWith("GET /v2/dev/churn/blobs/")),
    [],
  );
  fake.requests.length = 0;
  await copyImage(source, digest, registry.repository("dev/churn"), { tags });
  assert.deepEqual(writes(fake), ["PUT /v2/dev/churn/manifests/1.4.0", "PUT /v2/dev/churn/manifests/prod"]);
});

test("a layout folder is a source too", async () => {
  await using fake = await fakeRegistry({ referrers: true });
  const folder = temporaryFolder("layout");
  const image = await imageOf("one");
  await writeLayout(folder, image, { tags: ["1.4.0"] });
  await writeLayout(folder, about(image.manifest, "sbom"), { tags: [] });
  const target = registryAt(fake.host).registry.repository("churn");
  const { referrers } = await copyImage(await openLayout(folder), image.manifest.digest, target, { tags });
  assert.equal(referrers.length, 1);
  assert.ok(fake.manifests.has("churn:prod"));
});

test("an image that is gone is an error, unless the target has it", async () => {
  await using here = await fakeRegistry();
  await using there = await fakeRegistry();
  const source = registryAt(here.host).registry.repository("dev/churn");
  const target = registryAt(there.host).registry.repository("prod/churn");
  const { digest } = await published(source);
  const kept = new Map(here.manifests);
  here.manifests.clear();
  await assert.rejects(copyImage(source, digest, target, { tags }), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.message, `${here.host}/dev/churn has no image ${digest}.`);
    assert.match(error.remedy ?? "", /lifecycle policy/);
    return true;
  });
  assert.deepEqual(writes(there), []);
  await assert.rejects(copyImage(target, digest, target, { tags }), /has no image/);

  for (const [name, manifest] of kept) here.manifests.set(name, manifest);
  await copyImage(source, digest, target, { tags: tags.slice(0, 1) });
  here.manifests.clear();
  const { tags: set, bytesSent } = await copyImage(source, digest, target, { tags });
  assert.deepEqual([bytesSent, ...set.map((tag) => tag.set)], [0, "there", "new"]);
});

test("a version's tag that names another image stops it before anything is sent; a stage's tag that may not move is kept", async () => {
  await using here = await fakeRegistry();
  await using there = await fakeRegistry({ immutable: true });
  const source = registryAt(here.host).registry.repository("dev/churn");
  const target = registryAt(there.host).registry.repository("prod/churn");
  const before = await imageOf("before");
  await pushImage(before, target, { tags });
  const { digest } = await published(source);
  there.requests.length = 0;
  await assert.rejects(
    copyImage(source, digest, target, { tags, ready: assert.fail }),
    new RegExp(`prod/churn:1\\.4\\.0 is another image already: it is ${before.manifest.digest}`),
  );
  assert.deepEqual(writes(there), []);

  const next = [{ name: "1.5.0", moving: false }, tags[1]!];
  const { tags: set } = await copyImage(source, digest, target, { tags: next });
  assert.deepEqual(set, [
    { name: "1.5.0", set: "new" },
    { name: "prod", set: "kept" },
  ]);
  assert.deepEqual(there.manifests.get("prod/churn:prod")?.bytes, before.manifest.bytes);
});

test("other bytes than the digests promise never get a tag", async () => {
  await using here = await fakeRegistry();
  await using there = await fakeRegistry();
  const source = registryAt(here.host, { retries: 0 }).registry.repository("dev/churn");
  const target = registryAt(there.host, { retries: 0 }).registry.repository("prod/churn");
  const { digest, one } = await published(source);
  const layer = one.layers[1]!;
  const whole = here.blobs.get(layer.digest)!;
  here.blobs.set(layer.digest, Buffer.from(whole).fill(0x21));
  await assert.rejects(copyImage(source, digest, target, { tags }), /holds other bytes under sha256:/);
  here.blobs.set(layer.digest, whole);
  const stored = here.manifests.get(`dev/churn@${digest}`)!;
  here.manifests.set(`dev/churn@${digest}`, { ...stored, bytes: Buffer.from(`${stored.bytes} `) });
  await assert.rejects(copyImage(source, digest, target, { tags }), /should have the digest sha256:/);
  assert.deepEqual(
    [...there.manifests.keys()].filter((name) => name.includes(":1.4.0") || name.includes(":prod")),
    [],
  );
});

test("a target that forbids it is named with what it forbids", async () => {
  await using here = await fakeRegistry();
  await using there = await fakeRegistry();
  const source = registryAt(here.host).registry.repository("dev/churn");
  const target = registryAt(there.host).registry.repository("prod/churn");
  const { digest } = await published(source);
  there.faults.push(({ method }, response) => {
    if (method !== "POST") return false;
    response.writeHead(403).end(JSON.stringify({ errors: [{ code: "DENIED", message: "no" }] }));
    return true;
  });
  await assert.rejects(
    copyImage(source, digest, target, { tags }),
    /forbids anonymous access pushing a blob of .*prod\/churn/,
  );
  assert.equal(there.manifests.size, 0);
});
