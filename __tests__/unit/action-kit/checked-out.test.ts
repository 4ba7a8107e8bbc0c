import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Context, checkedOut } from "@mlops-actions/action-kit";
import { openCheckout } from "@mlops-actions/git";
import { gitRepository, temporaryFolder } from "@mlops-actions/testkit";

function contextOf(folder: string, commit: string | null = null): Context {
  const checkout = () => openCheckout({ folder, environment: process.env });
  return { checkout, run: { commit } } as Context;
}

test("the commit is the run's; on a laptop that of the checkout, with whether files differ from it", async () => {
  const repository = gitRepository({ "train.py": "1" });
  const commit = repository.head();
  assert.deepEqual(await checkedOut(contextOf(repository.path, "abc")), { commit: "abc", dirty: null });
  assert.deepEqual(await checkedOut(contextOf(repository.path)), { commit, dirty: false });
  writeFileSync(join(repository.path, "train.py"), "2");
  assert.deepEqual(await checkedOut(contextOf(repository.path)), { commit, dirty: true });
});

test("without a checkout, or a commit in it, there is none", async () => {
  const none = { commit: null, dirty: null };
  const folder = temporaryFolder("plain");
  assert.deepEqual(await checkedOut(contextOf(folder)), none);
  const empty = gitRepository({ a: "" });
  empty.git("checkout", "--quiet", "--orphan", "new");
  assert.deepEqual(await checkedOut(contextOf(empty.path)), none);
});
