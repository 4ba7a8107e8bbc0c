import assert from "node:assert/strict";
import { test } from "node:test";
import { type FakeGitHub, startFakeGitHub } from "@mlops-actions/testkit";

interface Listed {
  readonly id: number;
  readonly state: string;
  readonly environment: string;
  readonly production_environment: boolean;
}

async function ask(fake: FakeGitHub, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${fake.url}/repos/org/team-repo/deployments${path}`, {
    method,
    headers: { authorization: `Bearer ${fake.token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Listed & Listed[] };
}

const ref = "b".repeat(40);
const deploy = async (fake: FakeGitHub, body: object = {}) =>
  (await ask(fake, "POST", "", { ref, environment: "qa", required_contexts: [], ...body })).body.id;

test("deployments are found by what they are of, the newest first", async () => {
  await using fake = await startFakeGitHub();
  await deploy(fake);
  await deploy(fake, { task: "promote" });
  await deploy(fake, { environment: "production", ref: "c".repeat(40) });
  const ids = async (query: string) => (await ask(fake, "GET", query)).body.map(({ id }) => id);
  assert.deepEqual(await ids(""), [1003, 1002, 1001]);
  assert.deepEqual(await ids(`?sha=${ref}`), [1002, 1001]);
  assert.deepEqual(await ids(`?ref=${ref}&task=deploy`), [1001]);
  assert.deepEqual(await ids("?environment=qa&task=promote"), [1002]);
  const [newest] = (await ask(fake, "GET", "?environment=production")).body;
  assert.equal(newest?.production_environment, true);
  assert.deepEqual(fake.violations, []);
});

test("statuses begin with the newest, and a success ends earlier ones of the environment unless told not to", async () => {
  await using fake = await startFakeGitHub();
  const [first, production, second, third] = [
    await deploy(fake),
    await deploy(fake, { production_environment: true }),
    await deploy(fake, { task: "other" }),
    await deploy(fake),
  ];
  const set = (id: number | undefined, body: object) => ask(fake, "POST", `/${id}/statuses`, body);
  for (const id of [first, production]) await set(id, { state: "success", auto_inactive: false });
  await set(second, { state: "in_progress" });
  await set(third, { state: "success", auto_inactive: false });
  const states = async (id: number | undefined) =>
    (await ask(fake, "GET", `/${id}/statuses`)).body.map(({ state }) => state);
  assert.deepEqual(await states(first), ["success"]);
  await set(second, { state: "success" });
  assert.deepEqual(await states(first), ["inactive", "success"]);
  assert.deepEqual(await states(production), ["success"]);
  assert.deepEqual(await states(second), ["success", "in_progress"]);
  assert.deepEqual(await states(third), ["success"]);
  assert.equal((await set(9, { state: "success" })).status, 404);
  assert.deepEqual(fake.violations, []);
});

test("a commit whose checks failed is not deployed by whoever asks for all of them", async () => {
  await using fake = await startFakeGitHub();
  const run = { id: 1, name: "gate", headSha: ref, externalId: "", status: "completed", detailsUrl: null };
  const output = { title: null, summary: null, text: null };
  fake.checkRuns.push({ ...run, conclusion: "failure", output, annotations: [] });
  assert.equal((await ask(fake, "POST", "", { ref })).status, 409);
  assert.equal((await ask(fake, "POST", "", { ref, required_contexts: [] })).status, 201);
});

for (const [what, path, body] of [
  ["a deployment of nothing", "", { environment: "qa" }],
  ["a payload that is a list", "", { ref, payload: [] }],
  ["a long description", "", { ref, description: "x".repeat(141) }],
  ["a misspelt property", "", { ref, requiredContexts: [] }],
  ["a state of no such name", "/1001/statuses", { state: "succeeded" }],
  ["a long description of a status", "/1001/statuses", { state: "success", description: "x".repeat(141) }],
] as const) {
  test(`GitHub takes no ${what.replace(/^an? /, "")}`, async () => {
    await using fake = await startFakeGitHub();
    await deploy(fake);
    assert.equal((await ask(fake, "POST", path, body)).status, 422);
    assert.equal(fake.violations.length, 1);
    assert.deepEqual([fake.deployments.length, fake.deployments[0]?.statuses], [1, []]);
  });
}
