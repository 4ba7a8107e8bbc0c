import { readFileSync } from "node:fs";
import type { Predictions, Sample, Truth } from "@mlops-actions/metrics";

export type Problem = "breast-cancer" | "digits" | "diabetes";
export type FixtureModel = "baseline" | "candidate" | "regressed";

const folder = new URL("../../../model-fixtures/", import.meta.url);

/** A fixture's rows with the predictions of two of its models. */
export function fixtureSample(problem: Problem, candidate: FixtureModel): Sample {
  const baseline = readPredictions(problem, "baseline");
  return {
    truth: baseline.truth,
    baseline: baseline.predictions,
    candidate: readPredictions(problem, candidate).predictions,
  };
}

/** What scikit-learn, SciPy, statsmodels and pROC say of a fixture. */
export function fixtureExpectation(problem: Problem): Expectation {
  return JSON.parse(readFileSync(new URL(`${problem}/expected.json`, folder), "utf8")) as Expectation;
}

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export interface Expectation {
  readonly models: Record<
    FixtureModel,
    {
      readonly metrics: Record<string, number>;
      readonly wilson?: Record<string, Bounds>;
      readonly delong?: Record<string, Bounds & { value: number }>;
      readonly confusion?: { readonly labels: string[]; readonly matrix: number[][] };
    }
  >;
  readonly comparisons: Record<
    "candidate" | "regressed",
    {
      readonly fixed?: number;
      readonly broken?: number;
      readonly mcnemarMidP?: number;
      readonly tango?: Record<string, Bounds & { delta: number }>;
      readonly delong?: Record<string, Bounds & { delta: number; p: number }>;
      readonly bootstrap: Record<string, Bounds & { delta: number; tolerance: number }>;
    }
  >;
}

function readPredictions(problem: Problem, model: FixtureModel): { truth: Truth; predictions: Predictions } {
  const text = readFileSync(new URL(`${problem}/predictions-${model}.csv`, folder), "utf8");
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const numbers = (column: number) => Float64Array.from(rows, (row) => Number(row[column]));
  if (problem === "diabetes") {
    return {
      truth: { task: "regression", values: numbers(1) },
      predictions: { task: "regression", values: numbers(2) },
    };
  }
  if (problem === "digits") {
    const classes = Array.from({ length: 10 }, (_, digit) => String(digit));
    return {
      truth: { task: "multiclass", classes, labels: Int32Array.from(numbers(1)) },
      predictions: {
        task: "multiclass",
        labels: Int32Array.from(numbers(2)),
        scores: classes.map((_, digit) => numbers(3 + digit)),
      },
    };
  }
  const isMalignant = (column: number) => Uint8Array.from(rows, (row) => (row[column] === "malignant" ? 1 : 0));
  return {
    truth: { task: "binary", classes: ["benign", "malignant"], labels: isMalignant(1) },
    predictions: { task: "binary", labels: isMalignant(2), scores: numbers(3) },
  };
}
