import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import {
  blobOfBytes,
  buildArtifact,
  buildImage,
  buildIndex,
  type Layer,
  type PushProgress,
  pullImage,
  pushImage,
} from "@mlops-actions/oci";
import { fakeRegistry } from "./fake-registry.ts";
import { amd64, imageOf, registryAt } from "./images.ts";

const fixed = (name: string) => ({ name, moving: false });
const moving = (name: string) => ({ name, moving: true });
const methods = (requests: readonly string[]): string[] => requests.map((line) => line.split(" ")[0]!);

test("blobs go first, the manifest last; a second time nothing but HEAD is asked", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("team/model");
  const image = await imageOf("one", "two", "three");
  const progress: PushProgress[] = [];
  const first = await pushImage(image, repository, {
    tags: [fixed("1.0.0"), moving("latest")],
    onProgress: (told) => progress.push(told),
  });
  assert.deepEqual(first.tags, [
    { name: "1.0.0", set: "new" },
    { name: "latest", set: "new" },
  ]);
  assert.deepEqual(
    first.layers.map(({ role, sent, bytes }) => [role, sent, bytes]),
    [0, 1, 2].map((index) => [`role-${index}`, "sent", 2048]),
  );
  assert.equal(first.bytesSent, 3 * 2048 + image.config.size);
  for (const { digest, size } of [...image.layers, image.config]) {
    assert.deepEqual(progress.filter((told) => told.digest === digest).at(-1), { digest, sent: size, size });
  }
  const puts = fake.requests.filter((line) => line.startsWith("PUT"));
  assert.equal(puts.length, 6);
  assert.deepEqual(puts.slice(-2), ["PUT /v2/team/model/manifests/1.0.0", "PUT /v2/team/model/manifests/latest"]);

  fake.requests.length = 0;
  const second = await pushImage(image, repository, { tags: [fixed("1.0.0"), moving("latest")] });
  assert.deepEqual(methods(fake.requests), ["HEAD", "HEAD"]);
  assert.deepEqual(
    second.tags.map(({ set }) => set),
    ["there", "there"],
  );
  assert.equal(second.bytesSent, 0);
  assert.ok(second.layers.every(({ sent }) => sent === "there"));
});

test("what is on its way already is not sent again, and counts as sent", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  const image = await imageOf("engine", "model");
  const model = image.layers[1]!;
  const begun = new Map([[model.digest, repository.streamBlob({ ...model, digest: Promise.resolve(model.digest) })]]);
  const pushed = await pushImage(image, repository, { tags: [fixed("1")], begun });
  assert.deepEqual(
    pushed.layers.map(({ sent }) => sent),
    ["sent", "sent"],
  );
  assert.equal(pushed.bytesSent, 2 * 2048 + image.config.size);
  assert.equal(fake.requests.filter((line) => line.startsWith("PUT") && line.includes("/uploads/")).length, 3);
});

test("a refusal between blobs and manifests leaves nothing that anybody sees", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  const image = await imageOf("engine", "model");
  const beforeManifests = async () => {
    assert.equal(fake.blobs.size, 3);
    throw new UserError("It cannot be opened.");
  };
  const tags = [fixed("1")];
  await assert.rejects(pushImage(image, repository, { tags, beforeManifests }), /cannot be opened/);
  assert.deepEqual(
    fake.requests.filter((line) => line.startsWith("PUT") && line.includes("manifests")),
    [],
  );
  await pushImage(image, repository, { tags });
  await pushImage(image, repository, { tags, beforeManifests });
});

test("a changed layer moves alone, and a further tag moves nothing", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  await pushImage(await imageOf("engine", "old model"), repository, { tags: [fixed("1")] });
  const next = await imageOf("engine", "new model");
  const pushed = await pushImage(next, repository, { tags: [fixed("2")] });
  assert.deepEqual(
    pushed.layers.map(({ sent }) => sent),
    ["there", "sent"],
  );
  assert.equal(pushed.bytesSent, 2048 + next.config.size);
  fake.requests.length = 0;
  await pushImage(next, repository, { tags: [fixed("3")] });
  assert.deepEqual(methods(fake.requests), ["HEAD", "HEAD", "PUT"]);
});

test("a killed push goes on where it ended", async () => {
  await using fake = await fakeRegistry();
  const controller = new AbortController();
  const image = await imageOf("one", "two", "three");
  const broken = registryAt(fake.host, { signal: controller.signal }).registry.repository("m");
  fake.faults.push((request) => {
    if (request.method !== "PUT" || fake.blobs.size < 2) return false;
    controller.abort();
    return true;
  });
  await assert.rejects(pushImage(image, broken, { tags: [fixed("1")], concurrency: 1 }), { name: "AbortError" });
  fake.faults.length = 0;
  const pushed = await pushImage(image, registryAt(fake.host).registry.repository("m"), { tags: [fixed("1")] });
  assert.deepEqual(
    pushed.layers.map(({ sent }) => sent),
    ["there", "there", "sent"],
  );
});

test("a tag that does not move and names another image is an error before anything is sent", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  const [old, other] = [await imageOf("old"), await imageOf("other")];
  await pushImage(old, repository, { tags: [fixed("1"), moving("latest")] });
  fake.requests.length = 0;
  await assert.rejects(pushImage(other, repository, { tags: [fixed("1"), moving("latest")] }), (error) => {
    assert.ok(error instanceof UserError);
    assert.ok(error.message.includes(`${fake.host}/m:1 is another image already`), error.message);
    assert.ok(error.message.includes(old.manifest.digest) && error.message.includes(other.manifest.digest));
    return true;
  });
  assert.deepEqual(methods(fake.requests), ["HEAD", "HEAD"]);
  const { tags } = await pushImage(other, repository, { tags: [fixed("2"), moving("latest")] });
  assert.deepEqual(tags, [
    { name: "2", set: "new" },
    { name: "latest", set: "moved" },
  ]);
  await assert.rejects(pushImage(other, repository, { tags: [fixed("a b")] }), UserError);
});

test("an immutable tag that another job set meanwhile: the same image is there, another is an error", async () => {
  await using fake = await fakeRegistry({ immutable: true });
  const repository = registryAt(fake.host).registry.repository("m");
  const [ours, theirs] = [await imageOf("ours"), await imageOf("theirs")];
  const race = (image: typeof ours): void => {
    fake.faults.push((request) => {
      if (request.method === "PUT" && request.url!.includes("/manifests/")) {
        const { bytes, mediaType } = image.manifest;
        fake.manifests.set("m:1", { bytes, mediaType }).set(`m@${image.manifest.digest}`, { bytes, mediaType });
      }
      return false;
    });
  };
  race(ours);
  assert.deepEqual((await pushImage(ours, repository, { tags: [fixed("1")] })).tags, [{ name: "1", set: "there" }]);
  fake.manifests.clear();
  fake.faults.length = 0;
  race(theirs);
  await assert.rejects(pushImage(ours, repository, { tags: [fixed("1")] }), (error) => {
    assert.ok(error instanceof UserError);
    return error.message.includes(ours.manifest.digest) && error.message.includes(theirs.manifest.digest);
  });
});

test("a base of the same registry is mounted, one of another is copied", async () => {
  await using here = await fakeRegistry({ mounts: true });
  await using elsewhere = await fakeRegistry();
  const repository = registryAt(here.host).registry.repository("team/model");
  const bases = [
    registryAt(here.host).registry.repository("bases/here"),
    registryAt(elsewhere.host).registry.repository("bases/there"),
  ];
  for (const [index, source] of bases.entries()) {
    await pushImage(await imageOf(`base ${index}`), source, { tags: [fixed("1")] });
    const base = await pullImage(source, "1", amd64);
    const [layer] = (await imageOf(`model ${index}`)).layers;
    const image = buildImage({
      base,
      layers: [layer as Layer],
      platform: amd64,
      config: {},
      created: "1970-01-01T00:00:00Z",
    });
    const pushed = await pushImage(image, repository, { tags: [fixed(`${index}`)] });
    assert.deepEqual(
      pushed.layers.map(({ role, sent }) => [role, sent]),
      [
        ["base", index === 0 ? "mounted" : "sent"],
        ["role-0", "sent"],
      ],
    );
    assert.equal((await pullImage(repository, `${index}`, amd64)).layers.length, 2);
  }
});

test("an index brings its images, each blob once", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  const one = await imageOf("shared", "one");
  const arm = buildImage({
    base: null,
    layers: (await imageOf("shared", "two")).layers as readonly Layer[],
    platform: { os: "linux", architecture: "arm64", variant: "v8" },
    config: {},
    created: "1970-01-01T00:00:00Z",
  });
  const index = buildIndex([one, arm]);
  const pushed = await pushImage(index, repository, { tags: [fixed("1")] });
  assert.equal(pushed.digest, index.manifest.digest);
  assert.equal(pushed.layers.length, 3);
  assert.equal((await pullImage(repository, "1", amd64)).manifest.digest, one.manifest.digest);
  assert.equal(
    (await pullImage(repository, "1", { os: "linux", architecture: "arm64" })).manifest.digest,
    arm.manifest.digest,
  );
});

for (const referrers of [true, false]) {
  test(`an artifact about an image is among its referrers, ${referrers ? "by the registry's list" : "by the tag that stands for it"}`, async () => {
    await using fake = await fakeRegistry({ referrers });
    const repository = registryAt(fake.host).registry.repository("m");
    const image = await imageOf("one");
    await pushImage(image, repository, { tags: [fixed("1")] });
    const about = (text: string, artifactType: string) =>
      buildArtifact({
        artifactType,
        config: null,
        layers: [blobOfBytes(Buffer.from(text), { mediaType: "application/json" })],
        annotations: { "org.opencontainers.image.created": "1970-01-01T00:00:00Z" },
        subject: image.manifest,
      });
    const [bill, statement] = [
      about("bill", "application/spdx+json"),
      about("statement", "application/vnd.in-toto+json"),
    ];
    for (const artifact of [bill, statement, bill]) await pushImage(artifact, repository, { tags: [] });
    const found = await repository.referrers(image.manifest.digest);
    assert.deepEqual(
      found.map(({ digest }) => digest).sort(),
      [bill.manifest.digest, statement.manifest.digest].sort(),
    );
    const [described] = await repository.referrers(image.manifest.digest, "application/spdx+json");
    assert.deepEqual(described, {
      mediaType: "application/vnd.oci.image.manifest.v1+json",
      digest: bill.manifest.digest,
      size: bill.manifest.size,
      artifactType: "application/spdx+json",
      annotations: { "org.opencontainers.image.created": "1970-01-01T00:00:00Z" },
    });
    assert.equal((await repository.referrers(image.manifest.digest, "other/type")).length, 0);
    assert.equal(fake.manifests.has(`m:${image.manifest.digest.replace(":", "-")}`), !referrers);
    assert.deepEqual(await repository.referrers(`sha256:${"0".repeat(64)}`), []);
  });
}

test("whoever was killed between an artifact and its subject's list mends the list the next time", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  const image = await imageOf("one");
  await pushImage(image, repository, { tags: [fixed("1")] });
  const artifact = buildArtifact({ artifactType: "a/b", config: null, layers: [], subject: image.manifest });
  await pushImage(artifact, repository, { tags: [] });
  fake.manifests.delete(`m:${image.manifest.digest.replace(":", "-")}`);
  await pushImage(artifact, repository, { tags: [] });
  assert.equal((await repository.referrers(image.manifest.digest)).length, 1);
});
