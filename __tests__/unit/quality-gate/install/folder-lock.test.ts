import assert from "node:assert/strict";
import { existsSync, mkdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { temporaryFolder } from "@mlops-actions/testkit";
import { withFolderLock } from "../../../../actions/quality-gate/src/install/folder-lock.ts";

const never = new AbortController().signal;

test("one works at a time, and the lock is gone after", async () => {
  const lock = join(temporaryFolder("lock"), "below", "a.lock");
  let working = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++working);
    await wait(20);
    working--;
  };
  await Promise.all([1, 2, 3].map(() => withFolderLock(lock, never, work)));
  assert.equal(most, 1);
  assert.equal(existsSync(lock), false);
});

test("work that fails frees the lock", async () => {
  const lock = join(temporaryFolder("lock"), "a.lock");
  await assert.rejects(
    withFolderLock(lock, never, () => Promise.reject(new Error("no"))),
    /no/,
  );
  assert.equal(await withFolderLock(lock, never, async () => "yes"), "yes");
});

test("the lock of a process that died is taken", async () => {
  const lock = join(temporaryFolder("lock"), "a.lock");
  mkdirSync(lock);
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(lock, longAgo, longAgo);
  assert.equal(await withFolderLock(lock, never, async () => "taken"), "taken");
});

test("who waits goes when the job is cancelled", async () => {
  const lock = join(temporaryFolder("lock"), "a.lock");
  mkdirSync(lock);
  await assert.rejects(withFolderLock(lock, AbortSignal.abort(new Error("cancelled")), assert.fail));
});
