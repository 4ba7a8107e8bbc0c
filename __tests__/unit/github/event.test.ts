import assert from "node:assert/strict";
import { test } from "node:test";
import { pullRequestOf, readEvent } from "@mlops-actions/github";
import { type FakePull, startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

const head = (owner: string) => ({
  ref: "feature/better",
  sha: sha("b"),
  repo: { full_name: `${owner}/team-repo`, owner: { login: owner } },
});
const payload = (owner = "org") => ({
  action: "synchronize",
  number: 7,
  pull_request: {
    number: 7,
    title: "A better model",
    body: "Closes #12",
    user: { login: "author" },
    head: head(owner),
    base: { ref: "develop", sha: sha("a"), repo: { full_name: "org/team-repo" } },
  },
});
const pullRequest = {
  number: 7,
  title: "A better model",
  body: "Closes #12",
  author: "author",
  baseSha: sha("a"),
  baseRef: "develop",
  headSha: sha("b"),
  headRef: "feature/better",
  fork: false,
};

test("a pull request is its head against its base", () => {
  assert.deepEqual(readEvent(payload(), "pull_request"), {
    name: "pull_request",
    sha: sha("b"),
    ref: "feature/better",
    refKind: "branch",
    action: "synchronize",
    message: null,
    headOwner: "org",
    base: { sha: sha("a"), ref: "develop" },
    before: null,
    pullRequest,
  });
  assert.equal(readEvent(payload("mallory"), "pull_request_target").pullRequest?.fork, true);
});

test("the branch of a deleted fork is a fork's", () => {
  const gone = payload();
  const event = { ...gone, pull_request: { ...gone.pull_request, head: { ...gone.pull_request.head, repo: null } } };
  assert.equal(readEvent(event, "pull_request").pullRequest?.fork, true);
});

test("a push, a tag, a deleted branch", () => {
  const push = readEvent({ ref: "refs/heads/release/1.0", after: sha("c") }, "push");
  assert.deepEqual([push.sha, push.ref, push.pullRequest, push.base], [sha("c"), "release/1.0", null, null]);
  const tag = readEvent({ ref: "refs/tags/v1", after: sha("c"), head_commit: { message: "Release" } }, "push");
  assert.deepEqual([tag.ref, tag.refKind, tag.message], ["v1", "tag", "Release"]);
  assert.equal(readEvent({ ref: "refs/heads/x", after: sha("0") }, "push").sha, null);
});

test("a push tells where its branch was before, unless it made the branch", () => {
  const push = (before: unknown) => readEvent({ ref: "refs/heads/main", after: sha("c"), before }, "push");
  assert.equal(push(sha("b")).before, sha("b"));
  assert.equal(push(sha("0")).before, null);
  assert.throws(() => push("--upload-pack=x"), { name: "UserError", message: /`before` should be a commit/ });
});

test("a merge group is compared with its base", () => {
  const group = {
    head_sha: sha("b"),
    head_ref: "refs/heads/gh-readonly-queue/main/pr-7",
    base_sha: sha("a"),
    base_ref: "refs/heads/main",
  };
  const event = readEvent({ merge_group: group }, "merge_group");
  assert.deepEqual([event.sha, event.base], [sha("b"), { sha: sha("a"), ref: "main" }]);
});

test("a release is its tag, a run by hand the ref that was chosen, a creation what was made", () => {
  const of = (payload: object, name: string) => {
    const { sha: commit, ref, refKind, action } = readEvent(payload, name);
    return [commit, ref, refKind, action];
  };
  assert.deepEqual(of({ action: "published", release: { tag_name: "v1.4.0", target_commitish: "main" } }, "release"), [
    null,
    "v1.4.0",
    "tag",
    "published",
  ]);
  assert.deepEqual(of({ ref: "refs/heads/release/1.0" }, "workflow_dispatch"), [null, "release/1.0", "branch", null]);
  assert.deepEqual(of({ ref: "refs/tags/v1" }, "workflow_dispatch"), [null, "v1", "tag", null]);
  assert.deepEqual(of({ ref: "refs/tags/x", ref_type: "branch" }, "create"), [null, "refs/tags/x", "branch", null]);
  assert.deepEqual(of({ ref: "v1", ref_type: "tag" }, "create"), [null, "v1", "tag", null]);
  assert.throws(() => readEvent({ release: {} }, "release"), { message: /`release\.tag_name` should be text/ });
});

test("events that say nothing about a change", () => {
  for (const name of ["schedule", "workflow_dispatch", "repository_dispatch", "never-heard-of"]) {
    assert.deepEqual(readEvent({}, name), {
      name,
      sha: null,
      ref: null,
      refKind: null,
      action: null,
      message: null,
      headOwner: null,
      base: null,
      before: null,
      pullRequest: null,
    });
  }
});

const broken: { name: string; event: string; payload: unknown; message: RegExp }[] = [
  { name: "no payload", event: "pull_request", payload: null, message: /`number` should be a number and is missing/ },
  { name: "a list", event: "push", payload: [], message: /`after` should be a commit and is missing/ },
  {
    name: "a short commit",
    event: "push",
    payload: { ref: "refs/heads/x", after: "abc" },
    message: /`after` should be a commit and is "abc"/,
  },
  {
    name: "an option for a commit",
    event: "workflow_run",
    payload: { workflow_run: { head_sha: "--upload-pack=x" } },
    message: /`head_sha` should be a commit/,
  },
  {
    name: "a number that is none",
    event: "pull_request",
    payload: { ...payload(), pull_request: { ...payload().pull_request, number: "7; rm" } },
    message: /`number` should be a number and is "7; rm"/,
  },
];
for (const { name, event, payload: wrong, message } of broken) {
  test(`a payload that GitHub does not send: ${name}`, () => {
    assert.throws(() => readEvent(wrong, event), { name: "UserError", message });
  });
}

/** As the fake one lists it, which knows neither description nor author. */
const listed = { ...pullRequest, body: "", author: null };

const pull = (changes: Partial<FakePull> = {}): FakePull => ({
  number: 7,
  title: "A better model",
  state: "open",
  head: { sha: sha("b"), ref: "feature/better", owner: "org" },
  base: { sha: sha("a"), ref: "develop" },
  ...changes,
});

test("the pull request of its own event needs no request", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  assert.deepEqual(await pullRequestOf(github, readEvent(payload(), "pull_request")), pullRequest);
  assert.equal(await pullRequestOf(github, readEvent({}, "schedule")), null);
  assert.equal(github.requests, 0);
});

test("the pull request of a push is the open one with that head", async () => {
  await using fake = await startFakeGitHub();
  fake.pulls.push(pull({ number: 5, state: "closed" }), pull({ number: 6 }), pull());
  const { github } = clientOf(fake);
  const push = (commit: string) => readEvent({ ref: "refs/heads/feature/better", after: commit }, "push");
  assert.deepEqual(await pullRequestOf(github, push(sha("b"))), listed);
  assert.equal(await pullRequestOf(github, push(sha("c"))), null);
  assert.deepEqual(fake.violations, []);
});

test("the pull request of a fork's workflow is bound to the commit that ran", async () => {
  await using fake = await startFakeGitHub();
  fake.pulls.push(
    pull({ number: 8, head: { sha: sha("b"), ref: "feature/better", owner: "other" } }),
    pull({ head: { sha: sha("b"), ref: "feature/better", owner: "contributor" } }),
  );
  const { github } = clientOf(fake);
  const ended = (commit: string) => {
    const run = {
      head_sha: commit,
      head_branch: "feature/better",
      head_repository: { owner: { login: "contributor" } },
    };
    return readEvent({ workflow_run: run }, "workflow_run");
  };
  assert.deepEqual(await pullRequestOf(github, ended(sha("b"))), { ...listed, fork: true });
  assert.equal(await pullRequestOf(github, ended(sha("e"))), null, "the branch has moved on");
  assert.deepEqual(fake.violations, []);
});

test("a token that may not read pull requests is explained", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ status: 403 });
  await assert.rejects(
    pullRequestOf(clientOf(fake).github, readEvent({ ref: "refs/heads/x", after: sha("b") }, "push")),
    { message: "GitHub forbade looking for the pull request of the commit." },
  );
});
