import assert from "node:assert/strict";
import { test } from "node:test";
import { declaredRepository, ecrCredentials, ecrRepository, ensureRepository } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";
import { fakeAccounts, jobKey, keyOf } from "./fake-accounts.ts";

const host = "333333333333.dkr.ecr.eu-west-1.amazonaws.com";
const arn = "arn:aws:iam::333333333333:role/ci/mlops-prod";
const told = (secrets: string[]) => ({
  onSecret: (text: string) => secrets.push(text),
  clock: () => new Date(),
});

test("a registry's token is asked for as the role, which the job assumes", async () => {
  await using accounts = await fakeAccounts();
  accounts.roles.set(arn, { externalId: "mlops" });
  const secrets: string[] = [];
  const asRole = ecrCredentials({
    ...told(secrets),
    environment: accounts.environment,
    role: { arn, externalId: "mlops" },
  });
  const found = await asRole(host);
  assert.deepEqual([found?.password, found?.source], [keyOf(arn), `ECR as ${arn}`]);
  assert.ok(secrets.includes(keyOf(arn)));
  await ecrCredentials({ ...told([]), environment: accounts.environment })(host);
  assert.deepEqual(
    accounts.calls.map(({ action, key }) => [action, key]),
    [
      ["AssumeRole", jobKey],
      ["GetAuthorizationToken", keyOf(arn)],
      ["GetAuthorizationToken", jobKey],
    ],
  );
});

test("a repository is made in the role's account", async () => {
  await using accounts = await fakeAccounts();
  accounts.roles.set(arn, { externalId: null });
  const { created } = await ensureRepository(
    ecrRepository(host, "models/churn"),
    declaredRepository({ immutable: true, scanOnPush: false, keep: null, kms: null }),
    {
      environment: accounts.environment,
      log: { info: () => {} },
      signal: new AbortController().signal,
      role: { arn },
    },
  );
  assert.ok(created);
  assert.deepEqual([...accounts.repositories.keys()], [keyOf(arn)]);
});

test("a role that may not be assumed is an error, but for a job that has it already", async () => {
  await using accounts = await fakeAccounts();
  const asRole = ecrCredentials({ ...told([]), environment: accounts.environment, role: { arn } });
  await assert.rejects(asRole(host), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(
      error.message,
      /mlops-dev\/GitHubActions may not assume the role arn:aws:iam::333333333333:role\/ci\/mlops-prod/,
    );
    assert.match(error.remedy ?? "", /trust policy/);
    return true;
  });
  for (const other of ["333333333333:assumed-role/mlops-prod2/x", "444444444444:assumed-role/mlops-prod/x"]) {
    accounts.user = `arn:aws:sts::${other}`;
    await assert.rejects(asRole(host), /may not assume the role/);
  }
  accounts.user = "arn:aws:sts::333333333333:assumed-role/mlops-prod/GitHubActions";
  assert.equal((await asRole(host))?.password, jobKey);
});
