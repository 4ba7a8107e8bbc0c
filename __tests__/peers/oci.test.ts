import assert from "node:assert/strict";
import { execFile, execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  blobOfFile,
  buildArtifact,
  buildImage,
  buildIndex,
  type Compression,
  createLayer,
  createRegistry,
  type Family,
  type Platform,
  pullImage,
  pushImage,
  writeLayout,
} from "@mlops-actions/oci";
import { temporaryFolder } from "@mlops-actions/testkit";
import { crane, startDistribution, startProxy } from "./oci-registry.ts";

// Images against the registry of distribution, read back by crane: neither knows anything of ours.

const amd64: Platform = { os: "linux", architecture: "amd64" };
const created = "1970-01-01T00:00:00Z";
const plain = (host: string) =>
  createRegistry({ host, credentials: async () => null, insecure: true, sleep: async () => undefined });
const tagged = (name: string, moving = false) => ({ tags: [{ name, moving }] });
const script = fileURLToPath(new URL("oci-push.ts", import.meta.url));

/** A file of bytes that do not shrink. */
function weights(bytes: number): string {
  const path = join(temporaryFolder("weights"), "model.bin");
  writeFileSync(path, randomBytes(bytes));
  return path;
}

async function modelImage(file: string, compression: Compression, family: Family = "oci") {
  const options = { compression, family, cacheFolder: temporaryFolder("cache"), role: "model" };
  const layer = await createLayer([{ kind: "file", path: "opt/ml/model/model.bin", content: { file } }], options);
  const config = { Entrypoint: ["/serve"], Env: ["A=b"], ExposedPorts: { "8080/tcp": {} } };
  return buildImage({ base: null, layers: [layer], platform: amd64, config, created, family });
}

/** Pushes in a process of its own, which prints what it did. */
async function pushed(push: object, env: Readonly<Record<string, string>> = {}) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, JSON.stringify({ home: "/nonexistent", ...push })],
    { env },
  );
  return JSON.parse(stdout);
}

for (const family of ["oci", "docker"] as const) {
  for (const compression of ["stored", "gzip"] as const) {
    test(`crane finds an image of the ${family} family with ${compression} layers valid, and its files as they were`, async () => {
      await using distribution = await startDistribution();
      using registry = plain(distribution.host);
      const file = weights(3_000_000);
      const image = await modelImage(file, compression, family);
      await pushImage(image, registry.repository("team/model"), tagged("1.0.0"));
      const name = `${distribution.host}/team/model:1.0.0`;
      assert.equal(crane(["digest", name]).toString().trim(), image.manifest.digest);
      crane(["validate", "--remote", name]);
      assert.deepEqual(JSON.parse(crane(["config", name]).toString()).config.Entrypoint, ["/serve"]);
      const tar = join(temporaryFolder("exported"), "image.tar");
      writeFileSync(tar, crane(["export", name, "-"]));
      const content = execFileSync("tar", ["-xOf", tar, "opt/ml/model/model.bin"], { maxBuffer: 2 ** 24 });
      const sum = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
      assert.equal(sum(content), sum(execFileSync("cat", [file], { maxBuffer: 2 ** 24 })));
    });
  }
}

test("a layer without compression is an image's too", async () => {
  await using distribution = await startDistribution();
  using registry = plain(distribution.host);
  const image = await modelImage(weights(100_000), "none");
  await pushImage(image, registry.repository("models"), tagged("1"));
  // Without --fast crane reads every layer as gzip.
  crane(["validate", "--fast", "--remote", `${distribution.host}/models:1`]);
});

test("the same push a second time asks HEAD alone", async () => {
  await using distribution = await startDistribution();
  await using proxy = await startProxy(distribution.host);
  using registry = plain(proxy.host);
  const image = await modelImage(weights(100_000), "stored");
  await pushImage(image, registry.repository("models"), tagged("1"));
  proxy.requests.length = 0;
  const again = await pushImage(image, registry.repository("models"), tagged("1"));
  assert.deepEqual(proxy.requests, ["HEAD /v2/models/manifests/1"]);
  assert.equal(again.bytesSent, 0);
});

test("what crane wrote is a base: pulled by its platform, mounted, and built upon", async () => {
  await using distribution = await startDistribution();
  await using proxy = await startProxy(distribution.host);
  using registry = plain(proxy.host);
  const folder = temporaryFolder("base");
  mkdirSync(join(folder, "etc"));
  writeFileSync(join(folder, "etc/base"), "of the base");
  const tar = join(temporaryFolder("tar"), "base.tar");
  execFileSync("tar", ["-cf", tar, "-C", folder, "etc"]);
  const name = `${distribution.host}/bases/small:1`;
  crane(["append", "--oci-empty-base", "-f", tar, "-t", name]);
  // An empty base has no platform.
  crane(["mutate", "--set-platform", "linux/amd64", "--env", "BASE=1", "-t", name, name]);

  const base = await pullImage(registry.repository("bases/small"), "1", amd64);
  const layer = await createLayer([{ kind: "file", path: "m", content: Buffer.from("model") }], {
    compression: "stored",
    family: base.family,
  });
  const image = buildImage({ base, layers: [layer], platform: amd64, config: { Env: ["OURS=1"] }, created });
  const { layers } = await pushImage(image, registry.repository("team/model"), tagged("1"));
  assert.deepEqual(
    layers.map(({ role, sent }) => [role, sent]),
    [
      ["base", "mounted"],
      [undefined, "sent"],
    ],
  );
  const ours = `${distribution.host}/team/model:1`;
  crane(["validate", "--remote", ours]);
  assert.deepEqual(JSON.parse(crane(["config", ours]).toString()).config.Env, ["BASE=1", "OURS=1"]);

  await using other = await startDistribution();
  using copies = plain(other.host);
  await pushImage(image, copies.repository("copy"), tagged("1"));
  crane(["validate", "--remote", `${other.host}/copy:1`]);
  assert.equal(
    crane(["digest", `${other.host}/copy:1`])
      .toString()
      .trim(),
    image.manifest.digest,
  );
});

test("an index for two platforms, and a layout folder that crane pushes", async () => {
  await using distribution = await startDistribution();
  using registry = plain(distribution.host);
  const one = await modelImage(weights(50_000), "stored");
  const layer = await createLayer([{ kind: "file", path: "m", content: Buffer.from("arm") }], {
    compression: "stored",
  });
  const arm64 = { os: "linux", architecture: "arm64" };
  const two = buildImage({ base: null, layers: [layer], platform: arm64, config: {}, created });
  const index = buildIndex([one, two]);
  await pushImage(index, registry.repository("models"), tagged("1"));
  const name = `${distribution.host}/models:1`;
  crane(["validate", "--remote", name]);
  assert.equal(crane(["digest", name]).toString().trim(), index.manifest.digest);
  assert.equal(crane(["digest", "--platform", "linux/arm64", name]).toString().trim(), two.manifest.digest);

  const folder = join(temporaryFolder("layout"), "image");
  await writeLayout(folder, one, { tags: ["1"] });
  crane(["push", folder, `${distribution.host}/from-layout:1`]);
  assert.equal(
    crane(["digest", `${distribution.host}/from-layout:1`])
      .toString()
      .trim(),
    one.manifest.digest,
  );
});

test("a model artifact and what refers to an image, in a registry that keeps no list of referrers", async () => {
  await using distribution = await startDistribution();
  using registry = plain(distribution.host);
  const repository = registry.repository("models");
  const image = await modelImage(weights(10_000), "stored");
  await pushImage(image, repository, tagged("1"));
  const layer = await blobOfFile(weights(10_000), { mediaType: "application/vnd.cncf.model.weight.v1.raw" });
  const artifact = (artifactType: string) =>
    buildArtifact({ artifactType, config: null, layers: [layer], subject: image.manifest });
  for (const type of ["application/vnd.cncf.model.manifest.v1+json", "application/spdx+json"]) {
    await pushImage(artifact(type), repository, { tags: [] });
  }
  const types = (await repository.referrers(image.manifest.digest)).map(({ artifactType }) => artifactType);
  assert.deepEqual(types, ["application/vnd.cncf.model.manifest.v1+json", "application/spdx+json"]);
  const list = JSON.parse(
    crane(["manifest", `${distribution.host}/models:${image.manifest.digest.replace(":", "-")}`]).toString(),
  );
  assert.equal(list.manifests.length, 2);
  assert.deepEqual(await repository.listTags(), ["1", image.manifest.digest.replace(":", "-")]);
});

test("a password from docker's configuration; none and a wrong one are refused in plain words", async () => {
  await using distribution = await startDistribution({ password: true });
  const { username, password } = distribution.account!;
  const home = (secret: string): string => {
    const folder = temporaryFolder("home");
    mkdirSync(join(folder, ".docker"));
    const auth = Buffer.from(`${username}:${secret}`).toString("base64");
    writeFileSync(join(folder, ".docker/config.json"), JSON.stringify({ auths: { [distribution.host]: { auth } } }));
    return folder;
  };
  const push = { host: distribution.host, repository: "models", tag: "1", files: [weights(10_000)], insecure: true };
  const { digest } = await pushed({ ...push, home: home(password) });
  const name = `${distribution.host}/models:1`;
  assert.equal(
    crane(["digest", name], { DOCKER_CONFIG: join(home(password), ".docker") })
      .toString()
      .trim(),
    digest,
  );
  const wrong = await pushed({ ...push, home: home("wrong") });
  assert.equal(wrong.name, "UserError");
  assert.match(wrong.message, new RegExp(`refuses the user "${username}" \\(from .*config\\.json\\)`));
  assert.match((await pushed(push)).message, /refuses anonymous access/);
});

test("a certificate of one's own authority is trusted by NODE_EXTRA_CA_CERTS, and named without it", async () => {
  const folder = temporaryFolder("tls");
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  const names = ["-subj", "/CN=registry of a test", "-addext", "subjectAltName=IP:127.0.0.1"];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync("openssl", ["req", ...kind, ...names, "-keyout", key, "-out", certificate], { stdio: "ignore" });
  await using distribution = await startDistribution({ tls: { certificate, key } });
  const push = { host: distribution.host, repository: "models", tag: "1", files: [weights(10_000)] };
  const { digest } = await pushed(push, { NODE_EXTRA_CA_CERTS: certificate });
  const trusting = { SSL_CERT_FILE: certificate };
  crane(["validate", "--remote", `${distribution.host}/models:1`], trusting);
  assert.equal(
    crane(["digest", `${distribution.host}/models:1`], trusting)
      .toString()
      .trim(),
    digest,
  );
  const untrusted = await pushed(push);
  assert.match(untrusted.message, /has a certificate that this machine does not trust/);
  assert.match(untrusted.remedy, /NODE_EXTRA_CA_CERTS/);
  assert.match((await pushed({ ...push, insecure: true })).remedy, /Leave out `insecure` if it speaks HTTPS/);
});

test("connections that drop in the middle of blobs: all arrive, and whole", async () => {
  await using distribution = await startDistribution();
  await using proxy = await startProxy(distribution.host);
  using registry = plain(proxy.host);
  let broken = 0;
  proxy.breakAfter = ({ method, url }) =>
    method === "PUT" && url!.includes("/blobs/") && broken++ < 3 ? 500_000 : null;
  const layers = await Promise.all(
    [0, 1, 2].map((index) =>
      createLayer([{ kind: "file", path: `m${index}`, content: { file: weights(4_000_000) } }], {
        compression: "stored",
      }),
    ),
  );
  const image = buildImage({ base: null, layers, platform: amd64, config: {}, created });
  await pushImage(image, registry.repository("models"), tagged("1"));
  assert.ok(broken > 3);
  crane(["validate", "--remote", `${distribution.host}/models:1`]);
});

test("a push that is killed goes on where it ended", async () => {
  await using distribution = await startDistribution();
  await using proxy = await startProxy(distribution.host);
  const push = {
    host: proxy.host,
    repository: "models",
    tag: "1",
    insecure: true,
    files: [0, 1, 2].map(() => weights(2_000_000)),
  };
  const uploads = (): number => proxy.requests.filter((line) => line.startsWith("PUT /v2/models/blobs/")).length;
  const child = spawn(process.execPath, [script, JSON.stringify({ ...push, home: "/nonexistent" })], {
    stdio: "ignore",
  });
  const killed = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  proxy.breakAfter = ({ method }) => {
    if (method === "PUT" && uploads() === 3) child.kill("SIGKILL");
    return null;
  };
  assert.equal(await killed, "SIGKILL");
  proxy.breakAfter = () => null;
  proxy.requests.length = 0;
  const { layers } = await pushed(push);
  const sent = layers.map((layer: { readonly sent: string }) => layer.sent);
  assert.deepEqual(sent.slice(0, 2), ["there", "there"]);
  crane(["validate", "--remote", `${distribution.host}/models:1`]);
});

test("a layer of 512 MB never sits in memory", async () => {
  await using distribution = await startDistribution();
  const file = weights(1);
  truncateSync(file, 512 * 2 ** 20);
  const { layers, mebibytes } = await pushed({
    host: distribution.host,
    repository: "models",
    tag: "1",
    files: [file],
    insecure: true,
  });
  assert.equal(layers[0].sent, "sent");
  assert.ok(mebibytes <= 200, `${mebibytes} MiB`);
});
