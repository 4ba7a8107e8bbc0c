import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { type DeploymentRecord, isForbidden, recordDeployment } from "@mlops-actions/github";
import { type FakeGitHub, startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

const record: DeploymentRecord = {
  commit: sha("b"),
  environment: "prod",
  task: "promote:iris",
  description: "iris 1.2.0 goes to prod",
  payload: { model: "iris", version: "1.2.0", number: 7 },
  production: true,
  state: "in_progress",
  logUrl: "https://github.com/org/team-repo/actions/runs/1",
};
const done: DeploymentRecord = { ...record, state: "success", description: "iris 1.2.0 runs in prod" };

const statesOf = (fake: FakeGitHub) =>
  fake.deployments.map(({ statuses }) => statuses.map(({ state }) => state).join(" "));
const posts = (fake: FakeGitHub) => fake.requests.filter(({ method }) => method === "POST");

test("records where a commit goes, without merging or asking for checks", async () => {
  await using fake = await startFakeGitHub();
  const recorded = await recordDeployment(clientOf(fake).github, record);
  assert.deepEqual(recorded, { id: 1001, url: "https://api.github.com/deployments/1001", action: "created" });
  assert.deepEqual(posts(fake)[0]?.body, {
    ref: sha("b"),
    environment: "prod",
    task: "promote:iris",
    description: "iris 1.2.0 goes to prod",
    payload: { model: "iris", version: "1.2.0", number: 7 },
    production_environment: true,
    auto_merge: false,
    required_contexts: [],
  });
  assert.deepEqual(posts(fake)[1]?.body, {
    state: "in_progress",
    description: "iris 1.2.0 goes to prod",
    log_url: "https://github.com/org/team-repo/actions/runs/1",
    auto_inactive: false,
  });
  assert.deepEqual(fake.violations, []);
});

test("a commit whose checks failed is recorded all the same: the promotion was decided", async () => {
  await using fake = await startFakeGitHub();
  fake.checkRuns.push({
    id: 1,
    name: "gate",
    headSha: record.commit,
    externalId: "",
    status: "completed",
    conclusion: "failure",
    detailsUrl: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  });
  assert.equal((await recordDeployment(clientOf(fake).github, record)).action, "created");
});

test("later calls add a status to the same deployment, and nothing where nothing changed", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  await recordDeployment(github, record);
  assert.equal((await recordDeployment(github, record)).action, "unchanged");
  const live = { ...done, environmentUrl: "https://iris.example.com" };
  assert.equal((await recordDeployment(github, live)).action, "updated");
  assert.equal((await recordDeployment(github, live)).action, "unchanged");
  assert.deepEqual(statesOf(fake), ["in_progress success"]);
  assert.equal(fake.deployments[0]?.statuses[1]?.environmentUrl, "https://iris.example.com");
  assert.deepEqual(fake.violations, []);
});

test("a failure is a status, and a repeated job goes on from it", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  for (const state of ["in_progress", "failure", "in_progress", "success"] as const) {
    await recordDeployment(github, { ...record, state });
  }
  assert.deepEqual(statesOf(fake), ["in_progress failure in_progress success"]);
});

const other: [string, Partial<DeploymentRecord>][] = [
  ["commit", { commit: sha("c") }],
  ["environment", { environment: "qa" }],
  ["task", { task: "promote:wine" }],
  ["payload", { payload: { model: "iris", version: "1.3.0" } }],
];
for (const [name, change] of other) {
  test(`another ${name} is another deployment`, async () => {
    await using fake = await startFakeGitHub();
    const { github } = clientOf(fake);
    await recordDeployment(github, record);
    assert.equal((await recordDeployment(github, { ...record, ...change })).action, "created");
    assert.equal(fake.deployments.length, 2);
  });
}

test("knows its payload in another order, without undefined fields, and as text", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const base = { sha: sha("b"), task: record.task, environment: "prod", description: null, production: true };
  const payload = JSON.stringify({ version: "1.2.0", number: 7, model: "iris" });
  fake.deployments.push({ ...base, id: 5, payload: "not JSON", transient: false, statuses: [] });
  fake.deployments.push({ ...base, id: 6, payload, transient: false, statuses: [] });
  const recorded = await recordDeployment(github, { ...record, payload: { ...record.payload, run: undefined } });
  assert.deepEqual([recorded.id, recorded.action], [6, "updated"]);
});

test("finds its deployment behind a page of others of the commit", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  await recordDeployment(github, record);
  const [first] = fake.deployments;
  assert.ok(first);
  for (let id = 2_000; id < 2_120; id++) fake.deployments.push({ ...first, id, payload: { id }, statuses: [] });
  assert.equal((await recordDeployment(github, record)).action, "unchanged");
});

test("a success ends what the task had there before, and nobody else's", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const qa = { ...done, environment: "qa", production: false };
  await recordDeployment(github, { ...qa, task: "promote:wine" });
  await recordDeployment(github, { ...qa, payload: { version: "1.0.0" } });
  await recordDeployment(github, { ...qa, payload: { version: "1.1.0" }, state: "failure" });
  await recordDeployment(github, { ...qa, environment: "dev" });
  await recordDeployment(github, { ...qa, payload: { version: "1.2.0" } });
  assert.deepEqual(statesOf(fake), ["success", "success inactive", "failure", "success", "success"]);
  assert.equal(fake.deployments[1]?.statuses[1]?.description, "Replaced: iris 1.2.0 runs in prod");
  assert.deepEqual(fake.violations, []);
});

test("what was replaced and comes back is a new deployment", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  await recordDeployment(github, done);
  await recordDeployment(github, { ...done, commit: sha("c") });
  assert.equal((await recordDeployment(github, done)).action, "created");
  assert.deepEqual(
    fake.deployments.map(({ sha: commit, statuses }) => [commit[0], statuses.at(-1)?.state]),
    [
      ["b", "inactive"],
      ["c", "inactive"],
      ["b", "success"],
    ],
  );
});

test("long descriptions are cut to what GitHub takes", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  const long = { ...done, description: "x".repeat(141) };
  await recordDeployment(github, { ...done, commit: sha("c") });
  await recordDeployment(github, long);
  assert.equal((await recordDeployment(github, long)).action, "unchanged");
  assert.equal(fake.deployments[1]?.description, `${"x".repeat(139)}…`);
  assert.deepEqual(fake.violations, []);
});

test("answers that are lost add nothing twice", async () => {
  await using fake = await startFakeGitHub();
  const { github, waits } = clientOf(fake);
  fake.fail({ method: "POST", path: /deployments$/, reset: "after" });
  fake.fail({ method: "POST", path: /statuses$/, reset: "after" });
  assert.equal((await recordDeployment(github, record)).action, "created");
  assert.deepEqual(statesOf(fake), ["in_progress"]);
  assert.deepEqual(waits, [1, 1]);
});

test("what GitHub did not carry out is sent again", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "POST", path: /deployments$/, status: 502 });
  fake.fail({ method: "POST", path: /statuses$/, reset: "before" });
  await recordDeployment(clientOf(fake).github, record);
  assert.deepEqual(statesOf(fake), ["in_progress"]);
});

test("a job that was killed after the deployment and before its status goes on with it", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "POST", path: /statuses$/, status: 401 });
  await assert.rejects(recordDeployment(clientOf(fake).github, record), /did not accept the token/);
  await recordDeployment(clientOf(fake).github, record);
  assert.deepEqual(statesOf(fake), ["in_progress"]);
});

for (const method of ["GET", "POST"]) {
  test(`a token that may not is told which permission is missing, at the first ${method}`, async () => {
    await using fake = await startFakeGitHub();
    fake.fail({ method, status: 403, body: { message: "Resource not accessible by integration" } });
    const error = await recordDeployment(clientOf(fake).github, record).catch((reason: unknown) => reason);
    assert.ok(error instanceof UserError);
    assert.equal(error.message, "GitHub forbade recording the deployment.");
    assert.match(error.remedy ?? "", /^Give the job `permissions: deployments: write`\./);
    assert.ok(isForbidden(error));
  });
}

for (const [status, body, message, remedy] of [
  [404, "Not Found", /found nothing at POST .*\/deployments while recording/, /`permissions: deployments: write`/],
  [409, "Conflict merging main into b", /conflict while recording the deployment: Conflict merging main/, /again/],
  [422, "Validation Failed: environment is too long", /did not accept .* environment is too long/, /./],
  [422, `No ref found for: ${sha("b")}`, /^The commit b{40} is not in org\/team-repo/, /Push the commit/],
] as const) {
  test(`says what a ${status} means: ${body.slice(0, 20)}`, async () => {
    await using fake = await startFakeGitHub();
    fake.fail({ method: "POST", status, body: { message: body, documentation_url: "https://docs.github.com/x" } });
    await assert.rejects(recordDeployment(clientOf(fake).github, record), (error: UserError) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, message);
      assert.match(error.remedy ?? "", remedy);
      return !error.message.includes("docs.github.com");
    });
    assert.equal(fake.deployments.length, 0);
  });
}
