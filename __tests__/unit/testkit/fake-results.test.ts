import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type FakeResults, startFakeResults, temporaryFolder } from "@mlops-actions/testkit";

const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));

/** Runs a module of its own with the real clients, which read their environment when they are loaded. */
async function clients(results: FakeResults, script: string, cwd: string): Promise<string> {
  const imports = ["artifact", "cache"].map((name) => {
    const url = pathToFileURL(join(repositoryRoot, `node_modules/@actions/${name}/lib/${name}.js`));
    return `import * as ${name} from ${JSON.stringify(url.href)};`;
  });
  const file = join(temporaryFolder("client"), "client.mjs");
  writeFileSync(file, `${imports.join("\n")}\n${script}\n`);
  const env = {
    PATH: process.env["PATH"],
    HOME: cwd,
    RUNNER_TEMP: cwd,
    GITHUB_WORKSPACE: cwd,
    GITHUB_REPOSITORY: "org/team-repo",
    ...results.environment,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd, env });
  return stdout;
}

test("the real artifact client uploads, lists, downloads and meets a taken name", async () => {
  await using results = await startFakeResults();
  const folder = temporaryFolder("artifact");
  writeFileSync(join(folder, "report.html"), "<p>report</p>".repeat(1_000));
  const log = await clients(
    results,
    `const client = new artifact.DefaultArtifactClient();
    const uploaded = await client.uploadArtifact("model report", ["report.html"], ".");
    const listed = await client.listArtifacts();
    await client.downloadArtifact(uploaded.id, { path: "back", expectedHash: "sha256:" + uploaded.digest });
    const taken = await client.uploadArtifact("model report", ["report.html"], ".").catch((error) => error.message);
    console.log("RESULT " + JSON.stringify({ id: uploaded.id, names: listed.artifacts.map(({ name }) => name), taken }));`,
    folder,
  );
  const { id, names, taken } = JSON.parse(log.match(/^RESULT (.*)$/m)?.[1] ?? "null");
  assert.deepEqual([id, names], [1, ["model report"]]);
  assert.match(taken, /\(409\).*already exists/);
  assert.equal(readFileSync(join(folder, "back/report.html"), "utf8"), "<p>report</p>".repeat(1_000));
  assert.equal(results.artifacts[0]?.bytes.subarray(0, 2).toString(), "PK");
  assert.match(results.artifacts[0]?.digest ?? "", /^sha256:[0-9a-f]{64}$/);
});

test("the real cache client saves, restores by key and by prefix, and misses", async () => {
  await using results = await startFakeResults();
  const folder = temporaryFolder("cache");
  mkdirSync(join(folder, "engines"));
  writeFileSync(join(folder, "engines/a.bin"), "x".repeat(10_000));
  const log = await clients(
    results,
    `import { rmSync, existsSync } from "node:fs";
    const missed = await cache.restoreCache(["engines"], "engine-1");
    await cache.saveCache(["engines"], "engine-1");
    rmSync("engines", { recursive: true });
    const exact = await cache.restoreCache(["engines"], "engine-1");
    const back = existsSync("engines/a.bin");
    const prefix = await cache.restoreCache(["engines"], "engine-2", ["engine-"]);
    const other = await cache.restoreCache(["elsewhere"], "engine-1");
    const again = await cache.saveCache(["engines"], "engine-1");
    console.log("RESULT " + JSON.stringify({ missed: missed ?? null, exact, back, prefix, other: other ?? null, again }));`,
    folder,
  );
  assert.deepEqual(JSON.parse(log.match(/^RESULT (.*)$/m)?.[1] ?? "null"), {
    missed: null,
    exact: "engine-1",
    back: true,
    prefix: "engine-1",
    other: null,
    again: -1,
  });
  assert.deepEqual(
    results.cacheEntries.map(({ key }) => key),
    ["engine-1"],
  );
});

test("a stranger's token is turned away", async () => {
  await using results = await startFakeResults();
  const call = `${results.environment["ACTIONS_RESULTS_URL"]}twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`;
  assert.equal((await fetch(call, { method: "POST", body: "{}" })).status, 401);
});

test("faults happen to calls and to blobs", async () => {
  await using results = await startFakeResults();
  const url = results.environment["ACTIONS_RESULTS_URL"];
  results.fail({ path: "CreateCacheEntry", status: 403, body: { msg: "cache write denied" } });
  results.fail({ path: "/blobs/", reset: "before" });
  assert.equal(
    (await fetch(`${url}twirp/x.CacheService/CreateCacheEntry`, { method: "POST", body: "{}" })).status,
    403,
  );
  await assert.rejects(fetch(`${url}blobs/x`));
  assert.equal((await fetch(`${url}blobs/x`)).status, 404);
  assert.deepEqual(results.calls, ["POST CreateCacheEntry", "GET blob", "GET blob"]);
});
