import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, countCommits, listReviews, listTags, pullsOfBranch, updateComment } from "@mlops-actions/github";
import { gitRepository, startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

test("tags are commits, on all pages", async () => {
  await using fake = await startFakeGitHub();
  const repository = gitRepository({ "a.txt": "a" });
  for (let tag = 0; tag < 101; tag++) repository.git("tag", `v0.0.${tag}`);
  const later = repository.commit({ "a.txt": "b" });
  repository.git("tag", "--annotate", "--message=one", "model@1.0.0");
  fake.origin.repository = repository;
  const { github } = clientOf(fake);
  const tags = await listTags(github);
  assert.equal(tags.length, 102);
  assert.ok(tags.some(({ name, commit }) => name === "model@1.0.0" && commit === later));
  assert.equal(github.requests, 2);
  assert.deepEqual(fake.violations, []);
});

test("commits are counted, and read as far as asked", async () => {
  await using fake = await startFakeGitHub();
  const repository = gitRepository({ "a.txt": "a" });
  const first = repository.head();
  for (let commit = 1; commit <= 120; commit++) repository.commit({}, `Commit ${commit}`);
  repository.branch("topic");
  repository.commit({ "b.txt": "b" }, "Topic");
  repository.branch("main");
  repository.commit({ "c.txt": "c" }, "Main");
  repository.git("merge", "--quiet", "--no-ff", "--message=Merge topic", "topic");
  const head = repository.head();
  fake.origin.repository = repository;
  const { github } = clientOf(fake);
  assert.deepEqual(await compare(github, first, head, 0), { ahead: 123, commits: [] });
  assert.equal(await countCommits(github, head), 124);
  assert.equal(await countCommits(github, first), 1);
  assert.equal(github.requests, 3);
  const read = async (commits: number) => {
    const found = await compare(github, first, head, commits);
    return found === null || found === "unrelated" ? assert.fail() : found.commits;
  };
  const all = await read(1_000);
  assert.deepEqual([all.length, all[0]?.message], [123, "Commit 1"]);
  assert.deepEqual(
    all.filter(({ isMerge }) => isMerge).map(({ message }) => message),
    ["Merge topic"],
  );
  assert.equal((await read(101)).length, 101);
  assert.deepEqual(await compare(github, head, first, 10), { ahead: 0, commits: [] });
  assert.equal(await compare(github, sha("9"), head, 0), null);
  repository.git("checkout", "--quiet", "--orphan", "gh-pages");
  const page = repository.commit({}, "Page");
  assert.equal(await compare(github, head, page, 0), "unrelated");
  assert.deepEqual(fake.violations, []);
});

test("reviews have people, states and commits", async () => {
  await using fake = await startFakeGitHub();
  const review = { id: 1, pull: 7, author: { login: "ann", type: "User" }, body: "", commitId: sha("b") } as const;
  fake.reviews.push(
    { ...review, event: "APPROVE", association: "OWNER" },
    { ...review, event: "REQUEST_CHANGES", association: "NONE" },
    { ...review, event: "DISMISS" },
    { ...review, event: "COMMENT" },
    { ...review, pull: 8, event: "APPROVE" },
  );
  const reviews = await listReviews(clientOf(fake).github, 7);
  assert.deepEqual(
    reviews.map(({ author, state, commit, member }) => [author, state, commit === sha("b"), member]),
    [
      ["ann", "approved", true, true],
      ["ann", "changes-requested", true, false],
      ["ann", "dismissed", true, true],
      ["ann", "other", true, true],
    ],
  );
  assert.deepEqual(fake.violations, []);
});

test("the open pull requests of a branch of ours, not of a fork's of that name", async () => {
  await using fake = await startFakeGitHub();
  const pull = (number: number, owner: string, state: "open" | "closed" = "open") => ({
    number,
    title: "",
    state,
    head: { sha: sha("b"), ref: "hotfix/x y", owner },
    base: { sha: sha("a"), ref: "develop" },
  });
  fake.pulls.push(pull(1, "org", "closed"), pull(2, "org"), pull(3, "mallory"));
  const found = await pullsOfBranch(clientOf(fake).github, "hotfix/x y");
  assert.deepEqual(
    found.map(({ number, baseRef }) => [number, baseRef]),
    [[2, "develop"]],
  );
});

test("a comment is brought up to date where there is one, and none is made", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const comment = { issue: 7, marker: "<!-- m -->", body: "better" };
  assert.equal(await updateComment(github, comment), null);
  fake.comment(7, "<!-- m -->\nworse", { login: "github-actions[bot]", type: "Bot" });
  assert.equal((await updateComment(github, comment))?.action, "updated");
  assert.deepEqual(
    fake.comments.map(({ body }) => body),
    ["<!-- m -->\nbetter"],
  );
});

test("a refusal says which permission is lacking", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ status: 403, times: Number.POSITIVE_INFINITY });
  const { github } = clientOf(fake);
  for (const [request, remedy] of [
    [() => listTags(github), /contents: read/],
    [() => compare(github, sha("a"), sha("b"), 0), /contents: read/],
    [() => listReviews(github, 7), /pull-requests: read/],
    [() => pullsOfBranch(github, "x"), /pull-requests: read/],
  ] as const) {
    await assert.rejects(request, { name: "UserError", remedy });
  }
});
