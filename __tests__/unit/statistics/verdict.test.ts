import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeDifference, judgeLimit, moreRowsToDecide, rowsToDecide } from "@mlops-actions/statistics";

test("a difference passes above the margin, fails below it, else is inconclusive", () => {
  assert.equal(judgeDifference({ lower: -0.009, upper: 0.02 }, 0.01), "pass");
  assert.equal(judgeDifference({ lower: -0.05, upper: -0.011 }, 0.01), "fail");
  assert.equal(judgeDifference({ lower: -0.05, upper: 0.02 }, 0.01), "inconclusive");
  assert.equal(judgeDifference({ lower: -0.01, upper: 0 }, 0.01), "inconclusive");
  assert.equal(judgeDifference({ lower: -0.05, upper: -0.01 }, 0.01), "inconclusive");
});

test("limits are judged by the whole interval, both of them", () => {
  const interval = { lower: 0.9, upper: 0.95 };
  assert.equal(judgeLimit(interval, 0.93, { min: 0.9 }), "pass");
  assert.equal(judgeLimit(interval, 0.93, { min: 0.92 }), "inconclusive");
  assert.equal(judgeLimit(interval, 0.93, { min: 0.96 }), "fail");
  assert.equal(judgeLimit(interval, 0.93, { max: 0.95 }), "pass");
  assert.equal(judgeLimit(interval, 0.93, { max: 0.94 }), "inconclusive");
  assert.equal(judgeLimit(interval, 0.93, { max: 0.89 }), "fail");
  assert.equal(judgeLimit(interval, 0.93, { min: 0.92, max: 0.89 }), "fail");
  assert.equal(judgeLimit(interval, 0.93, {}), "pass");
  assert.equal(judgeLimit(interval, 0.97, { max: 0.96 }), "inconclusive");
});

test("the rows that would decide are n·(half-width / |Δ + δ|)²", () => {
  const interval = { lower: -0.047, upper: 0.023 };
  assert.equal(rowsToDecide(228, interval, -0.012, 0.02), Math.ceil(228 * (0.035 / 0.008) ** 2));
  assert.equal(moreRowsToDecide(228, interval, -0.012, 0.02), 4365 - 228);
});

test("no number of rows decides a difference on the limit; an undecided one takes at least one row more", () => {
  assert.equal(rowsToDecide(100, { lower: -0.04, upper: 0.02 }, -0.01, 0.01), null);
  assert.equal(moreRowsToDecide(100, { lower: -0.04, upper: 0.02 }, -0.01, 0.01), null);
  assert.equal(rowsToDecide(100, { lower: -0.011, upper: 0.002 }, 0, 0.01), 101);
});
