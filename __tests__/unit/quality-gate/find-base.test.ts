import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readEvent } from "@mlops-actions/github";
import { gitRepository, pullRequest, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { findBase } from "../../../actions/quality-gate/src/base/find-base.ts";
import { findChange } from "../../../actions/quality-gate/src/base/find-change.ts";
import { clientOf, sha } from "../github/on-fake-github.ts";
import { jobContext } from "./job-context.ts";

const base = { kind: "base" } as const;

test("a pull request's base is its merge base, which is brought into the checkout", async () => {
  await using fake = await startFakeGitHub();
  const { checkout, event, mergeBase } = pullRequest(fake, { "a.py": "1\n" }, { "a.py": "1\n2\n" });
  const context = jobContext(checkout.path, {
    event: readEvent(event, "pull_request"),
    github: async () => clientOf(fake).github,
  });
  assert.deepEqual(await findBase(base, context), { commit: mergeBase, name: "main" });
  assert.deepEqual(await findBase({ kind: "none" }, context), { commit: mergeBase, name: "main" }, "for its lines");
  const change = await findChange(mergeBase, context);
  assert.deepEqual([...(change?.lines ?? [])], [["a.py", new Set([2])]], "NEWS.md came to main meanwhile");
  assert.deepEqual(fake.violations, []);
});

test("a checkout that git refuses is told with git's reason and what to do, not as none", async () => {
  const { path } = gitRepository({ "a.py": "1\n" });
  const environment = {
    PATH: process.env["PATH"] ?? "",
    GIT_TEST_ASSUME_DIFFERENT_OWNER: "1",
    HOME: temporaryFolder("home"),
  };
  const found = await findBase(
    { kind: "ref", ref: "main" },
    jobContext(path, { environment, checkout: async () => null }),
  );
  assert.ok("absent" in found);
  assert.match(found.absent, /detected dubious ownership in repository at '.*'\): run git config .*safe\.directory \//);
  const plain = jobContext(temporaryFolder("plain"), { environment: { PATH: process.env["PATH"] ?? "" } });
  assert.deepEqual(await findBase(base, { ...plain, checkout: async () => null }), {
    absent: "There is no git checkout to take a base from.",
  });
});

test("before the first commit no name means anything, and that is what is said", async () => {
  const repository = gitRepository({ "a.py": "1\n" });
  repository.git("checkout", "--quiet", "--orphan", "fresh");
  await assert.rejects(findBase({ kind: "ref", ref: "HEAD" }, jobContext(repository.path)), /has no commit/);
});

test("the merge commit that actions/checkout makes is compared with what it is merged into", async () => {
  await using fake = await startFakeGitHub();
  const origin = gitRepository({ "a.py": "1\n" });
  origin.branch("feature/better");
  const headSha = origin.commit({ "a.py": "1\n2\n" });
  origin.branch("main");
  const into = origin.commit({ "b.py": "others\n" });
  origin.branch("merge");
  origin.git("merge", "--quiet", "--no-ff", "--message=Merge", "feature/better");
  const event = {
    number: 7,
    pull_request: {
      number: 7,
      title: "Better",
      head: { sha: headSha, ref: "feature/better", repo: { full_name: "org/team-repo" } },
      // The payload may be older than the merge.
      base: { sha: sha("e"), ref: "main", repo: { full_name: "org/team-repo" } },
    },
  };
  const clone = origin.clone({ branch: "merge" });
  const context = jobContext(clone.path, {
    event: readEvent(event, "pull_request"),
    github: async () => clientOf(fake).github,
  });
  assert.deepEqual(await findBase(base, context), { commit: into, name: "main" });
  assert.deepEqual([...((await findChange(into, context))?.lines ?? [])], [["a.py", new Set([2])]]);
  assert.deepEqual(fake.requests, []);
});

test("a merge group's base is the commit that it is queued behind", async () => {
  await using fake = await startFakeGitHub();
  const origin = gitRepository({ a: "1" });
  const before = origin.head();
  const head = origin.commit({ a: "2" });
  fake.mergeBases.set(`${before}...${head}`, before);
  const group = { head_sha: head, head_ref: "refs/heads/gh-readonly-queue/main/pr-7", base_sha: before };
  const event = readEvent({ merge_group: { ...group, base_ref: "refs/heads/main" } }, "merge_group");
  const context = jobContext(origin.clone().path, { event, github: async () => clientOf(fake).github });
  assert.deepEqual(await findBase(base, context), { commit: before, name: "main" });
});

test("a push is compared with the commit before it, however many it brought", async () => {
  const origin = gitRepository({ a: "1" });
  const before = origin.head();
  for (const a of ["2", "3"]) origin.commit({ a });
  const push = (was: string) =>
    jobContext(origin.clone().path, {
      event: readEvent({ ref: "refs/heads/main", after: origin.head(), before: was }, "push"),
    });
  assert.deepEqual(await findBase(base, push(before)), { commit: before, name: "main" });
  assert.deepEqual(await findBase(base, push(sha("0"))), { absent: "The push made this branch or tag." });
  assert.deepEqual(await findBase(base, push(sha("d"))), {
    absent: "The commit before the push (ddddddd) is not there any more.",
  });
});

test("a run that is about no change, and a folder outside of git, have no base", async () => {
  const { path } = gitRepository({ a: "1" });
  const schedule = jobContext(path, { event: readEvent({}, "schedule") });
  assert.deepEqual(await findBase(base, schedule), { absent: "This run is about no change." });
  const nowhere = jobContext(path, { checkout: async () => null });
  assert.match(JSON.stringify(await findBase(base, nowhere)), /no git checkout/);
  assert.equal(await findChange(sha("a"), nowhere), null);
});

test("where findings are not compared, a base that cannot be had is no error", async () => {
  await using fake = await startFakeGitHub();
  const { checkout, event } = pullRequest(fake, { a: "1" }, { a: "2" });
  const context = jobContext(checkout.path, {
    event: readEvent(event, "pull_request"),
    github: async () => clientOf(fake).github,
  });
  fake.fail({ status: 403 });
  await assert.rejects(findBase(base, context), { name: "UserError" });
  fake.fail({ status: 403 });
  assert.match(JSON.stringify(await findBase({ kind: "none" }, context)), /"absent":"GitHub forbade/);
  assert.match(context.said.join(), /contents: read/);
});

test("a ref is looked for here and at origin; one that there is not is the user's mistake", async () => {
  const origin = gitRepository({ a: "1" });
  origin.git("tag", "v1");
  const first = origin.head();
  origin.commit({ a: "2" });
  const context = jobContext(origin.clone().path, { event: readEvent({}, "schedule") });
  assert.deepEqual(await findBase({ kind: "ref", ref: "v1" }, context), { commit: first, name: "v1" });
  assert.equal(await (await context.checkout())?.readAt(first, "a"), "1", "it was fetched");
  await assert.rejects(findBase({ kind: "ref", ref: "--output=x" }, context), {
    name: "UserError",
    message: /--output=x is no branch, tag or commit/,
  });
});

test("on a laptop: the merge base with the default branch, and files that git does not know yet are the change's", async () => {
  const origin = gitRepository({ "a.py": "1\n" });
  const began = origin.head();
  const laptop = origin.clone({ depth: 10 });
  laptop.branch("feature/x");
  laptop.commit({ "a.py": "1\n2\n", ".gitignore": "ignored.py\n" });
  for (const name of ["new.py", "ignored.py"]) writeFileSync(join(laptop.path, name), "1\n2");
  const context = jobContext(laptop.path);
  assert.deepEqual(await findBase(base, context), { commit: began, name: "origin/main" });
  const lines = (await findChange(began, context))?.lines;
  assert.deepEqual(lines?.get("new.py"), new Set([1, 2]));
  assert.deepEqual([...(lines?.keys() ?? [])].sort(), [".gitignore", "a.py", "new.py"]);
  const job = await findChange(began, { ...context, event: readEvent({}, "schedule") });
  assert.equal(job?.lines.has("new.py"), false, "in a job other steps leave files");
});
