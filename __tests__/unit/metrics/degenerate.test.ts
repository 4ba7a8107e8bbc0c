import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  calibrationCurve,
  catalogue,
  changes,
  confusion,
  type Difference,
  differences,
  type Estimate,
  estimates,
  precisionRecallCurve,
  predictedAgainstTruth,
  prepare,
  residualHistogram,
  rocCurve,
  type Sample,
  scoreHistogram,
} from "@mlops-actions/metrics";

const options = { confidence: 0.95, seed: 1, quantiles: [0.1] };

function binary(labels: number[], scores: number[] | null, baseline = scores, threshold = 0.5): Sample {
  const model = (values: number[] | null) => ({
    task: "binary" as const,
    labels: Uint8Array.from(values ?? labels.map(() => 1), (score) => (score > threshold ? 1 : 0)),
    scores: values && Float64Array.from(values),
  });
  const truth = { task: "binary" as const, classes: ["benign", "malignant"] as const, labels: Uint8Array.from(labels) };
  return { truth: { ...truth, classes: ["benign", "malignant"] }, candidate: model(scores), baseline: model(baseline) };
}

function multiclass(labels: number[], predicted: number[], classes = ["a", "b", "c"]): Sample {
  const scores = classes.map((_, index) => Float64Array.from(predicted, (label) => (label === index ? 0.8 : 0.1)));
  const model = { task: "multiclass" as const, labels: Int32Array.from(predicted), scores };
  return { truth: { task: "multiclass", classes, labels: Int32Array.from(labels) }, candidate: model, baseline: model };
}

function regression(values: number[], predicted: number[]): Sample {
  const model = { task: "regression" as const, values: Float64Array.from(predicted) };
  return { truth: { task: "regression", values: Float64Array.from(values) }, candidate: model, baseline: model };
}

const repeat = <Value>(count: number, ...values: Value[]) =>
  Array.from({ length: count }, (_, index) => values[index % values.length]!);

const samples: Record<string, Sample> = {
  "no rows": binary([], []),
  "one row": binary([1], [0.7]),
  "five rows": binary([0, 1, 0, 1, 1], [0.2, 0.7, 0.6, 0.9, 0.4]),
  "one class": binary(repeat(40, 0), repeat(40, 0.1, 0.7, 0.3)),
  "a single positive row": binary([1, ...repeat(39, 0)], repeat(40, 0.6, 0.1, 0.2)),
  "constant scores": binary(repeat(40, 0, 1), repeat(40, 0.5)),
  "one constant model": binary(repeat(40, 0, 1), repeat(40, 0.5), repeat(40, 0.2, 0.8)),
  "perfect models that differ": binary(repeat(40, 0, 1), repeat(40, 0.1, 0.9), repeat(40, 0.2, 0.8)),
  "scores of 0 and 1, some wrong": binary(repeat(40, 0, 1), repeat(40, 0, 1, 1, 1, 0)),
  "labels alone": binary(repeat(40, 0, 1), null),
  "a baseline of labels alone": binary(repeat(40, 0, 1), repeat(40, 0.1, 0.9, 0.6), null),
  "no rows of three classes": multiclass([], []),
  "one class of three": multiclass(repeat(40, 1), repeat(40, 1, 2)),
  "a class absent": multiclass(repeat(40, 0, 1), repeat(40, 0, 1, 1)),
  "a class with one row": multiclass([2, ...repeat(39, 0, 1)], repeat(40, 0, 1, 1)),
  "three classes, perfect": multiclass(repeat(40, 0, 1, 2), repeat(40, 0, 1, 2)),
  "hostile names": multiclass(repeat(40, 0, 1, 2), repeat(40, 0, 2, 1, 1), ["__proto__", "constructor", ""]),
  "no values": regression([], []),
  "one value": regression([1], [2]),
  "equal truths": regression(repeat(40, 3), repeat(40, 1, 2, 3)),
  "perfect values": regression(repeat(40, 1, 2), repeat(40, 1, 2)),
  "zero truths": regression(repeat(40, 0, 1), repeat(40, 1, 2, 3)),
  "huge values": regression(repeat(40, 1e200, -1e200), repeat(40, -1e200)),
  "infinite sums": regression(repeat(40, 1.7e308, -1.7e308), repeat(40, -1.7e308)),
};

describe("whatever the rows, each number is finite or has a reason", () => {
  for (const [name, sample] of Object.entries(samples)) {
    for (const bootstrapRowsUpTo of [50_000, 0]) {
      it(`${name}, ${bootstrapRowsUpTo > 0 ? "bootstrapped" : "by influence"}`, () => {
        const prepared = prepare(sample, { ...options, bootstrapRowsUpTo });
        const classes = sample.truth.task === "regression" ? [] : sample.truth.classes;
        const names = catalogue(prepared.task, classes, options).map((metric) => metric.name);
        for (const side of ["candidate", "baseline"] as const) {
          const found = estimates(prepared, side);
          assert.deepEqual([...found.keys()], names);
          for (const [metric, estimate] of found) checkEstimate(metric, estimate);
        }
        const found = differences(prepared);
        assert.deepEqual([...found.keys()], names);
        for (const [metric, difference] of found) checkDifference(metric, difference);
        for (const curve of [rocCurve, precisionRecallCurve, calibrationCurve, scoreHistogram]) {
          checkFinite(curve(prepared, "candidate"));
        }
        checkFinite(residualHistogram(prepared));
        if (name !== "infinite sums") checkFinite(predictedAgainstTruth(prepared, "candidate"));
        checkFinite(changes(prepared));
        if (prepared.task !== "regression") checkFinite(confusion(prepared, "candidate").matrix);
      });
    }
  }
});

describe("reasons are plain", () => {
  const reasonOf = (name: string, metric: string) => {
    const { value, lower, reason } = estimates(prepare(samples[name]!, options), "candidate", [metric]).get(metric)!;
    assert.equal(lower, null);
    return [value, reason];
  };
  const none = (reason: string) => [null, reason];

  it("without rows", () => assert.deepEqual(reasonOf("no rows", "accuracy"), none("there are no rows")));
  it("of few rows", () =>
    assert.deepEqual(reasonOf("five rows", "accuracy"), [0.6, "fewer than 10 rows are too few for an interval"]));
  it("of one class", () => {
    assert.deepEqual(reasonOf("one class", "roc_auc"), none("no row is of class malignant"));
    assert.deepEqual(reasonOf("one class", "recall"), none("no row is of class malignant"));
    assert.deepEqual(reasonOf("one class", "pr_auc"), none("no row is of class malignant"));
    assert.deepEqual(
      reasonOf("one class", "balanced_accuracy"),
      none("it averages over classes, and the rows hold one class only"),
    );
  });
  it("of a constant score", () => {
    assert.deepEqual(reasonOf("constant scores", "roc_auc"), [0.5, "the scores are equal, so they rank nothing"]);
    assert.deepEqual(reasonOf("constant scores", "precision"), none("no row is predicted as malignant"));
  });
  it("of a class with a single row", () =>
    assert.deepEqual(
      reasonOf("a class with one row", "roc_auc_ovr")[1],
      "a class has a single row, which shows no spread",
    ));
  it("of labels alone", () =>
    assert.deepEqual(reasonOf("labels alone", "log_loss"), none("the candidate gives labels alone, no scores")));
  it("of absent classes", () => {
    assert.deepEqual(reasonOf("one class of three", "roc_auc_ovo"), none("no row is of class a (and of 1 more class)"));
    assert.deepEqual(reasonOf("a class absent", "recall_class_c"), none("no row is of class c"));
  });
  it("of equal truths", () => assert.deepEqual(reasonOf("equal truths", "r2"), none("all true values are equal")));
  it("of the largest error", () =>
    assert.deepEqual(reasonOf("equal truths", "max_error"), [
      2,
      "the largest error of a sample has no interval: an unseen row may be worse",
    ]));

  it("names the model that lacks scores in a difference", () => {
    const found = differences(prepare(samples["a baseline of labels alone"]!, options), ["roc_auc", "brier"]);
    const reason = "the baseline gives labels alone, no scores";
    assert.deepEqual(found.get("roc_auc"), { better: "higher", delta: null, reason });
    assert.deepEqual(found.get("brier"), { better: "lower", delta: null, reason });
  });
});

describe("what has not been seen is not ruled out", () => {
  it("leaves room below perfect scores, less with more rows", () => {
    const lower = (rows: number, metric: string) => {
      const prepared = prepare(binary(repeat(rows, 0, 1), repeat(rows, 0.1, 0.9)), options);
      return estimates(prepared, "candidate", [metric]).get(metric)!.lower!;
    };
    for (const metric of ["accuracy", "recall", "f1", "balanced_accuracy", "mcc", "roc_auc", "pr_auc", "ks"]) {
      assert.ok(lower(20, metric) < 0.95, metric);
      assert.ok(lower(20, metric) < lower(400, metric), metric);
      assert.ok(lower(400, metric) > 0.95 && lower(400, metric) < 1, metric);
    }
  });

  it("does not pass differences of perfect models that differ in their scores, however few the rows", () => {
    const found = differences(prepare(samples["perfect models that differ"]!, options));
    for (const metric of ["accuracy", "recall", "f1", "mcc", "roc_auc", "pr_auc", "ks"]) {
      const difference = found.get(metric)!;
      assert.ok("lower" in difference, metric);
      assert.equal(difference.delta, 0, metric);
      assert.ok(difference.lower < -0.01 && difference.upper > 0.01, metric);
    }
  });

  it("still calls a constant model worse", () => {
    const difference = differences(prepare(samples["one constant model"]!, options), ["roc_auc"]).get("roc_auc")!;
    assert.ok("pWorse" in difference && difference.pWorse(0.01) < 0.001);
  });
});

function checkEstimate(name: string, { value, lower, upper, method, reason, pBeyond }: Estimate): void {
  checkFinite([value, lower, upper]);
  if (lower === null || upper === null || value === null) {
    assert.equal(upper, null, name);
    assert.equal(method, null, name);
    assert.ok(reason && reason.length > 10, name);
    return;
  }
  assert.ok(lower <= value && value <= upper, name);
  assert.ok(method, name);
  for (const limit of [lower - 1, lower, value, upper, upper + 1]) {
    for (const side of ["below", "above"] as const) {
      const p = pBeyond!(limit, side);
      assert.ok(p >= 0 && p <= 1, `${name}: p ${p} at ${limit}`);
    }
  }
}

function checkDifference(name: string, difference: Difference): void {
  checkFinite(difference.delta);
  if (!("lower" in difference)) {
    assert.ok(difference.reason.length > 10, name);
    return;
  }
  const { lower, delta, upper } = difference;
  checkFinite([lower, upper]);
  assert.ok(lower <= delta && delta <= upper, name);
  for (const margin of [0, 0.01, 2]) {
    const p = difference.pWorse(margin);
    assert.ok(p >= 0 && p <= 1, `${name}: p ${p} at ${margin}`);
  }
}

/** No number anywhere inside is NaN or infinite. */
function checkFinite(value: unknown): void {
  if (typeof value === "number") assert.ok(Number.isFinite(value), String(value));
  else if (ArrayBuffer.isView(value)) for (const number of value as Float64Array) checkFinite(number);
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) checkFinite(inner);
}
