import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { checkTag } from "@mlops-actions/oci";
import { imagePlace, promotedTags } from "../../../actions/register-model/src/image-place.ts";

const ecr = { create: false, immutable: true, scanOnPush: true, keep: null, kms: null };
const digest = `sha256:${"a".repeat(64)}`;
const place = (registry: string, repository: string | null, image: string) => {
  const { host, path } = imagePlace({ registry, environment: "prod" }, { repository, ecr }, `${image}@${digest}`);
  return `${host} ${path}`;
};

test("an image is at its environment's registry as the model's repository says, else as it is called where it was pushed", () => {
  const table: readonly [registry: string, repository: string | null, image: string, expected: string][] = [
    ["prod.example", "models/churn", "dev.example/models/churn", "prod.example models/churn"],
    ["prod.example/prod", "models/churn", "dev.example/dev/models/churn", "prod.example prod/models/churn"],
    ["prod.example/prod/", null, "dev.example:5000/team/churn", "prod.example prod/team/churn"],
    ["prod.example/models/churn", "models/churn", "dev.example/models/churn", "prod.example models/churn"],
    ["prod.example", "dev.example/models/churn", "dev.example/models/churn", "prod.example models/churn"],
    ["localhost:5000", null, "team/churn", "localhost:5000 team/churn"],
    ["prod.example", "models/churn", ".mlops/image/churn", "prod.example models/churn"],
  ];
  for (const [registry, repository, image, expected] of table) {
    assert.equal(place(registry, repository, image), expected);
  }
});

test("what tells no repository, or more than one, is a mistake", () => {
  const table: readonly [registry: string, repository: string | null, image: string, says: RegExp][] = [
    ["prod.example", null, ".mlops/image/churn", /Nothing tells the repository that the image has in prod/],
    ["prod.example", "models/churn:1.4.0", "dev.example/churn", /of prod holds a tag or a digest/],
    ["https://prod.example", "models/churn", "dev.example/churn", /begins with a scheme/],
  ];
  for (const [registry, repository, image, says] of table) {
    assert.throws(
      () => place(registry, repository, image),
      (error) => error instanceof UserError && says.test(error.message),
    );
  }
});

test("a version's tag stays, the stage's goes on", () => {
  assert.deepEqual(promotedTags({ semver: "1.4.0+a41b77e", number: 3 }, { stage: "prod" }), [
    { name: "1.4.0-a41b77e", moving: false },
    { name: "prod", moving: true },
  ]);
  const tags = promotedTags({ semver: null, number: 3 }, { stage: "qa" });
  assert.deepEqual(tags[0], { name: "version-3", moving: false });
  for (const { name } of [
    ...tags,
    ...promotedTags({ semver: `1.0.0-${"x".repeat(300)}`, number: 1 }, { stage: "z" }),
  ]) {
    checkTag(name);
  }
});
