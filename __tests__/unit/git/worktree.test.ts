import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Checkout, openCheckout } from "@mlops-actions/git";
import { gitRepository, temporaryFolder } from "@mlops-actions/testkit";

const environment = process.env;

async function opened(folder: string, more: NodeJS.ProcessEnv = {}): Promise<Checkout> {
  const checkout = await openCheckout({ folder, environment: { ...environment, ...more } });
  assert.ok(checkout);
  return checkout;
}

const worktrees = (git: (...words: string[]) => string) => git("worktree", "list").split("\n").length;

test("a commit is laid out beside the checkout, which stays as it is, and is taken away again", async () => {
  const repository = gitRepository({ "src/a.py": "old\n" });
  const base = repository.head();
  repository.commit({ "src/a.py": "new\n" });
  const checkout = await opened(repository.path);
  const laid = await checkout.worktree(base, join(temporaryFolder("base"), "not", "there"));
  assert.equal(readFileSync(join(laid.path ?? "", "src/a.py"), "utf8"), "old\n");
  assert.equal(readFileSync(join(repository.path, "src/a.py"), "utf8"), "new\n");
  assert.equal(repository.git("status", "--porcelain"), "");
  await laid.remove();
  assert.equal(existsSync(laid.path ?? ""), false);
  assert.equal(worktrees(repository.git), 1);
  assert.deepEqual(repository.git("branch", "--list").split("\n"), ["* main"]);
});

test("a checkout of a subfolder has the same subfolder there, or none where the commit lacks it", async () => {
  const repository = gitRepository({ "README.md": "a team" });
  const without = repository.head();
  const base = repository.commit({ "models/score/a.py": "old\n" });
  const checkout = await opened(join(repository.path, "models", "score"));
  assert.equal(await checkout.prefix(), "models/score/");
  const laid = await checkout.worktree(base, temporaryFolder("base"));
  assert.deepEqual(readdirSync(laid.path ?? ""), ["a.py"]);
  await laid.remove();
  const empty = await checkout.worktree(without, temporaryFolder("base"));
  assert.equal(empty.path, null);
  await empty.remove();
  assert.equal(worktrees(repository.git), 1);
});

test("what a killed run left behind stops nobody; a user's own worktree whose disk is away is not forgotten", async () => {
  const repository = gitRepository({ a: "1" });
  const checkout = await opened(repository.path);
  const parent = temporaryFolder("base");
  const killed = await checkout.worktree(repository.head(), parent);
  rmSync(killed.path ?? "", { recursive: true });
  const own = join(temporaryFolder("own"), "mine");
  repository.git("worktree", "add", "--detach", own);
  rmSync(own, { recursive: true });

  const laid = await checkout.worktree(repository.head(), parent);
  const listed = repository.git("worktree", "list", "--porcelain");
  assert.equal(listed.includes(killed.path ?? ""), false, "the record of the killed run");
  assert.ok(listed.includes(own), "the user's own");
  await laid.remove();
});

test("neither hooks run nor LFS filters, whatever is configured", async () => {
  const repository = gitRepository({ ".gitattributes": "*.bin filter=lfs\n", "a.bin": "pointer\n" });
  const touched = join(temporaryFolder("hooks"), "touched");
  const hook = join(repository.path, ".git/hooks/post-checkout");
  mkdirSync(join(hook, ".."), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\ntouch ${touched}\n`);
  chmodSync(hook, 0o755);
  repository.git("config", "filter.lfs.smudge", `sh -c 'test "$GIT_LFS_SKIP_SMUDGE" = 1 && cat || echo smudged'`);
  const checkout = await opened(repository.path);
  const laid = await checkout.worktree(repository.head(), temporaryFolder("base"));
  assert.equal(existsSync(touched), false, "the hook ran");
  assert.equal(readFileSync(join(laid.path ?? "", "a.bin"), "utf8"), "pointer\n");
  await laid.remove();
});

test("a commit that is not there leaves nothing behind", async () => {
  const repository = gitRepository({ a: "1" });
  const parent = temporaryFolder("base");
  await assert.rejects((await opened(repository.path)).worktree("1".repeat(40), parent));
  assert.deepEqual(readdirSync(parent), []);
});

test("a name is a branch here, a branch or tag of origin, or nothing", async () => {
  const origin = gitRepository({ a: "1" });
  const first = origin.head();
  origin.git("tag", "--annotate", "v1", "--message=one");
  origin.commit({ a: "2" });
  origin.branch("release/1.0");
  const release = origin.commit({ a: "3" });
  const clone = origin.clone({ branch: "main", depth: 1 });
  const checkout = await opened(clone.path);
  assert.equal(await checkout.resolve("v1"), first, "an annotated tag that only origin has");
  assert.equal(await checkout.resolve("release/1.0"), release, "a branch that only origin has");
  assert.equal(await checkout.resolve("main"), clone.head());
  assert.equal(await checkout.resolve(first), first, "a full name");
  for (const name of ["nowhere", "*", "--upload-pack=touch pwned", "", "a b", "HEAD~7"]) {
    assert.equal(await checkout.resolve(name), null, name);
  }
});

test("the parents of a merge are known in a checkout of one commit", async () => {
  const origin = gitRepository({ a: "1" });
  origin.branch("feature/x");
  const head = origin.commit({ b: "2" });
  origin.branch("main");
  const base = origin.commit({ c: "3" });
  origin.git("merge", "--quiet", "--no-ff", "-m", "Merge\n\nparent 1111", "feature/x");
  const clone = origin.clone({ depth: 1 });
  const checkout = await opened(clone.path);
  assert.deepEqual(await checkout.parents(await checkout.head()), [base, head]);
});

test("a checkout of one commit lays out and compares with another that it fetched", async () => {
  const origin = gitRepository({ "a.py": "1\n" });
  const base = origin.head();
  for (const text of ["2\n", "3\n"]) origin.commit({ "a.py": text });
  const checkout = await opened(origin.clone({ depth: 1 }).path);
  await checkout.need(base);
  const laid = await checkout.worktree(base, temporaryFolder("base"));
  assert.equal(readFileSync(join(laid.path ?? "", "a.py"), "utf8"), "1\n");
  assert.match(await checkout.diff(base), /^-1\n\+3$/m);
  await laid.remove();
});

test("untracked files are those that git does not ignore, below the folder", async () => {
  const repository = gitRepository({ ".gitignore": "*.log\n", "sub/a.py": "1\n" });
  for (const name of ["sub/new é\n.py", "sub/x.log", "above.py"]) writeFileSync(join(repository.path, name), "");
  assert.deepEqual(await (await opened(join(repository.path, "sub"))).untracked(), ["new é\n.py"]);
});
