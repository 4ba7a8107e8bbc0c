import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryFolder } from "@mlops-actions/testkit";
import { crane, type Distribution, startDistribution, startProxy } from "./oci-registry.ts";
import { fixtures, mlops, team } from "./package-model-command.ts";

let registry: Distribution;
before(async () => {
  registry = await startDistribution();
});
after(() => registry[Symbol.asyncDispose]());

test("an image is pushed whole: crane finds it valid, and the same push again sends nothing", async () => {
  const proxy = await startProxy(registry.host);
  const folder = team();
  const flags = ["--repository", `${proxy.host}/models/whole`, "--tags", "1.4.0,main"];
  try {
    const first = await mlops(folder, ...flags);
    assert.equal(first.status, 0, first.text);
    assert.ok(first.report?.layers.every(({ how }) => how === "sent"));
    crane(["validate", "--insecure", "--remote", `${registry.host}/models/whole:1.4.0`]);
    assert.equal(
      crane(["digest", "--insecure", `${registry.host}/models/whole:main`])
        .toString()
        .trim(),
      first.report?.digest,
    );
    proxy.requests.length = 0;
    const again = await mlops(folder, ...flags);
    assert.equal(again.status, 0, again.text);
    assert.match(again.text, /1\.4\.0 is there already, byte for byte/);
    assert.deepEqual([again.report?.digest, again.report?.bytesSent], [first.report?.digest, 0]);
    assert.deepEqual(
      proxy.requests.filter((line) => !/^(?:GET|HEAD) /.test(line)),
      [],
    );
    assert.deepEqual(
      again.report?.referrers.map(({ digest }) => digest).sort(),
      first.report?.referrers.map(({ digest }) => digest).sort(),
    );
  } finally {
    await proxy[Symbol.asyncDispose]();
  }
});

test("a retrained model moves two layers; a version that is taken is refused before anything is sent", async () => {
  const folder = team();
  const repository = ["--repository", `${registry.host}/models/retrained`];
  const first = await mlops(folder, ...repository, "--tags", "1.4.0,main");
  copyFileSync(join(fixtures, "baseline.onnx"), join(folder, "models/model.onnx"));
  const taken = await mlops(folder, ...repository, "--tags", "1.4.0");
  assert.equal(taken.status, 1);
  assert.match(taken.text, /1\.4\.0/);
  assert.match(taken.text, new RegExp(first.report?.digest as string));
  const moved = await mlops(folder, ...repository, "--tags", "1.4.1,main");
  assert.equal(moved.status, 0, moved.text);
  assert.deepEqual(
    moved.report?.layers.map(({ role, how, new: isNew }) => [role, how, isNew]),
    [
      ["base", "there", false],
      ["engine", "there", false],
      ["server", "there", false],
      ["configuration", "sent", true],
      ["model", "sent", true],
    ],
  );
});

test("a push that is killed goes on where it was; tags are set last", async () => {
  const proxy = await startProxy(registry.host);
  const folder = team();
  const flags = ["--repository", `${proxy.host}/models/killed`, "--tags", "1.4.0"];
  try {
    proxy.breakAfter = ({ method, url }) => (method === "PUT" && url?.includes("/manifests/") ? 0 : null);
    const broken = await mlops(folder, ...flags);
    assert.equal(broken.status, 1, broken.text);
    assert.throws(() => crane(["digest", "--insecure", `${registry.host}/models/killed:1.4.0`]));
    proxy.breakAfter = () => null;
    const whole = await mlops(folder, ...flags);
    assert.equal(whole.status, 0, whole.text);
    assert.ok(whole.report?.layers.every(({ how }) => how === "there"));
    assert.equal(whole.report?.referrers.length, 2);
    crane(["validate", "--insecure", "--remote", `${registry.host}/models/killed:1.4.0`]);
  } finally {
    await proxy[Symbol.asyncDispose]();
  }
});

test("the image's file system serves as another user: SageMaker, V2, CSV as the evaluation scores it, and drains", async (t) => {
  if (process.getuid?.() !== 0) return t.skip("chroot is root's");
  const folder = team();
  const reference = `${registry.host}/models/served`;
  const { status, text } = await mlops(folder, "--repository", reference, "--tags", "a");
  assert.equal(status, 0, text);
  const image = temporaryFolder("image");
  chmodSync(image, 0o755);
  const tar = spawnSync("tar", ["--extract", "--directory", image], {
    input: crane(["export", "--insecure", `${reference}:a`, "-"]),
    maxBuffer: 2 ** 30,
  });
  assert.equal(tar.status, 0, String(tar.stderr));

  const config = JSON.parse(crane(["config", "--insecure", `${reference}:a`]).toString()).config;
  const port = await freePort();
  const [command, ...args] = [...config.Entrypoint, ...config.Cmd] as string[];
  const server = spawn("chroot", [`--userspec=${config.User}`, image, `/usr/local/bin/${command}`, ...args], {
    env: { PATH: "/usr/sbin:/usr/bin:/bin", PORT: String(port), ORT_DISABLE_TELEMETRY: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk) => {
      log += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url, () => log);
    const [header, ...rows] = readFileSync(join(fixtures, "holdout.csv"), "utf8").trim().split("\n");
    const csv = await fetch(`${url}/invocations`, {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: [header, ...rows.slice(0, 5)].join("\n"),
    });
    const { predictions } = (await csv.json()) as { predictions: { label: string; scores: Record<string, number> }[] };
    assert.equal(predictions.length, 5);
    const expected = readFileSync(join(fixtures, "predictions-candidate.csv"), "utf8").trim().split("\n").slice(1, 6);
    for (const [index, line] of expected.entries()) {
      const [, , label, score] = line.split(",");
      const { label: served, scores } = predictions[index]!;
      assert.deepEqual([served, scores["malignant"]], [label, Number(score)]);
    }
    const columns = header!.split(",");
    const cells = rows[0]!.split(",");
    const record = Object.fromEntries(columns.map((name, at) => [name, Number(cells[at])]));
    const predicted = await fetch(`${url}/predict`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ instances: [record] }),
    });
    assert.deepEqual(((await predicted.json()) as { predictions: unknown[] }).predictions[0], predictions[0]);
    const metadata = (await (await fetch(`${url}/v2/models/breast-cancer`)).json()) as { versions: string[] };
    assert.deepEqual(metadata.versions, ["1.4.0"]);
  } finally {
    server.kill("SIGTERM");
  }
  assert.equal(await ended, 0, log);
  assert.match(log, /stopped/);
});

async function untilReady(url: string, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const response = await fetch(`${url}/ping`).catch(() => null);
    if (response?.status === 200) return;
    await sleep(100);
  }
  assert.fail(`The server is not ready.\n${log()}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
