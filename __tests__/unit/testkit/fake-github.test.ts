import assert from "node:assert/strict";
import { test } from "node:test";
import { type FakeGitHub, startFakeGitHub } from "@mlops-actions/testkit";

const sha = "b".repeat(40);
const repository = "/repos/org/team-repo";

async function ask(fake: FakeGitHub, method: string, path: string, body?: unknown, token = fake.token) {
  const answer = await fetch(`${fake.url}${path}`, {
    method,
    headers: { authorization: `token ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    link: answer.headers.get("link"),
    body: (await answer.json()) as Record<string, unknown>,
  };
}

const check = { name: "n", head_sha: sha, status: "completed", conclusion: "success" };
const annotation = { path: "a.py", start_line: 1, end_line: 1, annotation_level: "warning", message: "m" };
const output = (changes: object) => ({ ...check, output: { title: "t", summary: "s", ...changes } });

const refused: [string, string, string, unknown, RegExp][] = [
  ["a comment without a body", "POST", "/issues/7/comments", {}, /body must have required property 'body'/],
  ["a comment that is no text", "POST", "/issues/7/comments", { body: 7 }, /body\/body must be string/],
  [
    "a property that GitHub ignores",
    "POST",
    "/issues/7/comments",
    { body: "x", marker: 1 },
    /additional properties marker/,
  ],
  ["a number that is none", "GET", "/issues/seven/comments", undefined, /path\/issue_number must be integer/],
  [
    "a parameter that GitHub ignores",
    "GET",
    "/issues/7/comments?perpage=9",
    undefined,
    /additional properties perpage/,
  ],
  ["over 100 a page", "GET", "/issues/7/comments?per_page=101", undefined, /per_page is more than 100/],
  ["an enum", "POST", "/check-runs", { ...check, conclusion: "passed" }, /conclusion must be equal to one of/],
  [
    "completed without a conclusion",
    "POST",
    "/check-runs",
    { ...check, conclusion: undefined },
    /conclusion is missing/,
  ],
  ["51 annotations", "POST", "/check-runs", output({ annotations: Array(51).fill(annotation) }), /more than 50 items/],
  ["a long summary", "POST", "/check-runs", output({ summary: "x".repeat(65_536) }), /more than 65535 characters/],
  ["a long text", "POST", "/check-runs", output({ text: "x".repeat(65_536) }), /more than 65535 characters/],
  [
    "columns over lines",
    "POST",
    "/check-runs",
    output({ annotations: [{ ...annotation, end_line: 2, start_column: 1 }] }),
    /over several lines has columns/,
  ],
];
for (const [name, method, path, body, violation] of refused) {
  test(`refuses ${name}`, async () => {
    await using fake = await startFakeGitHub();
    assert.equal((await ask(fake, method, repository + path, body)).status, 422);
    assert.equal(fake.violations.length, 1);
    assert.match(fake.violations[0] ?? "", violation);
    assert.deepEqual([fake.comments, fake.checkRuns], [[], []]);
  });
}

test("knows the limit of a comment", async () => {
  await using fake = await startFakeGitHub();
  assert.equal((await ask(fake, "POST", `${repository}/issues/7/comments`, { body: "😀".repeat(65_536) })).status, 201);
  const { status, body } = await ask(fake, "POST", `${repository}/issues/7/comments`, { body: "x".repeat(65_537) });
  assert.deepEqual([status, body["message"]], [422, "Body is too long (maximum is 65536 characters)"]);
});

test("a path that nobody described is a violation", async () => {
  await using fake = await startFakeGitHub();
  assert.equal((await ask(fake, "DELETE", `${repository}/issues/comments/1`)).status, 404);
  assert.deepEqual(fake.violations, [`DELETE ${repository}/issues/comments/1: not described`]);
});

test("another token, another repository, a bot that asks who it is", async () => {
  await using fake = await startFakeGitHub();
  assert.equal((await ask(fake, "GET", `${repository}/pulls`, undefined, "other")).status, 401);
  assert.equal((await fetch(`${fake.url}${repository}/pulls`)).status, 401);
  assert.equal((await ask(fake, "GET", "/repos/org/other/pulls")).status, 404);
  assert.equal((await ask(fake, "GET", "/user")).status, 403);
  assert.deepEqual(fake.violations, []);
});

test("gives lists in pages, with the links between them", async () => {
  await using fake = await startFakeGitHub();
  for (let index = 1; index <= 5; index++) fake.comment(7, `remark ${index}`);
  const path = `${repository}/issues/7/comments?per_page=2`;
  const [first, last, after] = await Promise.all([1, 3, 4].map((page) => ask(fake, "GET", `${path}&page=${page}`)));
  assert.equal(first?.link, `<${fake.url}${path}&page=2>; rel="next", <${fake.url}${path}&page=3>; rel="last"`);
  assert.match(last?.link ?? "", /page=2>; rel="prev"/);
  assert.equal(last?.body["length"], 1);
  assert.equal(after?.body["length"], 0);
});

test("faults happen to the requests that they name, as often as they say", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "GET", path: "/pulls", times: 2, status: 502, headers: { "retry-after": "3" }, body: { a: 1 } });
  assert.equal((await ask(fake, "GET", `${repository}/issues/7/comments`)).status, 200);
  assert.deepEqual((await ask(fake, "GET", `${repository}/pulls`)).body, { a: 1 });
  assert.equal((await ask(fake, "GET", `${repository}/pulls`)).status, 502);
  assert.equal((await ask(fake, "GET", `${repository}/pulls`)).status, 200);
  assert.deepEqual(
    fake.requests.map(({ status }) => status),
    [200, 502, 502, 200],
  );
});

test("a connection breaks before a request is carried out, or after", async () => {
  await using fake = await startFakeGitHub();
  const post = () => ask(fake, "POST", `${repository}/issues/7/comments`, { body: "x" });
  for (const [reset, comments] of [
    ["before", 0],
    ["after", 1],
    ["within", 2],
  ] as const) {
    fake.fail({ reset });
    await assert.rejects(post());
    assert.equal(fake.comments.length, comments);
  }
});
