import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Difference, differences, type Estimate, estimates, prepare, type Sample } from "@mlops-actions/metrics";
import { countInfluence } from "../../../packages/metrics/src/count-influence.ts";
import { countMetric } from "../../../packages/metrics/src/count-metric.ts";
import { tallier } from "../../../packages/metrics/src/tally.ts";
import { near } from "./near.ts";
import { draws } from "./samples.ts";

const names = [
  "balanced_accuracy",
  "precision_macro",
  "recall_macro",
  "f1_macro",
  "precision_weighted",
  "recall_weighted",
  "f1_weighted",
  "mcc",
];

function labelsOnly(classCount: number, rows: number, wrongClasses: number): Sample {
  const draw = draws(9);
  const truth = Int32Array.from({ length: rows }, () => Math.floor(draw() * classCount));
  const predict = (share: number) =>
    Int32Array.from(truth, (label) =>
      draw() < share ? label : (label + 1 + Math.floor(draw() * wrongClasses)) % classCount,
    );
  const classes = Array.from({ length: classCount }, (_, index) => `class ${index}`);
  return {
    truth: { task: "multiclass", classes, labels: truth },
    candidate: { task: "multiclass", labels: predict(0.8), scores: null },
    baseline: { task: "multiclass", labels: predict(0.75), scores: null },
  };
}

describe("count metrics of hundreds of classes", () => {
  const few = prepare(labelsOnly(24, 6000, 3), { confidence: 0.95, seed: 1 });
  const many = prepare(labelsOnly(24, 20_000, 23), { confidence: 0.95, seed: 1 });

  it("have influence-function intervals where cells are too many to resample", () => {
    assert.deepEqual(methods(estimates(few, "candidate", names)), ["bootstrap-bca"]);
    assert.deepEqual(methods(differences(few, names)), ["bootstrap-bca"]);
    assert.deepEqual(methods(differences(many, names)), ["influence"]);
    assert.deepEqual(
      methods(differences(prepare(labelsOnly(300, 20_000, 299), { confidence: 0.95, seed: 1 }), names)),
      ["influence"],
    );
  });

  it("that are as wide as the bootstrap's", () => {
    const cells = few.task === "multiclass" ? few.cells() : assert.fail();
    const rows = cells.counts.reduce((sum, count) => sum + count, 0);
    const tally = tallier(24, cells.truth, cells.candidate)(cells.counts);
    for (const [name, { value, lower, upper }] of estimates(few, "candidate", names)) {
      const { metric } = countMetric(name, "multiclass", []);
      near(metric.of(tally), value, name);
      const gains = countInfluence(metric, tally, cells, cells.candidate);
      const mean = gains.reduce((sum, gain, cell) => sum + gain * cells.counts[cell]!, 0) / rows;
      const variance = gains.reduce((sum, gain, cell) => sum + cells.counts[cell]! * (gain - mean) ** 2, 0);
      const ratio = (2 * 1.96 * Math.sqrt(variance)) / (upper! - lower!);
      assert.ok(Math.abs(ratio - 1) < 0.08, `${name}: ${ratio}`);
    }
  });
});

function methods(found: Map<string, Estimate | Difference>): unknown[] {
  return [...new Set(Array.from(found.values(), (one) => ("method" in one ? one.method : one.reason)))];
}
