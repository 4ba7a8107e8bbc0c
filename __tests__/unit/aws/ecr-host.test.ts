import assert from "node:assert/strict";
import { test } from "node:test";
import { ecrRepository, parseEcrHost } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";
import { arnOf } from "../../../packages/aws/src/ecr-repository.ts";

const account = "111111111111";

test("hosts of ECR in every partition are known for what they are", () => {
  const table: readonly [host: string, region: string, partition: string, marks: string][] = [
    [`${account}.dkr.ecr.eu-west-1.amazonaws.com`, "eu-west-1", "aws", ""],
    [`${account}.DKR.ECR.us-east-1.AmazonAWS.com`, "us-east-1", "aws", ""],
    [`${account}.dkr.ecr-fips.us-east-2.amazonaws.com`, "us-east-2", "aws", "fips"],
    [`${account}.dkr-ecr.eu-central-1.on.aws`, "eu-central-1", "aws", "dual"],
    [`${account}.dkr-ecr-fips.us-west-2.on.aws`, "us-west-2", "aws", "fips dual"],
    [`${account}.dkr.ecr.cn-north-1.amazonaws.com.cn`, "cn-north-1", "aws-cn", ""],
    [`${account}.dkr-ecr.cn-northwest-1.on.amazonwebservices.com.cn`, "cn-northwest-1", "aws-cn", "dual"],
    [`${account}.dkr.ecr.us-gov-west-1.amazonaws.com`, "us-gov-west-1", "aws-us-gov", ""],
    [`${account}.dkr.ecr-fips.us-gov-east-1.amazonaws.com`, "us-gov-east-1", "aws-us-gov", "fips"],
    [`${account}.dkr.ecr.eusc-de-east-1.amazonaws.eu`, "eusc-de-east-1", "aws-eusc", ""],
    [`${account}.dkr.ecr.us-iso-east-1.c2s.ic.gov`, "us-iso-east-1", "aws-iso", ""],
    [`${account}.dkr.ecr.us-isob-east-1.sc2s.sgov.gov`, "us-isob-east-1", "aws-iso-b", ""],
  ];
  for (const [host, region, partition, marks] of table) {
    const { fips, dualStack, ...rest } = parseEcrHost(host) ?? assert.fail(host);
    assert.deepEqual(rest, { host: host.toLowerCase(), account, region, partition, public: false }, host);
    assert.equal([fips && "fips", dualStack && "dual"].filter(Boolean).join(" "), marks, host);
  }
});

test("the public registry has no account", () => {
  for (const host of ["public.ecr.aws", "ecr-public.aws.com"]) {
    const parsed = parseEcrHost(host) ?? assert.fail(host);
    assert.deepEqual([parsed.public, parsed.account, parsed.region], [true, null, "us-east-1"], host);
  }
});

test("no other host is taken for ECR's, above all none that only looks so: it would be sent a token", () => {
  const others = [
    "",
    "localhost:5000",
    "ghcr.io",
    "registry-1.docker.io",
    `${account}.dkr.ecr.eu-west-1.amazonaws.com.attacker.example`,
    `attacker.example/${account}.dkr.ecr.eu-west-1.amazonaws.com`,
    `${account}.dkr.ecr.eu-west-1.amazonaws.com:8080`,
    `${account}.dkr.ecr.attacker.example.eu-west-1.amazonaws.com`,
    `x.${account}.dkr.ecr.eu-west-1.amazonaws.com`,
    `${account}.dkr.ecr.eu-west-1.on.aws`,
    `${account}.dkr-ecr.eu-west-1.amazonaws.com`,
    `${account}.dkr.ecr.eu-west-1.amazonaws.org`,
    "1234.dkr.ecr.eu-west-1.amazonaws.com",
    `${account}.dkr.ecr.amazonaws.com`,
    `${account}.dkr.ecr.eu-west-1.amazonaws.com\n`,
    "sub.public.ecr.aws",
  ];
  for (const host of others) assert.equal(parseEcrHost(host), null, JSON.stringify(host));
});

test("a repository has the ARN that policies name", () => {
  const arn = (host: string): string => arnOf(ecrRepository(host, "models/breast-cancer"));
  assert.equal(
    arn(`${account}.dkr.ecr.eu-west-1.amazonaws.com`),
    `arn:aws:ecr:eu-west-1:${account}:repository/models/breast-cancer`,
  );
  assert.match(arn(`${account}.dkr.ecr.cn-north-1.amazonaws.com.cn`), /^arn:aws-cn:ecr:cn-north-1:/);
  assert.match(arn(`${account}.dkr.ecr.us-gov-west-1.amazonaws.com`), /^arn:aws-us-gov:ecr:/);
});

test("names that ECR refuses are refused before it is asked", () => {
  const host = `${account}.dkr.ecr.eu-west-1.amazonaws.com`;
  for (const name of ["models/breast-cancer", "a1", "a/b/c.d_e-f", "2024-models"]) {
    assert.equal(ecrRepository(host, name).name, name);
  }
  for (const name of ["", "a", "Models", "a//b", "/a", "a/", "a..b", "a b", "a-", `a${"b".repeat(256)}`]) {
    assert.throws(() => ecrRepository(host, name), UserError, JSON.stringify(name));
  }
  assert.throws(() => ecrRepository("ghcr.io", "a/b"), /ghcr\.io is no registry of Amazon ECR/);
  assert.throws(
    () => ecrRepository("public.ecr.aws", "alias/model"),
    (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /public registry/);
      assert.match(error.remedy ?? "", /aws ecr-public create-repository .* or name a private registry/);
      return true;
    },
  );
});
