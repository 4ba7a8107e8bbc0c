import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { type FakeGitHub, startFakeGitHub } from "@mlops-actions/testkit";

interface Listed {
  readonly path: string;
  readonly line: number;
  readonly user: { readonly type: string };
}

async function ask(fake: FakeGitHub, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${fake.url}/repos/org/team-repo${path}`, {
    method,
    headers: { authorization: `Bearer ${fake.token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Listed[] };
}

const comment = { path: "a.py", line: 3, side: "RIGHT", body: "shorter" };
const review = { event: "COMMENT", body: "Fixes", commit_id: "b".repeat(40), comments: [comment] };

test("a review brings its comments, which are listed with their author", async () => {
  await using fake = await startFakeGitHub();
  assert.equal((await ask(fake, "POST", "/pulls/7/reviews", review)).status, 200);
  const { body } = await ask(fake, "GET", "/pulls/7/comments");
  assert.deepEqual(
    body.map(({ path, line, user }) => [path, line, user.type]),
    [["a.py", 3, "Bot"]],
  );
  assert.deepEqual((await ask(fake, "GET", "/pulls/8/comments")).body, []);
  assert.deepEqual(fake.violations, []);
});

for (const [what, wrong] of Object.entries({
  "no body": { ...review, body: undefined },
  "a comment without a line": { ...review, comments: [{ path: "a.py", body: "x" }] },
  "a comment that begins where it ends": { ...review, comments: [{ ...comment, start_line: 3 }] },
  "an event of no such name": { ...review, event: "COMMENTED" },
})) {
  test(`GitHub takes no review with ${what}`, async () => {
    await using fake = await startFakeGitHub();
    assert.equal((await ask(fake, "POST", "/pulls/7/reviews", wrong)).status, 422);
    assert.equal(fake.violations.length, 1);
    assert.equal(fake.reviews.length, 0);
  });
}

test("code scanning takes packed SARIF of a commit and a whole ref", async () => {
  await using fake = await startFakeGitHub();
  const sarif = gzipSync('{"version":"2.1.0"}').toString("base64");
  const upload = { commit_sha: "b".repeat(40), ref: "refs/heads/main", sarif };
  assert.equal((await ask(fake, "POST", "/code-scanning/sarifs", upload)).status, 202);
  assert.deepEqual(fake.sarifs[0]?.sarif, { version: "2.1.0" });
  const plain = Buffer.from("{}").toString("base64");
  assert.equal((await ask(fake, "POST", "/code-scanning/sarifs", { ...upload, sarif: plain })).status, 400);
  assert.equal((await ask(fake, "POST", "/code-scanning/sarifs", { ...upload, ref: "main" })).status, 422);
  assert.equal((await ask(fake, "POST", "/code-scanning/sarifs", { ...upload, commit_sha: "b" })).status, 422);
});
