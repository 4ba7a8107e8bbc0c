import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type BaseImage,
  buildArtifact,
  buildImage,
  buildIndex,
  createLayer,
  digestOf,
  type Family,
  type ImageConfig,
  mediaTypes,
  type RunConfig,
} from "@mlops-actions/oci";
import { temporaryFolder } from "@mlops-actions/testkit";
import { amd64, imageOf, readAll } from "./images.ts";

const created = "2024-05-06T07:08:09Z";

/** A base as it is pulled, with settings, a history with an empty entry, and a key that we do not know. */
async function baseOf(family: Family): Promise<BaseImage> {
  const layer = await createLayer([{ kind: "file", path: "base", content: Buffer.from("base") }], {
    compression: "gzip",
    family,
    cacheFolder: temporaryFolder("cache"),
  });
  const image = buildImage({
    base: null,
    layers: [layer],
    platform: amd64,
    family,
    created: "2020-01-01T00:00:00Z",
    config: {},
  });
  const imageConfig: ImageConfig = {
    ...JSON.parse((await readAll(image.config)).toString()),
    "os.version": "kept",
    config: {
      Entrypoint: ["/base"],
      Cmd: ["--base"],
      Env: ["PATH=/bin", "LANG=C"],
      Labels: { a: "base", b: "base" },
      User: "0",
      StopSignal: "SIGINT",
    },
    history: [{ created_by: "base" }, { created_by: "ENV", empty_layer: true }],
  };
  return { ...image, index: null, imageConfig };
}

async function parts(image: {
  readonly manifest: { readonly bytes: Buffer };
  readonly config: { open(): AsyncIterable<Uint8Array> };
}) {
  return {
    manifest: JSON.parse(image.manifest.bytes.toString()),
    config: JSON.parse((await readAll(image.config)).toString()),
  };
}

for (const family of ["oci", "docker"] as const) {
  test(`layers come above those of a base of the ${family} family, with their digests and history`, async () => {
    const base = await baseOf(family);
    const layer = await createLayer([{ kind: "file", path: "m", content: Buffer.from("m") }], {
      compression: "stored",
      family,
      role: "model",
      createdBy: "a test",
    });
    const image = buildImage({
      base,
      layers: [layer],
      platform: { ...amd64, variant: "v1" },
      created,
      annotations: { "org.opencontainers.image.version": "1" },
      config: {
        Entrypoint: ["/ours"],
        Env: ["LANG=D", "X=1"],
        Labels: { b: "ours" },
        User: "1000",
        ExposedPorts: { "8080/tcp": {} },
      },
    });
    const { manifest, config } = await parts(image);
    assert.deepEqual(config.config, {
      Entrypoint: ["/ours"],
      Env: ["PATH=/bin", "LANG=D", "X=1"],
      Labels: { a: "base", b: "ours" },
      User: "1000",
      StopSignal: "SIGINT",
      ExposedPorts: { "8080/tcp": {} },
    });
    assert.deepEqual(config.rootfs, { type: "layers", diff_ids: [...base.imageConfig.rootfs.diff_ids, layer.diffId] });
    assert.deepEqual(config.history, [
      { created_by: "base" },
      { created_by: "ENV", empty_layer: true },
      { created, created_by: "a test" },
    ]);
    assert.deepEqual(
      [config.created, config.architecture, config.variant, config["os.version"]],
      [created, "amd64", "v1", "kept"],
    );

    const types = mediaTypes[family];
    assert.deepEqual([manifest.mediaType, manifest.config.mediaType], [types.manifest, types.config]);
    assert.deepEqual(
      manifest.layers,
      [base.layers[0]!, layer].map(({ digest, size }) => ({ mediaType: types.gzipLayer, digest, size })),
    );
    assert.deepEqual(manifest.annotations, family === "oci" ? { "org.opencontainers.image.version": "1" } : undefined);
    assert.deepEqual(manifest.config, {
      mediaType: types.config,
      digest: image.config.digest,
      size: image.config.size,
    });
    assert.equal(image.manifest.digest, digestOf(image.manifest.bytes));
    assert.equal(image.family, family);
  });
}

test("a base's command stays where its entrypoint does, and goes with it", async () => {
  const options = { base: await baseOf("oci"), layers: [], platform: amd64, created };
  const run = async (config: RunConfig) => (await parts(buildImage({ ...options, config }))).config.config;
  assert.deepEqual((await run({})).Cmd, ["--base"]);
  assert.equal((await run({ Entrypoint: ["/ours"] })).Cmd, undefined);
  assert.deepEqual((await run({ Entrypoint: ["/ours"], Cmd: ["x"] })).Cmd, ["x"]);
});

test("the other family on request: the base's layers keep their bytes under its names, ours must have them", async () => {
  const base = await baseOf("oci");
  const image = buildImage({ base, layers: [], platform: amd64, config: {}, created, family: "docker" });
  assert.deepEqual(
    image.layers.map(({ digest, mediaType }) => [digest, mediaType]),
    [[base.layers[0]!.digest, mediaTypes.docker.gzipLayer]],
  );
  const layer = await createLayer([], { compression: "none" });
  assert.throws(
    () => buildImage({ base, layers: [layer], platform: amd64, config: {}, created, family: "docker" }),
    /docker family/,
  );
});

test("the same parts give the same digest", async () => {
  const [one, two] = [await imageOf("a", "b"), await imageOf("a", "b")];
  assert.equal(one.manifest.digest, two.manifest.digest);
  assert.notEqual((await imageOf("b", "a")).manifest.digest, one.manifest.digest);
});

test("an index names the platform of each image and holds one family", async () => {
  const image = await imageOf("a");
  const arm = { ...(await imageOf("b")), platform: { os: "linux", architecture: "arm64", variant: "v8" } };
  const { manifest } = buildIndex([image, arm], { annotations: { x: "y" } });
  const content = JSON.parse(manifest.bytes.toString());
  assert.equal(content.mediaType, mediaTypes.oci.index);
  assert.deepEqual(content.annotations, { x: "y" });
  assert.deepEqual(
    content.manifests.map((entry: { digest: string; platform: object }) => [entry.digest, entry.platform]),
    [
      [image.manifest.digest, amd64],
      [arm.manifest.digest, { os: "linux", architecture: "arm64", variant: "v8" }],
    ],
  );
  assert.throws(() => buildIndex([image, { ...arm, family: "docker" }]), /two families/);
});

test("an artifact without a config has the empty one, and names its subject without what only we know", async () => {
  const image = await imageOf("a");
  const artifact = buildArtifact({ artifactType: "application/x", config: null, layers: [], subject: image.manifest });
  assert.deepEqual(JSON.parse(artifact.manifest.bytes.toString()), {
    schemaVersion: 2,
    mediaType: mediaTypes.oci.manifest,
    artifactType: "application/x",
    config: {
      mediaType: "application/vnd.oci.empty.v1+json",
      digest: "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
      size: 2,
    },
    layers: [],
    subject: { mediaType: image.manifest.mediaType, digest: image.manifest.digest, size: image.manifest.size },
  });
});
