import assert from "node:assert/strict";
import { test } from "node:test";
import { ecrCredentials } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";
import { fakeEcr } from "./fake-ecr.ts";

const host = "111111111111.dkr.ecr.eu-west-1.amazonaws.com";
const other = "222222222222.dkr.ecr.eu-west-1.amazonaws.com";
const far = "111111111111.dkr.ecr.us-east-1.amazonaws.com";
const begun = Date.parse("2026-11-25T08:00:00Z");
const hour = 3_600_000;

function token(password: string, expires: number): object {
  const authorizationToken = Buffer.from(`AWS:${password}`).toString("base64");
  return { authorizationData: [{ authorizationToken, expiresAt: expires / 1_000, proxyEndpoint: `https://${host}` }] };
}

test("a token serves the registries of its region until shortly before it expires, and logs hear of it first", async () => {
  await using ecr = await fakeEcr({
    GetAuthorizationToken: [token("one:with colon", begun + 12 * hour), token("two", begun + 24 * hour)],
  });
  let now = begun;
  const secrets: string[] = [];
  const provider = ecrCredentials({
    environment: ecr.environment,
    onSecret: (text) => secrets.push(text),
    clock: () => new Date(now),
  });
  const first = { kind: "password", source: "ECR", username: "AWS", password: "one:with colon" };
  assert.deepEqual(await Promise.all([provider(host), provider(other)]), [first, first]);
  assert.equal(ecr.calls.length, 1, "two at once ask once");
  assert.deepEqual(secrets, [Buffer.from("AWS:one:with colon").toString("base64"), "one:with colon"]);

  now = begun + 11.7 * hour;
  assert.deepEqual(await provider(host), first);
  now = begun + 11.9 * hour;
  const second = { kind: "password", source: "ECR", username: "AWS", password: "two" };
  assert.deepEqual(await Promise.all([provider(host), provider(other)]), [second, second]);
  assert.equal(ecr.calls.length, 2);
  await provider(far);
  assert.equal(ecr.calls.length, 3, "another region has tokens of its own");
});

test("other registries and the public one get no token of AWS", async () => {
  await using ecr = await fakeEcr({});
  const provider = ecrCredentials({
    environment: ecr.environment,
    onSecret: assert.fail,
    clock: () => new Date(begun),
  });
  for (const stranger of ["ghcr.io", "localhost:5000", "public.ecr.aws"]) assert.equal(await provider(stranger), null);
  assert.deepEqual(ecr.calls, []);
});

test("a failure is not kept", async () => {
  await using ecr = await fakeEcr({
    GetAuthorizationToken: [
      { error: "AccessDeniedException", message: "no" },
      { authorizationData: [] },
      token("three", begun + hour),
    ],
  });
  const provider = ecrCredentials({ environment: ecr.environment, onSecret: () => {}, clock: () => new Date(begun) });
  await assert.rejects(provider(host), /may not ecr:GetAuthorizationToken on \*/);
  await assert.rejects(provider(host), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /without a token/);
    return true;
  });
  assert.equal((await provider(host))?.password, "three");
});
