import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { buildImage, buildIndex, type Image, type Platform, pullImage, pushImage } from "@mlops-actions/oci";
import { digestOf, fakeRegistry } from "./fake-registry.ts";
import { amd64, imageOf, readAll, registryAt } from "./images.ts";

async function rejects(work: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof UserError, `${error}`);
    assert.match(error.message, message);
    return true;
  });
}

function imageFor(platform: Platform): Image {
  return buildImage({ base: null, layers: [], platform, config: {}, created: "1970-01-01T00:00:00Z" });
}

const arm = (variant?: string): Platform => ({
  os: "linux",
  architecture: "arm",
  ...(variant !== undefined && { variant }),
});
const arm64 = (variant?: string): Platform => ({
  os: "linux",
  architecture: "arm64",
  ...(variant !== undefined && { variant }),
});

test("an image comes with its config, its origin and layers that can be read", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("a/b");
  const image = await imageOf("one", "two");
  await pushImage(image, repository, { tags: [{ name: "1", moving: false }] });
  const base = await pullImage(repository, image.manifest.digest, amd64);
  assert.equal(base.manifest.digest, image.manifest.digest);
  assert.equal(base.index, null);
  assert.equal(base.family, "oci");
  assert.equal(base.imageConfig.rootfs.diff_ids.length, 2);
  assert.deepEqual(
    base.layers.map(({ origin, role }) => [origin, role]),
    Array(2).fill([{ host: fake.host, repository: "a/b" }, "base"]),
  );
  assert.equal(digestOf(await readAll(base.layers[1]!)), image.layers[1]!.digest);
});

test("of an index the image for the platform is taken; a variant that is left open is the usual one", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  const platforms = [arm("v6"), arm("v7"), arm64("v8"), amd64];
  await pushImage(buildIndex(platforms.map(imageFor)), repository, { tags: [{ name: "1", moving: false }] });
  const chosen = async (platform: Platform) => (await pullImage(repository, "1", platform)).platform;
  assert.deepEqual(await chosen(amd64), amd64);
  assert.deepEqual(await chosen(arm()), arm("v7"));
  assert.deepEqual(await chosen(arm("v6")), arm("v6"));
  assert.deepEqual(await chosen(arm("v8")), arm("v7"), "the newest that such a machine runs");
  assert.deepEqual(await chosen(arm64()), arm64("v8"));
  await rejects(
    pullImage(repository, "1", arm("v5")),
    /is not for linux\/arm\/v5; it is for linux\/arm\/v6, linux\/arm\/v7, linux\/arm64\/v8, linux\/amd64/,
  );
  await rejects(pullImage(repository, "1", { os: "windows", architecture: "amd64" }), /is not for windows\/amd64/);
  assert.equal((await pullImage(repository, "1", amd64)).index?.mediaType, "application/vnd.oci.image.index.v1+json");
});

test("a single image for another platform is refused", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  await pushImage(imageFor(amd64), repository, { tags: [{ name: "1", moving: false }] });
  await rejects(pullImage(repository, "1", arm64()), /is not for linux\/arm64; it is for linux\/amd64/);
});

test("docker's schema 1, what is no image, and what has another digest are refused", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  const manifest = (tag: string, mediaType: string, content: object | string): void => {
    const bytes = Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
    fake.manifests.set(`m:${tag}`, { mediaType, bytes });
  };
  const oci = "application/vnd.oci.image.manifest.v1+json";
  const answered = (mediaType: string) =>
    fake.faults.push((request, response) => {
      const found = fake.manifests.get(`m:${request.url!.split("/").at(-1)}`);
      if (found?.mediaType !== mediaType) return false;
      response.writeHead(200, { "Content-Type": `${mediaType}; charset=utf-8` }).end(found.bytes);
      return true;
    });
  const schema1 = "application/vnd.docker.distribution.manifest.v1+prettyjws";
  manifest("old", schema1, { schemaVersion: 1 });
  answered(schema1);
  manifest("other", "text/plain", { schemaVersion: 2 });
  answered("text/plain");
  manifest("confused", oci, { schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests: [] });
  manifest("text", oci, "not json");
  manifest("empty", oci, { schemaVersion: 2, mediaType: oci });
  await rejects(pullImage(repository, "old", amd64), /docker's schema 1/);
  await rejects(pullImage(repository, "other", amd64), /is no image: it is called text\/plain/);
  await rejects(
    pullImage(repository, "confused", amd64),
    /is no image: it is called .*manifest.*and by itself .*index/,
  );
  await rejects(pullImage(repository, "text", amd64), /is not JSON/);
  await rejects(pullImage(repository, "empty", amd64), /has no config or no layers/);
  await rejects(pullImage(repository, "absent", amd64), /has nothing of the kind/);

  const { manifest: real } = imageFor(amd64);
  const other = `sha256:${"1".repeat(64)}`;
  fake.manifests.set(`m@${other}`, { mediaType: oci, bytes: real.bytes });
  await rejects(pullImage(repository, other, amd64), /should have the digest sha256:1111.* and has sha256:/);
});

test("a config that is damaged, or does not fit the layers, is refused", async () => {
  await using fake = await fakeRegistry();
  const repository = registryAt(fake.host).registry.repository("m");
  const image = await imageOf("one");
  await pushImage(image, repository, { tags: [{ name: "1", moving: false }] });
  fake.blobs.set(image.config.digest, Buffer.alloc(image.config.size, "x"));
  await rejects(pullImage(repository, "1", amd64), /holds other bytes under/);
});
