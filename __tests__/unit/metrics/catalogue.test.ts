import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalogue, differences, estimates, prepare, resolveMetric, type Task } from "@mlops-actions/metrics";
import { sampleOf } from "./samples.ts";

const classes = ["cat", "dog", "macro", "__proto__"];

describe("catalogue", () => {
  for (const task of ["binary", "multiclass", "regression"] satisfies Task[]) {
    it(`names each metric of ${task} once, and resolves each by name and alias`, () => {
      const metrics = catalogue(task, classes, { quantiles: [0.05, 0.9] });
      const names = metrics.flatMap((metric) => [metric.name, ...metric.aliases]);
      assert.equal(new Set(names).size, names.length);
      for (const metric of metrics) {
        for (const name of [metric.name, ...metric.aliases]) {
          assert.deepEqual(resolveMetric(name, task, classes), metric);
        }
      }
    });
  }

  it("has a margin for scores of 0..1 and none where only the user can know", () => {
    assert.equal(resolveMetric("roc_auc", "binary")!.defaultMargin, 0.01);
    assert.equal(resolveMetric("f1_class_cat", "multiclass", classes)!.defaultMargin, 0.01);
    for (const [name, task] of [
      ["log_loss", "binary"],
      ["mae", "regression"],
      ["quantile_loss_0.9", "regression"],
    ] as const) {
      assert.equal(resolveMetric(name, task)!.defaultMargin, null, name);
    }
  });

  it("says which way is better", () => {
    assert.deepEqual(
      catalogue("binary")
        .filter((metric) => metric.better === "lower")
        .map((metric) => metric.name),
      ["error_rate", "log_loss", "brier", "ece"],
    );
  });

  it("knows levels and ranks that are not listed", () => {
    assert.equal(resolveMetric("quantile_loss_0.25", "regression")!.name, "quantile_loss_0.25");
    assert.equal(resolveMetric("top_3_accuracy", "multiclass", classes)!.name, "top_3_accuracy");
  });

  it("lists top-k below the number of classes alone", () => {
    const names = catalogue("multiclass", classes).map((metric) => metric.name);
    assert.deepEqual(
      names.filter((name) => name.startsWith("top_")),
      ["top_2_accuracy", "top_3_accuracy"],
    );
    assert.equal(resolveMetric("top_4_accuracy", "multiclass", classes), undefined);
  });

  it("does not know what is no metric of the task", () => {
    for (const [name, task] of [
      ["roc_auc", "regression"],
      ["mae", "binary"],
      ["quantile_loss_1.5", "regression"],
      ["quantile_loss_0", "regression"],
      ["top_0_accuracy", "multiclass"],
      ["precision_class_bird", "multiclass"],
      ["constructor", "binary"],
      ["", "binary"],
    ] as const) {
      assert.equal(resolveMetric(name, task, classes), undefined, name);
    }
  });
});

describe("names", () => {
  const shape = { seed: 1, n: 50, prevalence: 0.5, signal: 0.5, levels: 20, threshold: 0.5 };

  it("are answered as they were asked, aliases too, and only they are", () => {
    const prepared = prepare(sampleOf(shape), { confidence: 0.95, seed: 1 });
    const found = estimates(prepared, "candidate", ["average_precision", "recall"]);
    assert.deepEqual([...found.keys()], ["average_precision", "recall"]);
    assert.deepEqual(estimates(prepared, "candidate", ["pr_auc"]).get("pr_auc"), found.get("average_precision"));
  });

  it("that mean nothing are a mistake of the caller", () => {
    const prepared = prepare(sampleOf(shape), { confidence: 0.95, seed: 1 });
    assert.throws(() => estimates(prepared, "candidate", ["mae"]), TypeError);
  });

  it("give the same intervals alone as together, and for the same seed", () => {
    const [alone, together] = [1, 2].map(() => prepare(sampleOf(shape), { confidence: 0.95, seed: 1 }));
    const all = differences(together!);
    for (const name of ["log_loss", "pr_auc", "accuracy", "roc_auc"]) {
      assert.equal(JSON.stringify(differences(alone!, [name]).get(name)), JSON.stringify(all.get(name)), name);
    }
  });

  it("have no differences without a baseline, whose estimates can't be asked for", () => {
    const prepared = prepare({ ...sampleOf(shape), baseline: null }, { confidence: 0.95, seed: 1 });
    assert.equal(differences(prepared).size, 0);
    assert.ok(estimates(prepared, "candidate").get("accuracy")!.lower !== null);
    assert.throws(() => estimates(prepared, "baseline"), TypeError);
  });
});

describe("prepare", () => {
  it("refuses truth and predictions that do not belong together", () => {
    const sample = sampleOf({ seed: 1, n: 50, prevalence: 0.5, signal: 0.5, levels: 20, threshold: 0.5 });
    const shorter = sampleOf({ seed: 1, n: 49, prevalence: 0.5, signal: 0.5, levels: 20, threshold: 0.5 });
    const other = sampleOf({ seed: 1, n: 50, offset: 0, noise: 1 });
    for (const stranger of [shorter, other]) {
      const options = { confidence: 0.95, seed: 1 };
      assert.throws(() => prepare({ ...sample, candidate: stranger.candidate }, options), TypeError);
      assert.throws(() => prepare({ ...sample, baseline: stranger.candidate }, options), TypeError);
    }
  });
});
