import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import {
  blobOfBytes,
  blobOfFile,
  buildArtifact,
  buildImage,
  buildIndex,
  openLayout,
  pullImage,
  pushImage,
  writeLayout,
} from "@mlops-actions/oci";
import { temporaryFolder } from "@mlops-actions/testkit";
import { digestOf, fakeRegistry } from "./fake-registry.ts";
import { amd64, imageOf, readAll, registryAt } from "./images.ts";

const blobs = (folder: string): string[] => readdirSync(join(folder, "blobs/sha256")).sort();
const index = (folder: string) => JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));

test("a layout is written as the specification has it and read back as a registry is", async () => {
  const folder = join(temporaryFolder("layout"), "image");
  const image = await imageOf("one", "two");
  const { digest, bytesWritten } = await writeLayout(folder, image, { tags: ["1.0", "latest"] });
  assert.equal(digest, image.manifest.digest);
  assert.equal(bytesWritten, 2 * 2048 + image.config.size + image.manifest.size);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, "oci-layout"), "utf8")), { imageLayoutVersion: "1.0.0" });
  assert.deepEqual(
    blobs(folder),
    [...image.layers, image.config, image.manifest].map((blob) => blob.digest.slice(7)).sort(),
  );
  for (const name of blobs(folder))
    assert.equal(digestOf(readFileSync(join(folder, "blobs/sha256", name))), `sha256:${name}`);

  const layout = await openLayout(folder);
  assert.deepEqual(await layout.listTags(), ["1.0", "latest"]);
  assert.equal((await layout.headManifest("latest"))?.digest, digest);
  assert.equal(await layout.headManifest("2.0"), null);
  const base = await pullImage(layout, "1.0", amd64);
  assert.deepEqual(await readAll(base.layers[0]!), await readAll(image.layers[0]!));
  await assert.rejects(pullImage(layout, "2.0", amd64), /holds no image 2\.0/);
});

test("what is there is not written again, other tags stay, a tag moves", async () => {
  const folder = temporaryFolder("layout");
  const [one, two] = [await imageOf("shared", "one"), await imageOf("shared", "two")];
  await writeLayout(folder, one, { tags: ["1", "latest"] });
  const shared = join(folder, "blobs/sha256", one.layers[0]!.digest.slice(7));
  const before = statSync(shared).ino;
  const { bytesWritten } = await writeLayout(folder, two, { tags: ["2", "latest"] });
  assert.equal(statSync(shared).ino, before);
  assert.equal(bytesWritten, 2048 + two.config.size + two.manifest.size);
  assert.equal((await writeLayout(folder, two, { tags: ["2"] })).bytesWritten, 0);
  const layout = await openLayout(folder);
  const digests = await Promise.all(["1", "2", "latest"].map(async (tag) => (await layout.headManifest(tag))?.digest));
  assert.deepEqual(digests, [one.manifest.digest, two.manifest.digest, two.manifest.digest]);
  assert.equal(index(folder).manifests.length, 3);
  await writeLayout(folder, two, { tags: [] });
  assert.equal(index(folder).manifests.length, 3, "an image that is tagged needs no entry without a tag");
});

test("a write that is killed leaves the old index, and the next one mends the rest", async () => {
  const folder = temporaryFolder("layout");
  const [old, next] = [await imageOf("old"), await imageOf("next", "more")];
  await writeLayout(folder, old, { tags: ["1"] });
  const before = index(folder);
  const broken = {
    ...next.layers[1]!,
    async *open() {
      yield Buffer.from("half");
      throw new Error("killed");
    },
  };
  await assert.rejects(writeLayout(folder, { ...next, layers: [next.layers[0]!, broken] }, { tags: ["1"] }), /killed/);
  assert.deepEqual(index(folder), before);
  assert.ok(!existsSync(join(folder, "blobs/sha256", broken.digest.slice(7))), "half a blob has no name");
  writeFileSync(join(folder, "blobs/sha256", broken.digest.slice(7)), "half");
  await writeLayout(folder, next, { tags: ["1"] });
  assert.equal((await readAll((await pullImage(await openLayout(folder), "1", amd64)).layers[1]!)).length, 2048);
  assert.ok(readdirSync(folder, { recursive: true }).every((name) => !`${name}`.endsWith(".partial")));
});

test("of many that write one folder at once none loses an entry", async () => {
  const folder = temporaryFolder("layout");
  const tags = Array.from({ length: 12 }, (_, at) => `${at}`);
  const images = await Promise.all(tags.map((tag) => imageOf("shared", tag)));
  await Promise.all(images.map((image, at) => writeLayout(folder, image, { tags: [tags[at]!] })));
  assert.deepEqual(await (await openLayout(folder)).listTags(), tags.toSorted());
  assert.deepEqual(readdirSync(folder).sort(), ["blobs", "index.json", "oci-layout"]);
});

test("a writer waits for the one that has the index, and for none that died with it", async () => {
  const folder = temporaryFolder("layout");
  const lock = join(folder, "index.json.lock");
  const image = await imageOf("one");
  writeFileSync(lock, "");
  const written = writeLayout(folder, image, { tags: ["1"] });
  const layoutFile = join(folder, "oci-layout");
  while (!existsSync(layoutFile)) await new Promise((resolve) => setImmediate(resolve));
  assert.ok(!existsSync(join(folder, "index.json")));
  rmSync(lock);
  await written;
  writeFileSync(lock, "");
  const longAgo = new Date("2020-01-01T00:00:00Z");
  utimesSync(lock, longAgo, longAgo);
  await writeLayout(folder, image, { tags: ["2"] });
  assert.deepEqual(await (await openLayout(folder)).listTags(), ["1", "2"]);
  assert.ok(!existsSync(lock));
});

test("indexes, artifacts and what refers to an image", async () => {
  const folder = temporaryFolder("layout");
  const image = await imageOf("one");
  const all = buildIndex([image]);
  await writeLayout(folder, all, { tags: ["1"] });
  const model = join(temporaryFolder("model"), "model.onnx");
  writeFileSync(model, "weights");
  const artifact = buildArtifact({
    artifactType: "application/vnd.cncf.model.manifest.v1+json",
    config: blobOfBytes(Buffer.from('{"modelfs":{}}'), { mediaType: "application/vnd.cncf.model.config.v1+json" }),
    layers: [
      await blobOfFile(model, {
        mediaType: "application/vnd.cncf.model.weight.v1.raw",
        annotations: { "org.cncf.model.filepath": "model.onnx" },
      }),
    ],
    subject: image.manifest,
  });
  await writeLayout(folder, artifact, { tags: [] });
  const layout = await openLayout(folder);
  assert.equal((await pullImage(layout, "1", amd64)).index?.digest, all.manifest.digest);
  assert.equal(
    (await pullImage(layout, image.manifest.digest, amd64)).manifest.digest,
    image.manifest.digest,
    "an image of an index",
  );
  const [found, ...others] = await layout.referrers(
    image.manifest.digest,
    "application/vnd.cncf.model.manifest.v1+json",
  );
  assert.equal(found?.digest, artifact.manifest.digest);
  assert.deepEqual(others, []);
  assert.deepEqual(await layout.referrers(image.manifest.digest, "other/type"), []);
  assert.equal((await readAll(layout.openBlob(artifact.layers[0]!))).toString(), "weights");
});

test("a layout is a base, and what is built upon it can be pushed", async () => {
  const folder = temporaryFolder("layout");
  await writeLayout(folder, await imageOf("base"), { tags: ["base"] });
  const base = await pullImage(await openLayout(folder), "base", amd64);
  const image = buildImage({
    base,
    layers: [],
    platform: amd64,
    config: { User: "1000" },
    created: "1970-01-01T00:00:00Z",
  });
  await using fake = await fakeRegistry();
  const pushed = await pushImage(image, registryAt(fake.host).registry.repository("m"), {
    tags: [{ name: "1", moving: false }],
  });
  assert.deepEqual(
    pushed.layers.map(({ role, sent }) => [role, sent]),
    [["base", "sent"]],
  );
});

test("a folder that is no layout, or a damaged one, is named", async () => {
  const folder = temporaryFolder("layout");
  const fails = async (message: RegExp, work: () => Promise<unknown> = () => openLayout(folder)): Promise<void> =>
    assert.rejects(work, (error) => error instanceof UserError && message.test(error.message), `${message}`);
  await fails(/is no OCI layout/);
  writeFileSync(join(folder, "index.json"), "{");
  await fails(/no index of an OCI layout/);
  writeFileSync(
    join(folder, "index.json"),
    '{"manifests":[{"digest":"sha256:../../../etc/passwd","mediaType":"x","annotations":{"org.opencontainers.image.ref.name":"1"}}]}',
  );
  await fails(/is no digest/, async () => (await openLayout(folder)).getManifest("1"));
  rmSync(join(folder, "index.json"));
  const image = await imageOf("one");
  await writeLayout(folder, image, { tags: ["1"] });
  const layout = await openLayout(folder);
  const path = (digest: string): string => join(folder, "blobs/sha256", digest.slice(7));
  writeFileSync(path(image.layers[0]!.digest), Buffer.alloc(2048));
  await fails(/holds other bytes/, async () => readAll((await pullImage(layout, "1", amd64)).layers[0]!));
  rmSync(path(image.manifest.digest));
  mkdirSync(join(folder, "other"));
  await fails(/does not hold sha256/, () => pullImage(layout, "1", amd64));
});
