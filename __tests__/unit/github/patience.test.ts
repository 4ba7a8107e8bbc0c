import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { isForbidden, mergeBase } from "@mlops-actions/github";
import { type FakeGitHub, startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

async function fakeWithHistory(): Promise<FakeGitHub> {
  const fake = await startFakeGitHub();
  fake.mergeBases.set(`develop...${sha("b")}`, sha("a"));
  return fake;
}

test("server errors and broken connections are tried again, waiting longer each time", async () => {
  await using fake = await fakeWithHistory();
  fake.fail({ status: 502 });
  fake.fail({ reset: "before" });
  fake.fail({ status: 503 });
  const { github, waits } = clientOf(fake);
  assert.equal(await mergeBase(github, "develop", sha("b")), sha("a"));
  assert.deepEqual(waits, [1, 2, 4]);
  assert.equal(github.requests, 4);
});

test("a request that is never answered counts as lost", async () => {
  await using fake = await fakeWithHistory();
  fake.fail({ delay: 600_000, times: Infinity });
  const { github, waits } = clientOf(fake, { timeLimit: 1 });
  await assert.rejects(mergeBase(github, "develop", sha("b")), /could not be reached while comparing/);
  assert.deepEqual(waits, [1, 2, 4]);
});

test("a request that takes long has the time that it asks for", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ delay: 50 });
  const { github } = clientOf(fake, { timeLimit: 1 });
  const octokit = await github.octokit();
  const request = { moreTime: 60_000 };
  const { status } = await octokit.request("GET /repos/{owner}/{repo}/pulls", { ...fake.repository, request });
  assert.deepEqual([status, github.requests], [200, 1]);
});

test("an answer that is empty on purpose is whole", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ status: 204 });
  const { github } = clientOf(fake);
  const octokit = await github.octokit();
  const asset = { ...fake.repository, asset_id: 1 };
  await octokit.request("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", asset);
  assert.equal(github.requests, 1);
});

test("after four attempts the outage is explained", async () => {
  await using fake = await fakeWithHistory();
  fake.fail({ status: 500, times: Infinity });
  const { github, waits } = clientOf(fake);
  await assert.rejects(mergeBase(github, "develop", sha("b")), {
    name: "UserError",
    message: "GitHub answered 500 again and again while comparing the change with its base.",
  });
  assert.deepEqual(waits, [1, 2, 4]);
});

test("a refusal is not tried again", async () => {
  await using fake = await fakeWithHistory();
  fake.fail({ status: 403 });
  const { github, waits } = clientOf(fake);
  await assert.rejects(mergeBase(github, "develop", sha("b")), /forbade/);
  assert.deepEqual([waits, github.requests], [[], 1]);
});

const limits: { name: string; status: number; headers: Record<string, string>; wait: number }[] = [
  { name: "retry-after", status: 429, headers: { "retry-after": "7" }, wait: 7 },
  { name: "retry-after of 0", status: 403, headers: { "retry-after": "0" }, wait: 1 },
  {
    name: "x-ratelimit-reset by GitHub's clock",
    status: 403,
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1800000020", date: "Fri, 15 Jan 2027 08:00:00 GMT" },
    wait: 20,
  },
  {
    name: "a reset that is over",
    status: 429,
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1700000000", date: "Fri, 15 Jan 2027 08:00:00 GMT" },
    wait: 1,
  },
  { name: "no time named", status: 429, headers: {}, wait: 60 },
];
for (const { name, status, headers, wait } of limits) {
  test(`a rate limit is waited for: ${name}`, async () => {
    await using fake = await fakeWithHistory();
    fake.fail({ status, headers });
    const { github, waits } = clientOf(fake);
    assert.equal(await mergeBase(github, "develop", sha("b")), sha("a"));
    assert.deepEqual(waits, [wait]);
  });
}

test("a secondary limit is known by its words", async () => {
  await using fake = await fakeWithHistory();
  fake.fail({ status: 403, body: { message: "You have exceeded a secondary rate limit." } });
  const { github, waits } = clientOf(fake);
  await mergeBase(github, "develop", sha("b"));
  assert.deepEqual(waits, [60]);
});

test("a limit longer than a minute says when to try again", async () => {
  await using fake = await fakeWithHistory();
  fake.fail({
    status: 403,
    headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1800001800", date: "Fri, 15 Jan 2027 08:00:00 GMT" },
  });
  const { github, waits } = clientOf(fake);
  const error = await mergeBase(github, "develop", sha("b")).catch((reason: unknown) => reason);
  assert.ok(error instanceof UserError);
  assert.equal(error.message, "The token's GitHub rate limit is used up until 2027-01-15 08:30 UTC.");
  assert.deepEqual(waits, []);
  assert.equal(isForbidden(error), false);
});

test("all waits of a client together stay within a minute", async () => {
  await using fake = await fakeWithHistory();
  fake.fail({ status: 429, headers: { "retry-after": "25" }, times: Infinity });
  const { github, waits } = clientOf(fake);
  await assert.rejects(mergeBase(github, "develop", sha("b")), /rate limit is used up/);
  assert.deepEqual(waits, [25, 25]);
});

test("a token that GitHub does not know is explained", async () => {
  await using fake = await fakeWithHistory();
  const { github } = clientOf({ ...fake, token: "another" });
  await assert.rejects(mergeBase(github, "develop", sha("b")), {
    name: "UserError",
    message: "GitHub did not accept the token while comparing the change with its base.",
  });
});

test("commits without a common history are named", async () => {
  await using fake = await fakeWithHistory();
  await assert.rejects(mergeBase(clientOf(fake).github, "main", sha("c")), {
    message: `GitHub knows no common ancestor of main and ${sha("c")}.`,
  });
});

test("a branch with a slash is one name", async () => {
  await using fake = await fakeWithHistory();
  fake.mergeBases.set(`release/1.0...${sha("b")}`, sha("d"));
  assert.equal(await mergeBase(clientOf(fake).github, "release/1.0", sha("b")), sha("d"));
  assert.deepEqual(fake.violations, []);
});
