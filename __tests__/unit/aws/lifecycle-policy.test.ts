import assert from "node:assert/strict";
import { test } from "node:test";
import { lifecyclePolicy } from "@mlops-actions/aws";
import { UserError } from "@mlops-actions/errors";
import { samePolicy } from "../../../packages/aws/src/lifecycle-policy.ts";

test("how many to keep and for how many days becomes a policy of ECR", () => {
  const { rules } = JSON.parse(lifecyclePolicy({ keep: 20, untaggedDays: 14 }));
  assert.deepEqual(
    rules.map(({ rulePriority, selection, action }: Record<string, unknown>) => ({ rulePriority, selection, action })),
    [
      {
        rulePriority: 1,
        selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
        action: { type: "expire" },
      },
      {
        rulePriority: 2,
        selection: { tagStatus: "tagged", tagPatternList: ["*"], countType: "imageCountMoreThan", countNumber: 20 },
        action: { type: "expire" },
      },
    ],
  );
  assert.equal(JSON.parse(lifecyclePolicy({ keep: 3 })).rules[0].rulePriority, 1);
});

test("a policy that a team wrote is taken as it is, and what is none is refused", () => {
  const own = '{"rules": [{"rulePriority": 1}]}';
  assert.equal(lifecyclePolicy(own), own);
  for (const wrong of ["", "keep 10", "[]", "null", "{}", '{"rules": []}', '{"rules": ["x"]}']) {
    assert.throws(() => lifecyclePolicy(wrong), UserError, wrong);
  }
  for (const wrong of [{}, { keep: 0 }, { keep: 1.5 }, { untaggedDays: -1 }, { keep: Number.NaN }]) {
    assert.throws(() => lifecyclePolicy(wrong), UserError, JSON.stringify(wrong));
  }
});

test("two policies are compared by what they say", () => {
  const one = '{"rules": [{"rulePriority": 1, "action": {"type": "expire"}}]}';
  assert.ok(samePolicy(one, '{"rules":[{"action":{"type":"expire"},"rulePriority":1}]}'));
  assert.ok(!samePolicy(one, '{"rules":[{"action":{"type":"expire"},"rulePriority":2}]}'));
  assert.ok(!samePolicy(one, ""));
});
