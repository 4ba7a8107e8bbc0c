import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Difference,
  type Estimate,
  type MetricDefinition,
  resolveMetric,
  type StoredEstimate,
  unpairedDifference,
} from "@mlops-actions/metrics";
import { squareAndAdd } from "@mlops-actions/statistics";

const confidence = 0.95;
const definitionOf = (name: string, task: "binary" | "regression" = "binary") =>
  resolveMetric(name, task) as MetricDefinition;
const recall = definitionOf("recall");

function estimate(value: number, lower: number, upper: number): Estimate {
  return { value, lower, upper, method: "wilson" };
}

function stored(value: number | null, lower: number | null, upper: number | null): StoredEstimate {
  return { value, lower, upper, confidence };
}

function reasonOf(difference: Difference): string {
  assert.ok("reason" in difference, "it has an interval");
  return difference.reason;
}

function intervalOf(difference: Difference): [delta: number, lower: number, upper: number] {
  assert.ok("pWorse" in difference, "it has no interval");
  assert.equal(difference.method, "square-and-add");
  return [difference.delta, difference.lower, difference.upper];
}

test("a score's difference is that of two independent estimates", () => {
  const difference = unpairedDifference(recall, estimate(0.9, 0.85, 0.93), stored(0.92, 0.88, 0.94), confidence);
  const { delta, lower, upper } = squareAndAdd(
    { value: 0.9, lower: 0.85, upper: 0.93, confidence },
    { value: 0.92, lower: 0.88, upper: 0.94, confidence },
    confidence,
  );
  assert.deepEqual(intervalOf(difference), [delta, lower, upper]);
  assert.ok(Math.abs(lower - (-0.02 - Math.hypot(0.05, 0.02))) < 1e-12);
  assert.ok(Math.abs(upper - (-0.02 + Math.hypot(0.03, 0.04))) < 1e-12);
});

test("a loss is turned so that positive is better, and the ends of its interval change places", () => {
  const mae = definitionOf("mae", "regression");
  const [delta, lower, upper] = intervalOf(
    unpairedDifference(mae, estimate(3, 2.5, 3.8), stored(4, 3.7, 4.4), confidence),
  );
  assert.equal(delta, 1);
  assert.ok(Math.abs(lower - (1 - Math.hypot(0.8, 0.3))) < 1e-12);
  assert.ok(Math.abs(upper - (1 + Math.hypot(0.5, 0.4))) < 1e-12);
});

test("an end that was cut at what a metric can be gets the other end's distance", () => {
  const [, lower] = intervalOf(unpairedDifference(recall, estimate(0.9, 0.9, 0.9), stored(0.99, 0.96, 1), confidence));
  assert.ok(Math.abs(lower - (-0.09 - 0.03)) < 1e-12);
  const [, atBound] = intervalOf(unpairedDifference(recall, estimate(0.9, 0.9, 0.9), stored(1, 0.96, 1), confidence));
  assert.ok(Math.abs(atBound - -0.1) < 1e-12, "nothing can be better than all right");
});

test("what cannot be compared says why, and keeps the difference of the values where there is one", () => {
  const good = estimate(0.9, 0.85, 0.93);
  const compare = (own: Estimate, other?: StoredEstimate) => unpairedDifference(recall, own, other, confidence);
  assert.match(reasonOf(compare(good)), /no stored value/);
  assert.match(reasonOf(compare(good, stored(null, null, null))), /not defined where the baseline was measured/);
  const without = compare(good, stored(0.8, null, null));
  assert.match(reasonOf(without), /without an interval/);
  assert.ok(Math.abs((without.delta as number) - 0.1) < 1e-12);
  const undefinedOne = { value: null, lower: null, upper: null, method: null, reason: "there are no rows" };
  assert.equal(reasonOf(compare(undefinedOne, stored(0.8, 0.7, 0.9))), "there are no rows");
});

test("stored numbers that no metric can have are no numbers", () => {
  const impossible = [
    stored(0.8, 0.9, 0.7),
    stored(1.2, 0.7, 0.9),
    stored(0.8, -0.1, 0.9),
    stored(0.8, 0.7, 80),
    stored(Number.NaN, 0.7, 0.9),
  ];
  for (const other of impossible) {
    const difference = unpairedDifference(recall, estimate(0.9, 0.85, 0.93), other, confidence);
    assert.match(reasonOf(difference), /impossible/, JSON.stringify(other));
  }
});
