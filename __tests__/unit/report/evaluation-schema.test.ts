import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type EvaluationData, evaluationJsonSchema, evaluationSchema } from "@mlops-actions/report";

const sha256 = "0".repeat(64);
const estimate = { value: 0.96, lower: 0.93, upper: 0.98, method: "wilson" };

/** The example of the contract. */
const example: EvaluationData = {
  kind: "evaluation",
  schemaVersion: 1,
  model: "breast-cancer",
  task: "binary",
  verdict: "pass",
  headline: "no worse than the baseline",
  rows: { used: 228, excluded: 0, exclusions: [] },
  confidence: 0.95,
  candidate: {
    artifact: { path: "model.onnx", sha256 },
    metrics: { accuracy: estimate },
    confusion: {
      labels: ["benign", "malignant"],
      matrix: [
        [140, 3],
        [5, 80],
      ],
    },
  },
  baseline: null,
  comparison: {
    metrics: {
      accuracy: {
        better: "higher",
        delta: 0.004,
        lower: -0.01,
        upper: 0.02,
        method: "tango",
        margin: 0.01,
        verdict: "inconclusive",
        rowsToDecide: 1900,
      },
    },
    fixed: 4,
    broken: 3,
    mcnemarMidP: 0.73,
  },
  gate: [
    { metric: "accuracy", rule: "max-drop", limit: 0.01, verdict: "inconclusive", detail: "1,900 rows would decide." },
  ],
  slices: [{ slice: "region=north", rows: 80, metrics: { accuracy: estimate }, comparison: null, verdict: "pass" }],
  provenance: { data: { path: "holdout.csv", sha256, rows: 228 }, commit: "a41b77e", actionsVersion: "0.1.0" },
};

/** The example with one thing changed. */
const changed = (change: (data: Record<string, never>) => void) => {
  const data = structuredClone(example) as unknown as Record<string, never>;
  change(data);
  return evaluationSchema.safeParse(data).success;
};

test("the example of the contract is valid, with and without a baseline", () => {
  assert.deepEqual(evaluationSchema.parse(example), example);
  assert.ok(
    evaluationSchema.safeParse({ ...example, baseline: { ...example.candidate, origin: "base", reference: "develop" } })
      .success,
  );
  assert.ok(
    evaluationSchema.safeParse({
      ...example,
      comparison: null,
      slices: [{ ...example.slices[0], verdict: "too-small", reason: "under 50 rows" }],
    }).success,
  );
});

test("an undefined number is null and has a reason", () => {
  const undefinedOne = { value: null, lower: null, upper: null, method: null };
  assert.equal(
    changed((data) => Object.assign(data["candidate"]!["metrics"], { recall: undefinedOne })),
    false,
  );
  assert.equal(
    changed((data) =>
      Object.assign(data["candidate"]!["metrics"], { recall: { ...undefinedOne, reason: "no positive row" } }),
    ),
    true,
  );
  assert.equal(
    changed((data) => Object.assign(data["candidate"]!["metrics"], { recall: { ...estimate, value: Number.NaN } })),
    false,
  );
  assert.equal(
    changed((data) => Object.assign(data["candidate"]!["metrics"], { recall: { ...estimate, value: "0.96" } })),
    false,
  );
});

test("unknown keys, other kinds and other versions are refused", () => {
  assert.equal(
    changed((data) => Object.assign(data, { extra: 1 })),
    false,
  );
  assert.equal(
    changed((data) => Object.assign(data, { kind: "drift" })),
    false,
  );
  assert.equal(
    changed((data) => Object.assign(data, { schemaVersion: 2 })),
    false,
  );
  assert.equal(
    changed((data) => Object.assign(data, { verdict: "inconclusive" })),
    false,
  );
});

test("a confusion matrix has a row and a column for each label", () => {
  assert.equal(
    changed((data) => Object.assign(data["candidate"]!["confusion"], { labels: ["benign"] })),
    false,
  );
  assert.equal(
    changed((data) =>
      Object.assign(data["candidate"]!["confusion"], {
        matrix: [
          [1, 2],
          [3, -4],
        ],
      }),
    ),
    false,
  );
});

test("the published JSON Schema is the one that the code makes", () => {
  const file = new URL("evaluation.schema.json", import.meta.resolve("@mlops-actions/report"));
  assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), JSON.parse(JSON.stringify(evaluationJsonSchema())));
});
