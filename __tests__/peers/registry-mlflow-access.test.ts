import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { openRegistry } from "@mlops-actions/registry";
import { temporaryFolder } from "@mlops-actions/testkit";
import { approved, described, effects } from "../unit/registry/candidate.ts";
import { type MlflowServer, startMlflow } from "./registry-mlflow-server.ts";

// MLflow's own app of users and permissions: any user may read, and change what is theirs.
const admin = { MLFLOW_TRACKING_USERNAME: "admin", MLFLOW_TRACKING_PASSWORD: "correct-horse-battery-staple" };
const reader = { MLFLOW_TRACKING_USERNAME: "reader", MLFLOW_TRACKING_PASSWORD: "another-long-password" };

let server: MlflowServer;
before(async () => {
  server = await startMlflow(["--app-name", "basic-auth"], {
    MLFLOW_AUTH_ADMIN_PASSWORD: admin.MLFLOW_TRACKING_PASSWORD,
    MLFLOW_FLASK_SERVER_SECRET_KEY: "any",
  });
});
after(() => server[Symbol.asyncDispose]());

const openAs = (environment: Record<string, string>) =>
  openRegistry({ mlflow: { url: server.url } }, effects(temporaryFolder("registry"), { environment }));

test("a server with users takes those who may, and says to all others what they need", async () => {
  const { candidate, files } = described("one");
  const registry = await openAs(admin);
  assert.equal((await registry.register(candidate, files)).version.number, 1);
  assert.equal((await registry.move(candidate.model, 1, approved)).standing.status, "approved");

  const nobody = await refused((await openAs({})).register(candidate, files));
  assert.match(nobody.message, /asks for credentials/);
  assert.match(nobody.remedy!, /MLFLOW_TRACKING_TOKEN/);

  const wrong = await refused((await openAs({ ...admin, MLFLOW_TRACKING_PASSWORD: "wrong-and-secret" })).models());
  assert.match(wrong.message, /does not take these credentials/);
  assert.doesNotMatch(
    JSON.stringify([wrong.message, wrong.remedy, wrong.place, String(wrong.cause)]),
    /wrong-and-secret/,
  );

  const { MLFLOW_TRACKING_USERNAME: user, MLFLOW_TRACKING_PASSWORD: password } = admin;
  const made = await fetch(`${server.url}/api/2.0/mlflow/users/create`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
    },
    body: JSON.stringify({ username: "reader", password: reader.MLFLOW_TRACKING_PASSWORD }),
  });
  assert.equal(made.status, 200);
  const readers = await openAs(reader);
  assert.equal((await readers.get(candidate.model, "1")).standing.status, "approved");
  const forbidden = await refused(readers.move(candidate.model, 1, { ...approved, kind: "pending" }));
  assert.match(forbidden.message, /does not allow runs\/log-parameter/);
  assert.match(forbidden.remedy!, /edit the experiment/);
});

async function refused(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => assert.fail("it was not refused"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error;
  return error;
}
