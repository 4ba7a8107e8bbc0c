import assert from "node:assert/strict";
import { test } from "node:test";
import type { VersionEvaluation, VersionMetric } from "@mlops-actions/registry";
import { modelQuality, taskInReport } from "../../../../packages/registry/src/sagemaker/model-quality.ts";
import { described, sha256 } from "../candidate.ts";
import { fakeAws } from "./fake-aws.ts";
import { openFake } from "./open-fake.ts";

const createdAt = "2026-03-01T12:00:00.000Z";
const metric = (name: string, value: number | null, lower: number | null, upper: number | null): VersionMetric => ({
  ...{ name, value, lower, upper },
});
const evaluation = (metrics: VersionMetric[]): VersionEvaluation => ({
  ...{ verdict: "pass", report: sha256("report"), rows: 228, confidence: 0.95, metrics },
});

test("metrics are in the format of SageMaker's model quality, with its names, and held to the worse end of their intervals", () => {
  const metrics = [
    metric("roc_auc", 0.9, 0.9 - 1.959964, 0.9 + 1.959964),
    metric("log_loss", 0.2, 0.15, 0.3),
    metric("f1", 0.8, null, null),
    metric("pr_auc", null, null, null),
  ];
  const { statistics, constraints } = modelQuality({ createdAt }, evaluation(metrics));
  const told = JSON.parse(JSON.stringify(statistics), (_, value) =>
    typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value,
  );
  assert.deepEqual(told, {
    version: 0,
    dataset: { item_count: 228, evaluation_time: createdAt },
    binary_classification_metrics: {
      auc: { value: 0.9, standard_deviation: 1 },
      log_loss: { value: 0.2, standard_deviation: 0.038266 },
      f1: { value: 0.8, standard_deviation: "NaN" },
    },
  });
  assert.deepEqual(constraints, {
    version: 0,
    binary_classification_constraints: {
      auc: { threshold: 0.9 - 1.959964, comparison_operator: "LessThanThreshold" },
      log_loss: { threshold: 0.3, comparison_operator: "GreaterThanThreshold" },
    },
  });
});

test("the task is that of the report, or what the metrics tell", () => {
  const family = (metrics: VersionMetric[], task?: "regression") =>
    Object.keys(modelQuality({ createdAt }, evaluation(metrics), task).statistics).at(-1);
  assert.equal(family([metric("rmse", 1, 0, 2), metric("r2", 1, 0, 2)]), "regression_metrics");
  assert.equal(family([metric("f1_macro", 1, 0, 2), metric("accuracy", 1, 0, 2)]), "multiclass_classification_metrics");
  assert.equal(family([metric("roc_auc", 1, 0, 2), metric("accuracy", 1, 0, 2)]), "binary_classification_metrics");
  assert.equal(family([], "regression"), "regression_metrics");
  assert.equal(taskInReport('{ "task": "regression" }'), "regression");
  for (const text of ["", "null", "[]", '{ "task": "clustering" }']) assert.equal(taskInReport(text), undefined);
});

test("a package points at both documents, by their digests, as metrics and as what drift is measured from", async () => {
  await using aws = await fakeAws();
  const { candidate, files } = described("one");
  await (await openFake(aws)).register(candidate, files);
  const { request } = aws.sagemaker.packages("breast-cancer")[0]!;
  const folder = `s3://${aws.bucket}/mlops-registry/models/breast-cancer/quality/000001`;
  const source = (name: string) => {
    const bytes = aws.s3.objects.get(`mlops-registry/models/breast-cancer/quality/000001-${name}.json`);
    const ContentDigest = `sha256:${sha256(String(bytes))}`;
    return { ContentType: "application/json", S3Uri: `${folder}-${name}.json`, ContentDigest };
  };
  const sources = { ModelQuality: { Statistics: source("statistics"), Constraints: source("constraints") } };
  assert.deepEqual(request["ModelMetrics"], sources);
  assert.deepEqual(request["DriftCheckBaselines"], sources);

  const none = described("two", { evaluation: null, required: "none" });
  await (await openFake(aws)).register(none.candidate, none.files);
  assert.equal("ModelMetrics" in aws.sagemaker.packages("breast-cancer")[1]!.request, false);
});
