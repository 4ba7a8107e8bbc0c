import assert from "node:assert/strict";
import { test } from "node:test";
import { mergedPullRequestOf } from "@mlops-actions/github";
import { type FakePull, startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

const pull = (number: number, changes: Partial<FakePull> = {}): FakePull => ({
  number,
  title: `Pull request ${number}`,
  state: "closed",
  head: { sha: sha("b"), ref: "feature/better", owner: "org" },
  base: { sha: sha("a"), ref: "develop" },
  ...changes,
});
const merged = (day: number, commit: string, commits: readonly string[] = []) => ({
  merged: { at: `2026-01-${String(day).padStart(2, "0")}T00:00:00Z`, commit, commits },
});

async function numberFor(pulls: readonly FakePull[], commit: string): Promise<number | null> {
  await using fake = await startFakeGitHub();
  fake.pulls.push(...pulls);
  const { github } = clientOf(fake);
  const found = await mergedPullRequestOf(github, commit);
  assert.deepEqual([fake.violations, github.requests], [[], 1]);
  return found?.number ?? null;
}

test("of a merge commit, with its page, branches and time", async () => {
  await using fake = await startFakeGitHub();
  fake.pulls.push(pull(7, merged(2, sha("c"))));
  assert.deepEqual(await mergedPullRequestOf(clientOf(fake).github, sha("c")), {
    number: 7,
    title: "Pull request 7",
    body: "",
    author: null,
    baseSha: sha("a"),
    baseRef: "develop",
    headSha: sha("b"),
    headRef: "feature/better",
    fork: false,
    url: "https://github.com/org/team-repo/pull/7",
    mergedAt: "2026-01-02T00:00:00Z",
  });
});

test("of a commit that it brought: each of the rebased, and the branch's own", async () => {
  const rebased = pull(7, merged(2, sha("d"), [sha("c")]));
  assert.equal(await numberFor([rebased], sha("d")), 7);
  assert.equal(await numberFor([rebased], sha("c")), 7);
  assert.equal(await numberFor([rebased], sha("b")), 7);
});

test("of a fork, too", async () => {
  const fork = pull(7, { ...merged(2, sha("c")), head: { sha: sha("b"), ref: "patch-1", owner: "person" } });
  assert.equal(await numberFor([fork], sha("c")), 7);
});

test("the one that made the commit comes before one that took it along later", async () => {
  const feature = pull(7, merged(2, sha("c")));
  const release = pull(9, merged(5, sha("e"), [sha("c"), sha("b")]));
  assert.equal(await numberFor([release, feature], sha("c")), 7);
  assert.equal(await numberFor([feature, release], sha("e")), 9);
});

test("where none made it, the one that was merged last, whatever its number", async () => {
  const late = pull(3, merged(9, sha("e"), [sha("f")]));
  const early = pull(8, merged(4, sha("d"), [sha("f")]));
  assert.equal(await numberFor([early, late], sha("f")), 3);
  assert.equal(await numberFor([late, early], sha("f")), 3);
});

test("none that is open or was closed unmerged", async () => {
  assert.equal(await numberFor([pull(7), pull(8, { state: "open" })], sha("b")), null);
  assert.equal(await numberFor([], sha("b")), null);
});

test("looks beyond the first hundred", async () => {
  await using fake = await startFakeGitHub();
  for (let number = 1; number <= 130; number++) fake.pulls.push(pull(number));
  fake.pulls.push(pull(131, merged(2, sha("c"))));
  assert.equal((await mergedPullRequestOf(clientOf(fake).github, sha("b")))?.number, 131);
});

for (const [status, message] of [
  [422, `No commit found for SHA: ${sha("9")}`],
  [409, "Git Repository is empty."],
] as const) {
  test(`a commit that GitHub does not know came with none: ${status}`, async () => {
    await using fake = await startFakeGitHub();
    fake.fail({ status, body: { message } });
    assert.equal(await mergedPullRequestOf(clientOf(fake).github, sha("9")), null);
  });
}

for (const [status, words, message, remedy] of [
  [403, "Resource not accessible by integration", /forbade looking for/, /pull-requests: read/],
  [404, "Not Found", /found nothing at GET/, /pull-requests: read/],
  [422, "Validation Failed", /did not accept/, /./],
] as const) {
  test(`says what a ${status} means`, async () => {
    await using fake = await startFakeGitHub();
    fake.fail({ status, body: { message: words } });
    await assert.rejects(mergedPullRequestOf(clientOf(fake).github, sha("b")), { name: "UserError", message, remedy });
  });
}
