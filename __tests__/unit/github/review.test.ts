import assert from "node:assert/strict";
import { test } from "node:test";
import { isForbidden, markerFor, postReview, type Review, type ReviewRemark } from "@mlops-actions/github";
import { type FakeGitHub, startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

function remark(line: number, changes: Partial<ReviewRemark> = {}): ReviewRemark {
  const marker = changes.marker ?? markerFor("quality-gate", "fix", `line ${line}`);
  return { path: "src/a.py", startLine: line, line, marker, body: `shorter\n${marker}`, ...changes };
}

const review = (...remarks: ReviewRemark[]): Review => ({
  pullRequest: 7,
  headSha: sha("b"),
  body: "Fixes",
  remarks,
});

/** A remark as an earlier review left it. */
function made(fake: FakeGitHub, { path, startLine, line, body }: ReviewRemark, login = "github-actions[bot]"): void {
  const author = { login, type: login.endsWith("[bot]") ? ("Bot" as const) : ("User" as const) };
  const id = 500 + fake.reviewComments.length;
  fake.reviewComments.push({ id, review: 1, pull: 7, author, path, line, startLine, side: "RIGHT", body });
}

test("posts one review with all remarks, on lines of the head", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const { posted, url } = await postReview(github, review(remark(3), remark(9, { startLine: 7 })));
  assert.deepEqual([posted, url], [2, "https://github.com/org/team-repo/pull/7#pullrequestreview-1001"]);
  assert.deepEqual(
    fake.reviews.map(({ body, event, commitId }) => [body, event, commitId]),
    [["Fixes", "COMMENT", sha("b")]],
  );
  assert.deepEqual(
    fake.reviewComments.map(({ path, startLine, line, side }) => [path, startLine, line, side]),
    [
      ["src/a.py", null, 3, "RIGHT"],
      ["src/a.py", 7, 9, "RIGHT"],
    ],
  );
  assert.deepEqual(fake.violations, []);
});

test("what was said of the same lines is not said again, on whichever page it stands", async () => {
  await using fake = await startFakeGitHub();
  for (let line = 1; line <= 130; line++) made(fake, remark(line, { marker: "<!-- mlops-actions:other -->" }));
  made(fake, remark(3));
  const { github } = clientOf(fake);
  const { posted } = await postReview(github, review(remark(3), remark(4)));
  assert.equal(posted, 1);
  assert.equal(fake.reviewComments.at(-1)?.line, 4);
  const before = github.requests;
  assert.deepEqual(await postReview(github, review(remark(3), remark(4))), { posted: 0, url: null });
  assert.equal(github.requests, before + 2);
  assert.deepEqual(fake.violations, []);
});

test("a remark on other lines, in another file or outdated is no reason to keep silent", async () => {
  await using fake = await startFakeGitHub();
  made(fake, remark(4, { marker: remark(3).marker }));
  made(fake, remark(3, { path: "src/b.py" }));
  made(fake, remark(3));
  fake.reviewComments[2]!.line = null;
  assert.equal((await postReview(clientOf(fake).github, review(remark(3)))).posted, 1);
});

test("a stranger's remark with the marker does not silence ours", async () => {
  await using fake = await startFakeGitHub();
  made(fake, remark(3), "mallory");
  assert.equal((await postReview(clientOf(fake).github, review(remark(3)))).posted, 1);
  await using own = await startFakeGitHub({ account: { login: "alice", type: "User" } });
  made(own, remark(3), "alice");
  assert.equal((await postReview(clientOf(own).github, review(remark(3)))).posted, 0);
});

test("a review whose answer was lost is not posted twice, one that was not taken is", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "POST", reset: "after" });
  assert.equal((await postReview(clientOf(fake).github, review(remark(3)))).posted, 1);
  assert.deepEqual([fake.reviews.length, fake.reviewComments.length], [1, 1]);
  fake.fail({ method: "POST", reset: "before" });
  assert.equal((await postReview(clientOf(fake).github, review(remark(4)))).posted, 1);
  assert.deepEqual([fake.reviews.length, fake.reviewComments.length], [2, 2]);
});

test("a token that may only read is told apart, with the permission to give", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "POST", status: 403, body: { message: "Resource not accessible by integration" } });
  const tried = postReview(clientOf(fake).github, review(remark(3)));
  await assert.rejects(tried, (error: Error & { remedy?: string }) => {
    assert.equal(error.message, "GitHub forbade reviewing the pull request.");
    assert.match(error.remedy ?? "", /`permissions: pull-requests: write`/);
    return isForbidden(error);
  });
});
