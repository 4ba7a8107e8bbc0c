import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { actionsCache } from "@mlops-actions/engines";
import { type FakeResults, startFakeResults, temporaryFolder } from "@mlops-actions/testkit";

let results: FakeResults;
const runner = temporaryFolder("runner");
const folder = join(runner, "engine");

before(async () => {
  results = await startFakeResults();
});
after(() => results[Symbol.asyncDispose]());
// @actions/cache finds its service in the environment of the process alone.
beforeEach(() => {
  Object.assign(process.env, results.environment, { RUNNER_TEMP: runner, GITHUB_WORKSPACE: runner });
});

function slice(): string {
  const path = temporaryFolder("slice");
  mkdirSync(join(path, "engine/lib"), { recursive: true });
  writeFileSync(join(path, "engine/lib/index.js"), "exports.answer = 42;");
  return path;
}

test("what one job saves the next restores, under exactly the same key", async () => {
  const cache = actionsCache(folder);
  await cache.save("engine-1-linux-x64-abc", slice());
  assert.equal(existsSync(folder), false, "the copy is thrown away");
  assert.equal(await cache.restore("engine-1-linux-x64-ab"), null, "the start of a key is another key");
  assert.equal(await cache.restore("engine-1-linux-x64-abc"), folder);
  assert.equal(readFileSync(join(folder, "engine/lib/index.js"), "utf8"), "exports.answer = 42;");
});

test("files that an earlier entry left are not part of the next", async () => {
  const cache = actionsCache(folder);
  await cache.save("engine-2", slice());
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "left-over"), "");
  assert.equal(await cache.restore("engine-2"), folder);
  assert.equal(existsSync(join(folder, "left-over")), false);
});

test("an unknown key is a miss; a service that fails or is not there is no error", async () => {
  const cache = actionsCache(folder);
  assert.equal(await cache.restore("engine-3"), null);
  results.fail({ path: /GetCacheEntryDownloadURL/, status: 403 });
  assert.equal(await cache.restore("engine-1-linux-x64-abc"), null);
  delete process.env["ACTIONS_RESULTS_URL"];
  assert.equal(await cache.restore("engine-1-linux-x64-abc"), null);
  const entries = results.cacheEntries.length;
  await cache.save("engine-4", slice());
  assert.equal(results.cacheEntries.length, entries);
});
