import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import {
  buildImage,
  buildIndex,
  createLayer,
  createRegistry,
  type Family,
  type Image,
  type ImageIndex,
  pushImage,
} from "@mlops-actions/oci";
import type { PackageData } from "@mlops-actions/report";
import { temporaryFolder } from "@mlops-actions/testkit";
import { crane, type Distribution, startDistribution, startProxy } from "./oci-registry.ts";
import { cache, mlops, team } from "./package-model-command.ts";

// Images upon a base of several platforms, and the other formats, read back by crane.

let registry: Distribution;
let base: ImageIndex;
before(async () => {
  registry = await startDistribution();
  base = await pushBase(registry.host, ["amd64", "arm64"]);
});
after(() => registry[Symbol.asyncDispose]());

/** What a Debian with node has, as far as it is looked at, in layers that a smaller one lies upon. */
async function baseImage(architecture: string, family: Family): Promise<Image> {
  const text = (path: string, content: string) => ({ kind: "file", path, content: Buffer.from(content) }) as const;
  const status = (name: string, version: string): string =>
    `Package: ${name}\nStatus: install ok installed\nArchitecture: ${architecture}\nVersion: ${version}\n`;
  const options = { compression: "gzip", family, cacheFolder: temporaryFolder("base") } as const;
  const layers = [
    await createLayer(
      [
        { kind: "symlink", path: "etc/os-release", target: "../usr/lib/os-release" },
        text("usr/lib/os-release", 'ID=debian\nVERSION_ID="12"\n'),
        text("var/lib/dpkg/status", [status("libc6", "2.36-9"), status("perl-base", "5.36.0-7")].join("\n")),
      ],
      options,
    ),
    await createLayer(
      [
        text("var/lib/dpkg/status", [status("libc6", "2.36-9"), status("libstdc++6", "12.2.0-14")].join("\n")),
        text("usr/local/bin/node", `the node of ${architecture}`),
      ],
      options,
    ),
  ];
  const config = { Env: ["PATH=/usr/local/bin:/bin", "NODE_VERSION=24.0.0"], Cmd: ["node"] };
  const platform = { os: "linux", architecture };
  return buildImage({ base: null, layers, platform, config, created: "2026-01-01T00:00:00Z", family });
}

async function pushBase(host: string, architectures: readonly string[], family: Family = "oci"): Promise<ImageIndex> {
  const index = buildIndex(await Promise.all(architectures.map((architecture) => baseImage(architecture, family))));
  using plain = createRegistry({ host, credentials: async () => null, insecure: true });
  await pushImage(index, plain.repository("base/node"), { tags: [{ name: "24-slim", moving: true }] });
  return index;
}

/** What crane prints as JSON. */
function json(...args: readonly string[]) {
  return JSON.parse(crane([args[0]!, "--insecure", ...args.slice(1)]).toString());
}

/** The bill of materials of each image by its digest, from what is attached. */
function billsOf(report: PackageData, repository: string): ReadonlyMap<string, Bill> {
  const boms = report.referrers.filter(({ artifactType }) => artifactType.includes("cyclonedx"));
  return new Map(
    boms.map(({ digest }) => {
      const { subject, layers } = json("manifest", `${repository}@${digest}`);
      return [subject.digest, json("blob", `${repository}@${layers[0].digest}`)] as const;
    }),
  );
}

interface Bill {
  readonly components: readonly { readonly name: string; readonly version?: string; readonly purl?: string }[];
}

const layersOf = (index: ImageIndex): string[] =>
  index.images.flatMap(({ layers }) => layers.map(({ digest }) => digest));

test("upon a base of two platforms comes an index of two images, whose bills name the packages of the base", async () => {
  await using proxy = await startProxy(registry.host);
  const repository = `${registry.host}/models/both`;
  const { status, text, report } = await mlops(
    team(),
    ...["--repository", `${proxy.host}/models/both`, "--tags", "1.4.0", "--platform", "both"],
    ...["--base", `${proxy.host}/base/node@${base.manifest.digest}`],
  );
  assert.equal(status, 0, text);
  assert.ok(report !== null);
  assert.equal(report.verdict, "pass");
  assert.deepEqual(
    report.layers.filter(({ role }) => role === "base").map(({ digest, how }) => [digest, how]),
    layersOf(base).map((digest) => [digest, "mounted"]),
  );
  assert.deepEqual(
    proxy.requests.filter((line) => line.startsWith("PUT ")).filter((line) => line.includes("/base/")),
    [],
  );
  const kept = readdirSync(cache, { recursive: true, encoding: "utf8" });
  for (const digest of layersOf(base)) assert.ok(!kept.some((file) => file.includes(digest.slice(7))), digest);

  const index = json("manifest", `${repository}:1.4.0`);
  assert.deepEqual(
    index.manifests.map(({ platform }: { platform: object }) => platform),
    [
      { os: "linux", architecture: "amd64" },
      { os: "linux", architecture: "arm64" },
    ],
  );
  assert.equal(index.annotations["org.opencontainers.image.base.digest"], base.manifest.digest);
  const bills = billsOf(report, repository);
  for (const [at, { digest, platform }] of index.manifests.entries()) {
    crane(["validate", "--insecure", "--remote", `${repository}@${digest}`]);
    const below = base.images[at]!;
    const manifest = json("manifest", `${repository}@${digest}`);
    assert.deepEqual(
      manifest.layers.slice(0, 2).map((layer: { digest: string }) => layer.digest),
      below.layers.map((layer) => layer.digest),
    );
    const { architecture, config } = json("config", `${repository}@${digest}`);
    assert.equal(architecture, platform.architecture);
    assert.ok(config.Env.includes("NODE_VERSION=24.0.0"), "what the base sets stays");
    const { components } = bills.get(digest) ?? assert.fail(`${digest} has no bill of materials`);
    const debian = components.filter(({ purl }) => purl?.startsWith("pkg:deb/"));
    assert.deepEqual(
      debian.map(({ name, version }) => `${name} ${version}`),
      ["libc6 2.36-9", "libstdc++6 12.2.0-14"],
      "those of the highest layer",
    );
    assert.ok(debian.every(({ purl }) => purl!.includes(`arch=${architecture}`)));
    assert.ok(components.some(({ name, version }) => name === "debian" && version === "12"));
  }
});

test("layers of a base in another registry are copied through, and the result is the same", async () => {
  await using other = await startDistribution();
  const flags = ["--tags", "1.4.0", "--platform", "linux/amd64", "--attest", "false"];
  const from = ["--base", `${registry.host}/base/node@${base.manifest.digest}`];
  const copied = await mlops(team(), "--repository", `${other.host}/models/copied`, ...from, ...flags);
  assert.equal(copied.status, 0, copied.text);
  assert.deepEqual(
    copied.report?.layers.filter(({ role }) => role === "base").map(({ how }) => how),
    ["sent", "sent"],
  );
  crane(["validate", "--insecure", "--remote", `${other.host}/models/copied:1.4.0`]);
  const near = await mlops(team(), "--repository", `${registry.host}/models/near`, ...from, ...flags);
  assert.equal(near.report?.digest, copied.report?.digest);
});

test("a base in the same registry is mounted unread, where no bill asks what is in it", async () => {
  await using proxy = await startProxy(registry.host);
  const { status, text } = await mlops(
    team(),
    ...["--repository", `${proxy.host}/models/unread`, "--tags", "1.4.0", "--platform", "linux/amd64"],
    ...["--base", `${proxy.host}/base/node@${base.manifest.digest}`, "--attest", "false"],
  );
  assert.equal(status, 0, text);
  const read = proxy.requests.filter((line) => line.startsWith("GET ") && line.includes("/blobs/"));
  assert.deepEqual(read, [`GET /v2/base/node/blobs/${base.images[0]!.config.digest}`]);
});

test("a base named by a tag is a warning that tells the name to pin", async () => {
  const folder = team();
  const { status, text, report } = await mlops(
    folder,
    ...["--repository", `${registry.host}/models/tagged`, "--tags", "1.4.0", "--platform", "linux/amd64"],
    ...["--base", `${registry.host}/base/node:24-slim`],
  );
  assert.equal(status, 0, text);
  assert.equal(report?.verdict, "warn");
  assert.deepEqual([report.base?.pinned, report.base?.digest], [false, base.manifest.digest]);
  const pinned = `${registry.host}/base/node:24-slim@${base.manifest.digest}`;
  assert.ok(text.replaceAll(/\s+/g, " ").includes(`Name the base by its digest: base: ${pinned} `), text);
  const again = await mlops(
    team(),
    ...["--repository", `${registry.host}/models/tagged`, "--tags", "1.4.1", "--platform", "linux/amd64"],
    ...["--base", pinned],
  );
  assert.equal(again.report?.verdict, "pass", "the name that is told can be pasted");
});

test("a function of Lambda is one manifest of docker's family for one platform", async () => {
  const repository = `${registry.host}/models/function`;
  const { status, text, report } = await mlops(
    team(),
    ...["--repository", repository, "--tags", "1.4.0", "--format", "lambda", "--platform", "linux/arm64"],
    ...["--base", `${registry.host}/base/node@${base.manifest.digest}`],
  );
  assert.equal(status, 0, text);
  const manifest = json("manifest", `${repository}:1.4.0`);
  assert.equal(manifest.mediaType, "application/vnd.docker.distribution.manifest.v2+json");
  assert.equal(manifest.config.mediaType, "application/vnd.docker.container.image.v1+json");
  assert.deepEqual(
    [...new Set(manifest.layers.map(({ mediaType }: { mediaType: string }) => mediaType))],
    ["application/vnd.docker.image.rootfs.diff.tar.gzip"],
  );
  const config = json("config", `${repository}:1.4.0`);
  assert.equal(config.architecture, "arm64");
  assert.equal(config.history.length, manifest.layers.length, "one entry a layer");
  assert.deepEqual(
    report?.platforms.map(({ platform }) => platform),
    ["linux/arm64"],
  );
  crane(["validate", "--insecure", "--remote", `${repository}:1.4.0`]);
});

test("a base that is not for the platform is one error, which lists those it is for, and nothing is pushed", async () => {
  await using other = await startDistribution();
  const alone = await pushBase(other.host, ["amd64"]);
  for (const platform of ["linux/arm64", "both"]) {
    const { status, text } = await mlops(
      team(),
      ...["--repository", `${other.host}/models/absent`, "--tags", "1.4.0", "--platform", platform],
      ...["--base", `${other.host}/base/node@${alone.manifest.digest}`],
    );
    assert.equal(status, 1, text);
    assert.match(text, /is not for linux\/arm64; it is for linux\/amd64/);
    assert.doesNotMatch(text, /^\s+at /m, "no stack");
  }
  assert.deepEqual(crane(["catalog", "--insecure", other.host]).toString().trim(), "base/node");
});

test("a base of docker's family is built upon", async () => {
  await using other = await startDistribution();
  const docker = await pushBase(other.host, ["amd64", "arm64"], "docker");
  const repository = `${other.host}/models/docker`;
  const { status, text } = await mlops(
    team(),
    ...["--repository", repository, "--tags", "1.4.0", "--platform", "both", "--attest", "false"],
    ...["--base", `${other.host}/base/node@${docker.manifest.digest}`],
  );
  assert.equal(status, 0, text);
  crane(["validate", "--insecure", "--remote", `${repository}:1.4.0`]);
  const { layers } = json("manifest", "--platform", "linux/arm64", `${repository}:1.4.0`);
  const families = layers.map(({ mediaType }: { mediaType: string }) => mediaType.split(".").slice(0, 2).join("."));
  assert.equal(new Set(families).size, 1, "layers of one family");
});

test("a ModelPack is read back with its blobs, and its bill needs no image", async () => {
  const repository = `${registry.host}/models/pack`;
  const { status, text, report } = await mlops(
    team(),
    ...["--repository", repository, "--tags", "1.4.0", "--format", "modelpack"],
  );
  assert.equal(status, 0, text);
  assert.deepEqual([report?.base, report?.platforms], [null, []]);
  const manifest = json("manifest", `${repository}:1.4.0`);
  assert.equal(manifest.artifactType, "application/vnd.cncf.model.manifest.v1+json");
  for (const { digest, size } of [manifest.config, ...manifest.layers]) {
    const bytes = crane(["blob", "--insecure", `${repository}@${digest}`]);
    assert.equal(bytes.length, size);
    assert.equal(`sha256:${createHash("sha256").update(bytes).digest("hex")}`, digest);
  }
  const { modelfs } = json("blob", `${repository}@${manifest.config.digest}`);
  assert.equal(modelfs.diffIds.length, manifest.layers.length);
});
