import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { type DeploymentRecord, listDeployments, recordDeployment } from "@mlops-actions/github";
import { startFakeGitHub } from "@mlops-actions/testkit";
import { clientOf, sha } from "./on-fake-github.ts";

const record = (version: number, more: Partial<DeploymentRecord> = {}): DeploymentRecord => ({
  commit: sha("b"),
  environment: "prod",
  task: "promote:iris",
  description: `iris version ${version}`,
  payload: { model: "iris", version },
  production: true,
  state: "success",
  logUrl: `https://github.com/org/team-repo/actions/runs/${version}`,
  ...more,
});
const ofVersion = (version: number) => (payload: unknown) => (payload as { version?: number }).version === version;

test("those of a version, newest first: one that was replaced ended then, one that stands has no end", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  for (const it of [
    record(1, { environment: "qa", production: false }),
    record(1),
    record(2),
    record(1, { task: "promote:digits" }),
    record(1, { environment: "dev", state: "failure" }),
  ])
    await recordDeployment(github, it);
  const found = await listDeployments(github, "promote:iris", ofVersion(1));
  assert.deepEqual(
    found.map(({ environment, until, logUrl }) => [environment, until === null, logUrl?.split("/").at(-1)]),
    [
      ["prod", false, "1"],
      ["qa", true, "1"],
    ],
  );
  const [prod] = found;
  assert.ok(prod !== undefined && prod.until !== null && prod.since < prod.until, JSON.stringify(prod));
  assert.equal((await listDeployments(github, "promote:iris", ofVersion(2)))[0]?.until, null);
  assert.deepEqual(await listDeployments(github, "promote:iris", ofVersion(3)), []);
  assert.deepEqual(fake.violations, []);
});

test("a payload that an older server keeps as text is read as what it was", async () => {
  await using fake = await startFakeGitHub();
  const { github } = clientOf(fake);
  await recordDeployment(github, record(1));
  const [deployment] = fake.deployments;
  Object.assign(deployment!, { payload: JSON.stringify(deployment!.payload) });
  assert.equal((await listDeployments(github, "promote:iris", ofVersion(1))).length, 1);
});

test("a refusal says which permission is missing", async () => {
  await using fake = await startFakeGitHub();
  fake.fail({ method: "GET", path: "deployments", status: 403, body: { message: "Resource not accessible" } });
  await assert.rejects(
    listDeployments(clientOf(fake).github, "promote:iris", () => true),
    (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /reading deployments/);
      return true;
    },
  );
});
