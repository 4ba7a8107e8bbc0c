import assert from "node:assert/strict";
import { test } from "node:test";
import { asRead } from "@mlops-actions/metrics";
import { normalInterval } from "@mlops-actions/statistics";

const oriented = { ...normalInterval(0.1, 0.01, 0.95, "normal"), lower: 0.08, upper: 0.12 };

test("a score is read as it is oriented", () => {
  assert.deepEqual(asRead({ better: "higher", ...oriented }), { delta: 0.1, lower: 0.08, upper: 0.12 });
});

test("a loss that fell is negative, and its ends change places", () => {
  assert.deepEqual(asRead({ better: "lower", ...oriented }), { delta: -0.1, lower: -0.12, upper: -0.08 });
});

test("without an interval the ends are null; no zero has a sign", () => {
  const none = { lower: null, upper: null };
  assert.deepEqual(asRead({ better: "lower", delta: 0, reason: "x" }), { delta: 0, ...none });
  assert.deepEqual(asRead({ better: "lower", delta: null, reason: "x" }), { delta: null, ...none });
});
