import assert from "node:assert/strict";
import { test } from "node:test";
import { ecrRepository, ensureRepository, type RepositorySettings } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";
import { type FakeEcr, fakeEcr } from "./fake-ecr.ts";

const host = "111111111111.dkr.ecr.eu-west-1.amazonaws.com";
const repository = ecrRepository(host, "models/breast-cancer");
const missing = { error: "RepositoryNotFoundException", message: "no such repository" };
const arn = "arn:aws:ecr:eu-west-1:111111111111:repository/models/breast-cancer";

function described(more: object = {}): object {
  const plain = {
    repositoryArn: arn,
    registryId: "111111111111",
    repositoryName: "models/breast-cancer",
    imageTagMutability: "MUTABLE",
    imageScanningConfiguration: { scanOnPush: false },
    encryptionConfiguration: { encryptionType: "AES256" },
  };
  return { repositories: [{ ...plain, ...more }] };
}

function ensure(ecr: FakeEcr, settings: RepositorySettings, lines: string[] = []) {
  return ensureRepository(repository, settings, {
    environment: ecr.environment,
    log: { info: (line) => lines.push(line) },
    signal: new AbortController().signal,
  });
}

test("a repository that is missing is made as asked, its policy after it", async () => {
  await using ecr = await fakeEcr({
    DescribeRepositories: [missing],
    CreateRepository: [{ repository: {} }],
    PutLifecyclePolicy: [{}],
  });
  const lines: string[] = [];
  const settings = {
    scanOnPush: true,
    immutable: true,
    encryption: { kms: "alias/models" },
    lifecycle: { keep: 20 },
    tags: { team: "credit" },
  };
  assert.deepEqual(await ensure(ecr, settings, lines), {
    uri: `${host}/models/breast-cancer`,
    created: true,
    differences: [],
  });
  assert.deepEqual(ecr.actions(), ["DescribeRepositories", "CreateRepository", "PutLifecyclePolicy"]);
  assert.deepEqual(ecr.calls[1]?.parameters, {
    registryId: "111111111111",
    repositoryName: "models/breast-cancer",
    imageScanningConfiguration: { scanOnPush: true },
    imageTagMutability: "IMMUTABLE",
    encryptionConfiguration: { encryptionType: "KMS", kmsKey: "alias/models" },
    tags: [{ Key: "team", Value: "credit" }],
  });
  assert.match(String(ecr.calls[2]?.parameters["lifecyclePolicyText"]), /"countNumber":20/);
  assert.match(lines.join(), /Made the repository models\/breast-cancer/);
});

test("what is not asked for is left to ECR", async () => {
  await using ecr = await fakeEcr({ DescribeRepositories: [missing], CreateRepository: [{ repository: {} }] });
  await ensure(ecr, {});
  assert.deepEqual(ecr.calls[1]?.parameters, {
    registryId: "111111111111",
    repositoryName: "models/breast-cancer",
  });
  await using kms = await fakeEcr({ DescribeRepositories: [missing], CreateRepository: [{ repository: {} }] });
  await ensure(kms, { encryption: { kms: true }, scanOnPush: false, immutable: false });
  const { encryptionConfiguration, imageTagMutability, imageScanningConfiguration } = kms.calls[1]?.parameters ?? {};
  assert.deepEqual(
    [encryptionConfiguration, imageTagMutability, imageScanningConfiguration],
    [{ encryptionType: "KMS" }, "MUTABLE", { scanOnPush: false }],
  );
});

test("a job that makes it at the same time is no failure, and its settings are compared", async () => {
  await using ecr = await fakeEcr({
    DescribeRepositories: [missing, described()],
    CreateRepository: [{ error: "RepositoryAlreadyExistsException", message: "exists" }],
  });
  const { created, differences } = await ensure(ecr, { scanOnPush: true });
  assert.equal(created, false);
  assert.deepEqual(differences, ["Images are not scanned when pushed, though a scan is asked for."]);
});

test("a repository that is there is never changed: each difference is told", async () => {
  const policy = { lifecyclePolicyText: '{"rules":[{"rulePriority":1}]}' };
  await using ecr = await fakeEcr({
    DescribeRepositories: [
      described({
        imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfiguration: { encryptionType: "KMS", kmsKey: "arn:aws:kms:eu-west-1:111111111111:key/one" },
      }),
    ],
    GetLifecyclePolicy: [policy],
    ListTagsForResource: [{ tags: [{ Key: "team", Value: "fraud" }] }],
  });
  const { differences } = await ensure(ecr, {
    scanOnPush: false,
    immutable: true,
    encryption: { kms: "two" },
    lifecycle: { keep: 5 },
    tags: { team: "credit", stage: "dev" },
  });
  assert.deepEqual(differences, [
    "Images are scanned when pushed, though no scan is asked for.",
    "Its tags are immutable but for some patterns, though immutable ones are asked for.",
    "It is encrypted by the key arn:aws:kms:eu-west-1:111111111111:key/one, not by two, which only a new repository changes.",
    'Its tag "team" is "fraud", not "credit".',
    'Its tag "stage" is missing, not "dev".',
    "Its lifecycle policy is another than the one asked for.",
  ]);
  assert.deepEqual(ecr.actions(), ["DescribeRepositories", "ListTagsForResource", "GetLifecyclePolicy"]);
});

test("a repository that is as asked, or of which nothing is asked, has no differences", async () => {
  const key = "arn:aws:kms:eu-west-1:111111111111:key/one";
  await using ecr = await fakeEcr({
    DescribeRepositories: [
      described({ encryptionConfiguration: { encryptionType: "KMS", kmsKey: key }, imageTagMutability: "IMMUTABLE" }),
    ],
    GetLifecyclePolicy: [{ lifecyclePolicyText: '{ "rules": [ { "rulePriority": 1 } ] }' }],
    ListTagsForResource: [{ tags: [{ Key: "team", Value: "credit" }] }],
  });
  for (const kms of [key, "one", "alias/models", true] as const) {
    const settings = { immutable: true, encryption: { kms }, lifecycle: '{"rules":[{"rulePriority":1}]}' };
    assert.deepEqual((await ensure(ecr, { ...settings, tags: { team: "credit" } })).differences, [], String(kms));
  }
  assert.deepEqual((await ensure(ecr, {})).differences, []);
  assert.deepEqual((await ensure(ecr, { encryption: {} })).differences, [
    "It is encrypted by KMS, not by AES256, which only a new repository changes.",
  ]);
});

const noPolicy = { error: "LifecyclePolicyNotFoundException", message: "none" };
const lacksPolicy = "It has no lifecycle policy, though one is asked for.";

test("no policy where one is asked for is a difference, where images would be lost by one", async () => {
  await using ecr = await fakeEcr({
    DescribeRepositories: [described()],
    GetLifecyclePolicy: [noPolicy],
    ListImages: [{ imageIds: [{ imageDigest: "sha256:1" }] }],
  });
  assert.deepEqual((await ensure(ecr, { lifecycle: { keep: 1 } })).differences, [lacksPolicy]);
  assert.deepEqual(ecr.actions(), ["DescribeRepositories", "GetLifecyclePolicy", "ListImages"]);
});

test("a run that made the repository and could not set its policy is made good by the next", async () => {
  await using ecr = await fakeEcr({
    DescribeRepositories: [missing, described()],
    CreateRepository: [{ repository: {} }],
    PutLifecyclePolicy: [{ error: "ServerException", status: 500 }, {}],
    GetLifecyclePolicy: [noPolicy],
    ListImages: [{ imageIds: [] }],
  });
  const settings = { lifecycle: { keep: 3 } };
  await assert.rejects(ensure(ecr, settings), /AWS itself failed at ecr:PutLifecyclePolicy/);
  const lines: string[] = [];
  const { created, differences } = await ensure(ecr, settings, lines);
  assert.deepEqual([created, differences], [false, []]);
  assert.match(String(ecr.calls.at(-1)?.parameters["lifecyclePolicyText"]), /"countNumber":3/);
  assert.match(lines.join(), /Set the lifecycle policy of models\/breast-cancer/);
});

test("who may not list images or set a policy is told the difference; another failure fails", async () => {
  const script = { DescribeRepositories: [described()], GetLifecyclePolicy: [noPolicy] };
  const denied = { error: "AccessDeniedException", message: "no" };
  for (const more of [{ ListImages: [denied] }, { ListImages: [{ imageIds: [] }], PutLifecyclePolicy: [denied] }]) {
    await using ecr = await fakeEcr({ ...script, ...more });
    assert.deepEqual((await ensure(ecr, { lifecycle: { keep: 1 } })).differences, [lacksPolicy]);
  }
  await using ecr = await fakeEcr({ ...script, ListImages: [{ error: "ServerException", status: 500 }] });
  await assert.rejects(ensure(ecr, { lifecycle: { keep: 1 } }), /AWS itself failed at ecr:ListImages/);
});

test("a refusal names the action and the repository; a wrong setting is ECR's word", async () => {
  const table: readonly [script: Parameters<typeof fakeEcr>[0], says: RegExp][] = [
    [{ DescribeRepositories: [{ error: "AccessDeniedException" }] }, /may not ecr:DescribeRepositories on arn:aws:ecr/],
    [
      { DescribeRepositories: [missing], CreateRepository: [{ error: "AccessDeniedException" }] },
      /may not ecr:CreateRepository on arn:aws:ecr:eu-west-1:111111111111:repository\/models\/breast-cancer/,
    ],
    [{ DescribeRepositories: [missing], CreateRepository: [{ error: "LimitExceededException" }] }, /quota/i],
    [{ DescribeRepositories: [missing], CreateRepository: [{ error: "KmsException", message: "off" }] }, /KMS key/],
    [
      {
        DescribeRepositories: [missing],
        CreateRepository: [{}],
        PutLifecyclePolicy: [
          { error: "InvalidParameterException", message: "Invalid parameter at 'LifecyclePolicyText'" },
        ],
      },
      /does not take the settings .*ecr:PutLifecyclePolicy/,
    ],
  ];
  for (const [script, says] of table) {
    await using ecr = await fakeEcr(script);
    await assert.rejects(ensure(ecr, { lifecycle: { keep: 2 } }), (error) => {
      assert.ok(error instanceof UserError, String(error));
      assert.match(error.message, says);
      return true;
    });
  }
});

test("a wrong policy is found before anything is made", async () => {
  await using ecr = await fakeEcr({});
  await assert.rejects(ensure(ecr, { lifecycle: "{}" }), UserError);
  assert.deepEqual(ecr.calls, []);
});
