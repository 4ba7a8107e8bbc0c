import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { catalogue, estimates, prepare, type Task } from "@mlops-actions/metrics";
import { near } from "./near.ts";
import { type Shape, sampleOf } from "./samples.ts";

interface Case {
  readonly name: string;
  readonly task: Task;
  readonly shape: Shape;
  readonly metrics: Record<"candidate" | "baseline", Record<string, number | null>>;
}

const { cases } = JSON.parse(readFileSync(new URL("references/points.json", import.meta.url), "utf8")) as {
  cases: Case[];
};

describe("point values are scikit-learn's", () => {
  for (const { name, task, shape, metrics } of cases) {
    for (const side of ["candidate", "baseline"] as const) {
      it(`${task}, ${name}, ${side}`, () => {
        const prepared = prepare(sampleOf(shape), { confidence: 0.95, seed: 1, bootstrapRowsUpTo: 0, resamples: 25 });
        const expected = Object.entries(metrics[side]);
        const found = estimates(
          prepared,
          side,
          expected.map(([metric]) => metric),
        );
        for (const [metric, value] of expected) {
          const estimate = found.get(metric)!;
          near(estimate.value, value, metric);
          if (estimate.lower === null) assert.ok(estimate.reason, `${metric} has no interval and no reason`);
          else assert.ok(estimate.lower <= estimate.value! && estimate.value! <= estimate.upper!, metric);
        }
      });
    }
  }

  it("covers every metric of the catalogue", () => {
    const computed = (task: Task) =>
      new Set(cases.filter((one) => one.task === task).flatMap((one) => Object.keys(one.metrics.candidate)));
    const classes = Array.from({ length: 10 }, (_, index) => `c${index}`);
    for (const task of ["binary", "multiclass", "regression"] as const) {
      const missing = catalogue(task, classes, { quantiles: [0.1, 0.9] }).filter(
        ({ name }) => !computed(task).has(name),
      );
      assert.deepEqual(missing, []);
    }
  });
});
