import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { differences, estimates, prepare } from "@mlops-actions/metrics";
import { rowStatistic } from "../../../packages/metrics/src/row-metric.ts";
import { type Shape, sampleOf } from "./samples.ts";

interface Spread {
  readonly value: number;
  readonly difference: number;
}

const { cases } = JSON.parse(readFileSync(new URL("references/spread.json", import.meta.url), "utf8")) as {
  cases: { shape: Shape; spread: Record<string, Spread> }[];
};

const z = 1.959963984540054;

describe("standard errors are those of resampled scikit-learn metrics", () => {
  for (const { shape, spread } of cases) {
    const sample = sampleOf(shape);
    for (const [name, reference] of Object.entries(spread)) {
      it(`${sample.truth.task}, ${name}, by influence`, () => {
        const prepared = prepare(sample, { confidence: 0.95, seed: 1, bootstrapRowsUpTo: 0 });
        const { lower, upper, method } = estimates(prepared, "candidate", [name]).get(name)!;
        assert.equal(method, name.startsWith("roc_auc") ? "delong" : "influence");
        withinNoise((upper! - lower!) / (2 * z), reference.value, `${name}'s value`);
        const difference = differences(prepared, [name]).get(name)!;
        assert.ok("lower" in difference);
        withinNoise((difference.upper - difference.lower) / (2 * z), reference.difference, `${name}'s difference`);
      });

      it(`${sample.truth.task}, ${name}, by bootstrap`, () => {
        const prepared = prepare(sample, { confidence: 0.95, seed: 1 });
        const difference = differences(prepared, [name]).get(name)!;
        assert.ok("lower" in difference);
        assert.equal(difference.method, name.startsWith("roc_auc") ? "delong" : "bootstrap-bca");
        withinNoise((difference.upper - difference.lower) / (2 * z), reference.difference, `${name}'s difference`);
      });
    }
  }
});

/** 1,000 resamples know a standard deviation to 2.2%; of a statistic that isn't smooth the first order knows it less well. */
function withinNoise(found: number, expected: number, what: string): void {
  const isRough = /^(ks|ece|median)/.test(what);
  assert.ok(Math.abs(found / expected - 1) < (isRough ? 0.15 : 0.1), `${what}: ${found} is not ${expected}`);
}

describe("influence functions are the derivatives of their statistics", () => {
  const smooth: [Shape, string[]][] = [
    [cases[0]!.shape, ["log_loss", "brier", "pr_auc", "ece", "ks"]],
    [cases[2]!.shape, ["log_loss", "brier", "ece"]],
    [cases[3]!.shape, ["mae", "mse", "rmse", "mape", "r2", "quantile_loss_0.1"]],
  ];
  for (const [shape, names] of smooth) {
    const prepared = prepare(sampleOf(shape), { confidence: 0.95, seed: 1 });
    for (const name of names) {
      it(`${prepared.task}, ${name}`, () => {
        const statistic = rowStatistic(prepared, "candidate", name);
        assert.ok("value" in statistic);
        const influence = statistic.influence();
        const spread = Math.sqrt(influence.reduce((sum, value) => sum + value ** 2, 0) / influence.length);
        const labelOf = (row: number) => (prepared.task === "regression" ? 0 : prepared.truth[row]!);
        for (let row = 0; row + 7 < prepared.rows; row += 5) {
          const other = row + 7;
          if (labelOf(other) !== labelOf(row)) continue;
          // One row twice in the place of another: n·(what changes) is the difference of their influences, to the first order.
          const weights = new Int32Array(prepared.rows).fill(1);
          weights[row] = 2;
          weights[other] = 0;
          const change = (statistic.weighted(weights) - statistic.value) * prepared.rows;
          const expected = influence[row]! - influence[other]!;
          assert.ok(
            Math.abs(change - expected) < 0.05 * spread,
            `rows ${row} and ${other}: ${change} is not ${expected}`,
          );
        }
      });
    }
  }
});
