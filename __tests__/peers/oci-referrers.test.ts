import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { blobOfBytes, buildArtifact, buildImage, createLayer, createRegistry, pushImage } from "@mlops-actions/oci";
import { crane, startProxy, startReferrersRegistry } from "./oci-registry.ts";
import { mlops, team } from "./package-model-command.ts";

// What is attached to images, in a registry that lists referrers by itself.

let registry: Awaited<ReturnType<typeof startReferrersRegistry>>;
before(async () => {
  registry = await startReferrersRegistry();
});
after(() => registry[Symbol.asyncDispose]());

/** Digests that the registry lists, asked without anything of ours. */
async function listed(repository: string, digest: string): Promise<readonly string[]> {
  const answer = await fetch(`http://${registry.host}/v2/${repository}/referrers/${digest}`);
  assert.equal(answer.status, 200);
  const { manifests } = (await answer.json()) as { readonly manifests: readonly { readonly digest: string }[] };
  return manifests.map((one) => one.digest).sort();
}

test("what refers to an image is listed by the registry, and no tag stands for the list", async () => {
  using plain = createRegistry({ host: registry.host, credentials: async () => null, insecure: true });
  const repository = plain.repository("team/model");
  const layer = await createLayer([{ kind: "directory", path: "tmp" }], { compression: "stored" });
  const platform = { os: "linux", architecture: "amd64" };
  const image = buildImage({ base: null, layers: [layer], platform, config: {}, created: "1970-01-01T00:00:00Z" });
  await pushImage(image, repository, { tags: [{ name: "1", moving: false }] });
  assert.deepEqual(await repository.referrers(image.manifest.digest), []);
  const artifacts = ["application/vnd.cyclonedx+json", "application/vnd.in-toto+json"].map((artifactType) =>
    buildArtifact({
      artifactType,
      config: null,
      layers: [blobOfBytes(Buffer.from(artifactType), { mediaType: artifactType })],
      subject: image.manifest,
    }),
  );
  for (const artifact of artifacts) await pushImage(artifact, repository, { tags: [] });
  const digests = artifacts.map(({ manifest }) => manifest.digest).sort();
  assert.deepEqual(await listed("team/model", image.manifest.digest), digests);
  const ours = await repository.referrers(image.manifest.digest);
  assert.deepEqual(ours.map(({ digest }) => digest).sort(), digests);
  assert.deepEqual(await repository.listTags(), ["1"]);
});

test("a package's bill and statement are listed; the same push again sends nothing", async () => {
  await using proxy = await startProxy(registry.host);
  const folder = team();
  const flags = ["--repository", `${proxy.host}/models/attested`, "--tags", "1.4.0"];
  const first = await mlops(folder, ...flags);
  assert.equal(first.status, 0, first.text);
  const digests = first.report!.referrers.map(({ digest }) => digest).sort();
  assert.equal(digests.length, 2);
  assert.deepEqual(await listed("models/attested", first.report!.digest), digests);
  assert.deepEqual(
    crane(["ls", "--insecure", `${registry.host}/models/attested`])
      .toString()
      .trim(),
    "1.4.0",
  );
  proxy.requests.length = 0;
  const again = await mlops(folder, ...flags);
  assert.equal(again.status, 0, again.text);
  assert.deepEqual(again.report!.referrers.map(({ digest }) => digest).sort(), digests);
  assert.ok(
    proxy.requests.every((line) => /^(?:GET|HEAD) /.test(line)),
    proxy.requests.join("\n"),
  );
});
