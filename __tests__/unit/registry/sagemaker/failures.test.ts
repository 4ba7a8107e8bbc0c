import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { approved, described } from "../candidate.ts";
import { type AwsFault, type FakeAws, fakeAws } from "./fake-aws.ts";
import { openFake } from "./open-fake.ts";

const model = "breast-cancer";
const { candidate, files } = described("one");

async function refusal(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => assert.fail("it was not refused"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error;
  return error;
}

const user = "arn:aws:sts::111111111111:assumed-role/mlops/run";
const table: readonly [fault: AwsFault, says: RegExp, remedy: RegExp][] = [
  [
    { action: "PUT", error: ["AccessDenied", "Access Denied", 403] },
    /may not s3:PutObject on arn:aws:s3:::models-of-tests\/mlops-registry\/files\//,
    /Allow s3:PutObject .* that resource's own policy/,
  ],
  [
    { action: "GET", error: ["ExpiredToken", "The provided token has expired.", 400] },
    /credentials have expired/,
    /role-duration/,
  ],
  [
    { action: "PUT", error: ["RequestTimeTooSkewed", "The difference is too large.", 403], times: 9 },
    /clock of this machine is wrong/,
    /NTP/,
  ],
  [
    { action: "GET", error: ["SignatureDoesNotMatch", "The request signature does not match", 403] },
    /does not know these credentials/,
    /keys/,
  ],
  [
    { action: "GET", error: ["InvalidAccessKeyId", "The key does not exist in our records", 403] },
    /does not know these credentials/,
    /deleted/,
  ],
  [
    { action: "GET", error: ["PermanentRedirect", "must be addressed using the specified endpoint", 301] },
    /bucket models-of-tests is not in the region eu-west-1/,
    /bucket's own region/,
  ],
  [
    { action: "PUT", error: ["SlowDown", "Please reduce your request rate.", 503], times: 9 },
    /allows no more calls of s3:PutObject/,
    /one after another/,
  ],
  [
    {
      action: "CreateModelPackageGroup",
      error: [
        "AccessDeniedException",
        `User: ${user} is not authorized to perform: sagemaker:CreateModelPackageGroup on resource: arn:aws:sagemaker:eu-west-1:111111111111:model-package-group/breast-cancer because no identity-based policy allows it`,
        400,
      ],
    },
    /run may not sagemaker:CreateModelPackageGroup on arn:aws:sagemaker:\S+breast-cancer/,
    /Allow sagemaker:CreateModelPackageGroup/,
  ],
  [
    { action: "CreateModelPackage", error: ["ConflictException", "in use", 400], times: 99 },
    /was changing a model package in the group breast-cancer all the while/,
    /again/,
  ],
  [
    { action: "CreateModelPackage", error: ["ResourceLimitExceeded", "limit", 400] },
    /quota .* is used up/,
    /Service Quotas/,
  ],
  [
    { action: "CreateModelPackage", error: ["ValidationException", "Could not access image x in ECR", 400] },
    /does not take a model package in the group breast-cancer/,
    /the image/,
  ],
  [
    { action: "ListModelPackages", error: ["ThrottlingException", "Rate exceeded", 400], times: 9 },
    /allows no more calls of sagemaker:ListModelPackages/,
    /again/,
  ],
  [
    { action: "DescribeModelPackageGroup", error: ["ExpiredTokenException", "The security token is expired", 400] },
    /credentials have expired/,
    /configure-aws-credentials/,
  ],
];

for (const [fault, says, remedy] of table) {
  test(`${fault.action}: ${String(fault.error[0])} is told in plain words, and running it again completes the version`, async () => {
    await using aws = await fakeAws();
    const environment = { ...aws.environment, AWS_MAX_ATTEMPTS: "2" };
    const sleep = async () => {};
    aws.fail(fault);
    const error = await refusal((await openFake(aws, { environment, sleep })).register(candidate, files));
    assert.match(error.message, says);
    assert.match(error.remedy ?? "", remedy);
    assert.ok(error.cause, "AWS's own words are kept");

    aws.mend();
    const { version } = await (await openFake(aws)).register(candidate, files);
    assert.equal(version.number, 1);
    assert.equal(aws.sagemaker.packages(model).length, 1);
  });
}

test("a bucket that is not there is named", async () => {
  await using aws = await fakeAws();
  const registry = await openFake(aws, {}, { bucket: "another-bucket" });
  const error = await refusal(registry.register(candidate, files));
  assert.match(error.message, /no bucket another-bucket/);
});

test("throttling and a writer at the same key are waited for", async () => {
  await using aws = await fakeAws();
  const registry = await openFake(aws);
  aws.fail({ action: "CreateModelPackage", error: ["ThrottlingException", "Rate exceeded", 400], times: 2 });
  aws.fail({ action: "UpdateModelPackage", error: ["ConflictException", "in use", 400], times: 2 });
  assert.equal((await registry.register(candidate, files)).created, true);
  aws.fail({ action: "PUT", error: ["ConditionalRequestConflict", "a conflicting operation", 409], times: 2 });
  assert.equal((await registry.move(model, 1, approved)).made, true);
  assert.equal(aws.sagemaker.packages(model)[0]?.ModelApprovalStatus, "Approved");
});

test("an answer that is lost on its way makes nothing twice", async () => {
  for (const action of ["PUT", "CreateModelPackage", "CreateModelPackageGroup"]) {
    await using aws = await fakeAws();
    aws.fail({ action, error: "lost", times: 2 });
    const made = await (await openFake(aws)).register(candidate, files);
    assert.equal(made.created, true, action);
    assert.equal(made.version.number, 1);
    assert.equal(aws.sagemaker.packages(model).length, 1);
  }
  await using aws = await fakeAws();
  const registry = await openFake(aws);
  await registry.register(candidate, files);
  aws.fail({ action: "PUT", error: "lost" });
  const moved = await registry.move(model, 1, approved);
  assert.equal(moved.made, true);
  assert.equal(moved.standing.history.length, 2);
});

test("a process that dies between SageMaker's making of a package and its answer leaves one package", async () => {
  await using aws = await fakeAws();
  const environment = { ...aws.environment, AWS_MAX_ATTEMPTS: "1" };
  aws.fail({ action: "CreateModelPackage", error: "lost" });
  assert.match((await refusal((await openFake(aws, { environment })).register(candidate, files))).message, /reached/);
  assert.equal(aws.sagemaker.packages(model).length, 1);
  const two = described("two");
  await (await openFake(aws)).register(two.candidate, two.files);
  assert.deepEqual(shownNumbers(aws), [1, 2], "whoever comes next ends what was begun");
  await (await openFake(aws)).register(candidate, files);
  assert.deepEqual(shownNumbers(aws), [1, 2]);
});

test("versions that have no package yet get theirs in the order of their numbers", async () => {
  await using aws = await fakeAws();
  const dying = {
    beforeWrite: (what: string) => {
      if (what.startsWith("a model package in")) throw new Error("killed");
    },
  };
  for (const content of ["one", "two", "three"]) {
    const it = described(content);
    await assert.rejects((await openFake(aws, dying)).register(it.candidate, it.files), /killed/);
  }
  const read = await (await openFake(aws)).get(model, "2");
  assert.match(read.location, /^s3:\/\//);
  const three = described("three");
  const { version, created, location } = await (await openFake(aws)).register(three.candidate, three.files);
  assert.deepEqual([version.number, created], [3, false]);
  assert.match(location, /model-package\/breast-cancer\/3$/);
  assert.deepEqual(shownNumbers(aws), [1, 2, 3]);
});

test("a cancelled job waits for nothing", async () => {
  await using aws = await fakeAws();
  const registry = await openFake(aws, { signal: AbortSignal.abort(new Error("cancelled")) });
  await assert.rejects(registry.register(candidate, files), /cancelled/);
  assert.deepEqual(aws.calls, []);
});

test("settings that AWS would not take are refused with what belongs there", async () => {
  await using aws = await fakeAws();
  for (const [settings, message, remedy] of [
    [{ bucket: "s3://models" }, /cannot be the bucket/, /without s3:/],
    [{ prefix: "a//b" }, /cannot be the prefix/, /single slashes/],
    [{ prefix: "../b" }, /cannot be the prefix/, /letters/],
    [{ region: "Ireland" }, /"Ireland" is no region/, /eu-west-1/],
    [{ role: "mlops" }, /"mlops" is no ARN of a role/, /arn:aws:iam/],
  ] as const) {
    const error = await refusal(openFake(aws, {}, settings));
    assert.match(error.message, message);
    assert.match(error.remedy ?? "", remedy);
  }
});

function shownNumbers({ sagemaker }: FakeAws): number[] {
  return sagemaker
    .packages(model)
    .map(({ ModelPackageDescription }) => Number(/^Version (\d+)/.exec(ModelPackageDescription ?? "")?.[1]));
}
