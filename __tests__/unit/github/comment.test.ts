import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { commentLimit, isForbidden, markerFor, upsertComment } from "@mlops-actions/github";
import { type Account, startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf } from "./on-fake-github.ts";

const marker = markerFor("evaluate-model", "breast-cancer");
const bot: Account = { login: "github-actions[bot]", type: "Bot" };
const sticky = (body: string) => ({ issue: 7, marker, body });

test("creates the first comment with two requests", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  fake.comment(7, "Looks good");
  const published = await upsertComment(github, sticky("### pass"));
  assert.deepEqual(published, {
    action: "created",
    url: "https://github.com/org/team-repo/issues/7#issuecomment-1002",
  });
  assert.equal(fake.comments[1]?.body, `${marker}\n### pass`);
  assert.deepEqual([github.requests, fake.requests.length], [2, 2]);
  assert.deepEqual(fake.violations, []);
});

test("updates its comment, and writes nothing where nothing changed", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  await upsertComment(github, sticky("first"));
  assert.equal((await upsertComment(github, sticky("second"))).action, "updated");
  assert.equal((await upsertComment(github, sticky("second"))).action, "unchanged");
  assert.equal((await upsertComment(github, sticky("second\r\n"))).action, "unchanged");
  assert.deepEqual(
    fake.comments.map(({ body }) => body),
    [`${marker}\nsecond`],
  );
  assert.equal(fake.requests.filter(({ method }) => method === "PATCH").length, 1);
  assert.deepEqual(fake.violations, []);
});

test("a body that begins with the marker gets no second one", async () => {
  await using fake = await startFakeGitHub();
  await upsertComment(clientOf(fake).github, sticky(`${marker}\nbody`));
  assert.equal(fake.comments[0]?.body, `${marker}\nbody`);
});

test("finds its comment on a later page", async () => {
  await using fake = await startFakeGitHub();
  for (let index = 0; index < 230; index++) fake.comment(7, `remark ${index}`);
  fake.comment(7, `${marker}\nold`, bot);
  const { github } = clientOf(fake);
  assert.equal((await upsertComment(github, sticky("new"))).action, "updated");
  assert.equal(fake.comments.at(-1)?.body, `${marker}\nnew`);
  assert.equal(github.requests, 4);
  assert.deepEqual(fake.violations, []);
});

test("keeps to its own issue, marker and the marker's place", async () => {
  await using fake = await startFakeGitHub();
  fake.comment(8, `${marker}\nanother pull request`, bot);
  fake.comment(7, `${markerFor("evaluate-model", "breast")}\nanother model`, bot);
  fake.comment(7, `> quoting ${marker}`, bot);
  assert.equal((await upsertComment(clientOf(fake).github, sticky("mine"))).action, "created");
  assert.equal(fake.comments.length, 4);
});

test("never touches a stranger's comment with the marker", async () => {
  await using fake = await startFakeGitHub();
  fake.comment(7, `${marker}\nfaked: all is well`, { login: "mallory", type: "User" });
  const { github } = clientOf(fake);
  assert.equal((await upsertComment(github, sticky("mine"))).action, "created");
  assert.equal(fake.comments[0]?.body, `${marker}\nfaked: all is well`);
  assert.deepEqual(
    fake.requests.map(({ method, status }) => `${method} ${status}`),
    ["GET 200", "GET 403", "POST 201"],
  );
});

test("a person's token knows its own comments and no other person's", async () => {
  await using fake = await startFakeGitHub({ account: { login: "alice", type: "User" } });
  fake.comment(7, `${marker}\nby Mallory`, { login: "mallory", type: "User" });
  fake.comment(7, `${marker}\nby Alice`, { login: "alice", type: "User" });
  assert.equal((await upsertComment(clientOf(fake).github, sticky("new"))).action, "updated");
  assert.deepEqual(
    fake.comments.map(({ body }) => body),
    [`${marker}\nby Mallory`, `${marker}\nnew`],
  );
});

test("of two comments that a race made, the oldest stays and the other one points to it", async () => {
  await using fake = await startFakeGitHub();
  fake.comment(7, `${marker}\none`, bot);
  fake.comment(7, `${marker}\ntwo`, bot);
  const { github } = clientOf(fake);
  const published = await upsertComment(github, sticky("three"));
  assert.equal(fake.comments[0]?.body, `${marker}\nthree`);
  assert.equal(fake.comments[1]?.body, `${marker}\nThis report moved to [the first comment](${published.url}).`);
  const before = github.requests;
  await upsertComment(github, sticky("three"));
  assert.equal(github.requests, before + 1);
});

test("a body that is too long is not sent", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const room = commentLimit - marker.length - 1;
  await assert.rejects(upsertComment(github, sticky("x".repeat(room + 1))), {
    name: "RangeError",
    message: "The comment has 65537 characters; GitHub takes 65536.",
  });
  assert.equal((await upsertComment(github, sticky("x".repeat(room)))).action, "created");
  assert.deepEqual(fake.violations, []);
});

test("a token that may only read is told apart, with the permission to give", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({
    method: "POST",
    times: Infinity,
    status: 403,
    body: { message: "Resource not accessible by integration" },
  });
  const error = await upsertComment(clientOf(fake).github, sticky("x")).catch((reason: unknown) => reason);
  assert.ok(error instanceof UserError);
  assert.equal(error.message, "GitHub forbade writing the comment.");
  assert.match(error.remedy ?? "", /`permissions: pull-requests: write`.*fork.*`workflow_run`/);
  assert.ok(isForbidden(error));
});

test("a comment whose answer was lost is not written twice", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "POST", reset: "after" });
  const { github, waits } = clientOf(fake);
  assert.equal((await upsertComment(github, sticky("once"))).action, "created");
  assert.equal(fake.comments.length, 1);
  assert.deepEqual(waits, [1]);
});

test("a comment that GitHub did not take is written again", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "POST", reset: "before" });
  fake.fail({ method: "POST", status: 502 });
  const { github, waits } = clientOf(fake);
  assert.equal((await upsertComment(github, sticky("once"))).action, "created");
  assert.equal(fake.comments.length, 1);
  assert.deepEqual(waits, [1, 2]);
});
