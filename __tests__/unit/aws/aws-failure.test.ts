import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { awsFailure, ecrCredentials } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";
import { fakeEcr } from "./fake-ecr.ts";

const access = {
  action: "ecr:CreateRepository",
  resource: "arn:aws:ecr:eu-west-1:111111111111:repository/models",
  region: "eu-west-1",
};

function told(name: string, message: string, more: object = {}): UserError {
  return awsFailure(Object.assign(new Error(message), { name }, more), access);
}

test("each failure of AWS is told in plain words, with what mends it", () => {
  const user = "arn:aws:sts::111111111111:assumed-role/mlops/run";
  const repository = "arn:aws:ecr:eu-west-1:111111111111:repository/models";
  const table: readonly [name: string, message: string, says: RegExp, remedy: RegExp][] = [
    ["CredentialsProviderError", "Could not load credentials from any providers", /no AWS credentials/, /id-token/],
    ["MissingAuthenticationTokenException", "Missing Authentication Token", /no AWS credentials/, /role-to-assume/],
    ["ExpiredTokenException", "The security token included in the request is expired", /expired/, /role-duration/],
    ["CredentialsProviderError", "The SSO session token is expired.", /have expired/, /configure-aws-credentials/],
    [
      "InvalidSignatureException",
      "Signature expired: 20261125T080000Z is now earlier than 20261125T081500Z",
      /clock of this machine/,
      /NTP/,
    ],
    ["InvalidSignatureException", "Signature not yet current: 2026", /clock of this machine/, /five minutes/],
    ["RequestTimeTooSkewed", "The difference is too large.", /clock of this machine/, /NTP/],
    [
      "InvalidSignatureException",
      "Credential should be scoped to a valid region.",
      /in the region eu-west-1/,
      /host name/,
    ],
    ["UnrecognizedClientException", "The security token included in the request is invalid.", /not know/, /deleted/],
    [
      "AccessDeniedException",
      `User: ${user} is not authorized to perform: ecr:CreateRepository on resource: ${repository} because no identity-based policy allows the ecr:CreateRepository action`,
      /assumed-role\/mlops\/run may not ecr:CreateRepository on arn:aws:ecr:eu-west-1:111111111111:repository\/models\./,
      /Allow ecr:CreateRepository on arn:\S+ in the role's policy/,
    ],
    [
      "AccessDeniedException",
      `User: ${user} is not authorized to perform: ecr:TagResource on resource: ${repository} with an explicit deny in a service control policy`,
      /may not ecr:TagResource on arn:/,
      /explicit deny .* in a service control policy/,
    ],
    ["AccessDeniedException", "", /credentials may not ecr:CreateRepository on arn:\S+\/models\./, /Allow/],
    [
      "AccessDenied",
      "Not authorized to perform sts:AssumeRoleWithWebIdentity",
      /may not assume the role \(sts:AssumeRoleWithWebIdentity\)/,
      /trust policy/,
    ],
    ["ThrottlingException", "Rate exceeded", /no more calls of ecr:CreateRepository/, /again/],
    ["LimitExceededException", "limit of repositories", /quota/i, /Service Quotas/],
    ["KmsException", "key is disabled", /KMS key/, /enabled/],
    ["KMS.DisabledException", "key is disabled", /KMS key/, /enabled/],
    ["InvalidAccessKeyId", "The key does not exist in our records.", /not know/, /deleted/],
    ["ResourceLimitExceeded", "limit of groups", /quota/i, /Service Quotas/],
    ["ConflictException", "in use", /was changing arn:\S+ all the while/, /not done twice/],
    ["Error", "Region is missing", /No region of AWS is named/, /AWS_REGION/],
  ];
  for (const [name, message, says, remedy] of table) {
    const error = told(name, message);
    assert.ok(error instanceof UserError);
    assert.match(error.message, says, `${name}: ${message}`);
    assert.match(error.remedy ?? "", remedy, `${name}: ${message}`);
    assert.equal(error.cause, `${name}: ${message}`, "AWS's own words are kept");
  }
});

test("failures at a bucket name it", () => {
  const bucket = { action: "s3:GetObject", resource: "arn:aws:s3:::models/registry/x.json", region: "eu-west-1" };
  const say = (name: string, status: number) =>
    awsFailure(Object.assign(new Error("x"), { name, $metadata: { httpStatusCode: status } }), bucket).message;
  assert.match(say("NoSuchBucket", 404), /no bucket models\./);
  assert.match(say("PermanentRedirect", 301), /bucket models is not in the region eu-west-1/);
  assert.match(say("Unknown", 403), /may not s3:GetObject on arn:aws:s3:::models\/registry\/x\.json/);
});

test("failures of the network say where to look", () => {
  assert.match(
    told("Error", "getaddrinfo ENOTFOUND", { code: "ENOTFOUND" }).message,
    /could not be found .* eu-west-1/,
  );
  assert.match(told("Error", "refused", { cause: { code: "ECONNREFUSED" } }).message, /could not be reached/);
  assert.match(told("TimeoutError", "late").message, /could not be reached/);
  assert.match(told("Error", "x", { code: "SELF_SIGNED_CERT_IN_CHAIN" }).message, /certificate/);
  assert.match(told("ServerException", "x", { $metadata: { httpStatusCode: 500 } }).message, /AWS itself failed/);
});

test("what is neither the user's nor the service's doing stays what it is", () => {
  for (const error of [new TypeError("x is undefined"), Object.assign(new Error("abort"), { name: "AbortError" })]) {
    assert.throws(
      () => awsFailure(error, access),
      (thrown) => thrown === error,
    );
  }
  const own = new UserError("already told");
  assert.equal(awsFailure(own, access), own);
});

test("the SDK's own errors are understood as they come", async () => {
  const host = "111111111111.dkr.ecr.eu-west-1.amazonaws.com";
  const ask = (environment: Readonly<Record<string, string>>) =>
    ecrCredentials({ environment, onSecret: assert.fail, clock: () => new Date() })(host);
  const keys = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_MAX_ATTEMPTS: "1" };
  await assert.rejects(ask({ ...keys, AWS_ENDPOINT_URL: "http://127.0.0.1:9" }), /could not be reached in eu-west-1/);
  await using ecr = await fakeEcr({
    GetAuthorizationToken: [
      { error: "ExpiredTokenException", message: "The security token included in the request is expired" },
      { error: "ServerException", message: "oops", status: 500 },
    ],
  });
  await assert.rejects(ask(ecr.environment), /credentials have expired/);
  await assert.rejects(ask(ecr.environment), /AWS itself failed at ecr:GetAuthorizationToken/);
});

test("a job without credentials is told so", () => {
  const script = `
    import { ecrCredentials } from ${JSON.stringify(import.meta.resolve("@mlops-actions/aws"))};
    const provider = ecrCredentials({ environment: {}, onSecret() {}, clock: () => new Date() });
    await provider("111111111111.dkr.ecr.eu-west-1.amazonaws.com").catch((error) => console.log(error.name, error.message));
  `;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), AWS_EC2_METADATA_DISABLED: "true" },
  });
  assert.equal(said.trim(), "UserError There are no AWS credentials, and ecr:GetAuthorizationToken needs some.");
});
