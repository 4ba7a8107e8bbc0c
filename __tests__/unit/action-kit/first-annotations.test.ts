import assert from "node:assert/strict";
import { test } from "node:test";
import { firstAnnotations } from "../../../packages/action-kit/src/first-annotations.ts";

test("ten of each level, the first ones, in their order", () => {
  const all = Array.from({ length: 60 }, (_, at) => ({
    level: (["error", "warning", "notice"] as const)[at % 3]!,
    message: `${at}`,
  }));
  const { first, left } = firstAnnotations([...all, { level: "error", message: "last" }]);
  assert.deepEqual(first, all.slice(0, 30));
  assert.equal(left, 31);
  assert.deepEqual(firstAnnotations(all.slice(0, 5)), { first: all.slice(0, 5), left: 0 });
});
