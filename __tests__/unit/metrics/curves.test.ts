import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  calibrationCurve,
  precisionRecallCurve,
  predictedAgainstTruth,
  prepare,
  residualHistogram,
  rocCurve,
  scoreHistogram,
} from "@mlops-actions/metrics";
import { near } from "./near.ts";
import { type Shape, sampleOf } from "./samples.ts";

type Line = [x: number[], y: number[]];
const { cases, curvesOfTies } = JSON.parse(
  readFileSync(new URL("references/points.json", import.meta.url), "utf8"),
) as {
  cases: { name: string; task: string; shape: Shape; metrics: { candidate: Record<string, number> } }[];
  curvesOfTies: { roc: Line; precisionRecall: Line; calibration: Line };
};

const caseOf = (task: string, name: string) => cases.find((one) => one.task === task && one.name === name)!;
const preparedOf = (task: string, name: string) =>
  prepare(sampleOf(caseOf(task, name).shape), { confidence: 0.95, seed: 1 });

describe("few points are scikit-learn's", () => {
  const prepared = preparedOf("binary", "ties");

  it("ROC", () => nearLine(rocCurve(prepared, "candidate")!, curvesOfTies.roc));
  it("precision and recall", () => {
    nearLine(precisionRecallCurve(prepared, "candidate")!, curvesOfTies.precisionRecall);
  });
  it("calibration", () => {
    const bins = calibrationCurve(prepared, "candidate")!;
    const line = { x: bins.map((bin) => bin.meanScore), y: bins.map((bin) => bin.observed) };
    nearLine(line, curvesOfTies.calibration);
    assert.equal(
      bins.reduce((rows, bin) => rows + bin.count, 0),
      prepared.rows,
    );
    for (const { lower, observed, upper } of bins) assert.ok(lower <= observed && observed <= upper);
  });
});

describe("many points are thinned without losing the shape", () => {
  const { metrics } = caseOf("binary", "ordinary");
  const prepared = preparedOf("binary", "ordinary");

  it("ROC keeps its ends and its area", () => {
    const { x, y } = rocCurve(prepared, "candidate")!;
    assert.ok(x.length <= 400 && x.length > 100);
    assert.deepEqual([x[0], y[0], x.at(-1), y.at(-1)], [0, 0, 1, 1]);
    let area = 0;
    for (let at = 1; at < x.length; at += 1) area += ((x[at]! - x[at - 1]!) * (y[at]! + y[at - 1]!)) / 2;
    near(area, metrics.candidate["roc_auc"]!, "area", 0.002);
  });

  it("precision and recall keep their ends and their area", () => {
    const { x, y } = precisionRecallCurve(prepared, "candidate")!;
    assert.ok(x.length <= 400 && x.length > 100);
    assert.deepEqual([x[0], y[0], x.at(-1)], [0, 1, 1]);
    let area = 0;
    for (let at = 1; at < x.length; at += 1) area += ((x[at]! - x[at - 1]!) * (y[at]! + y[at - 1]!)) / 2;
    near(area, metrics.candidate["pr_auc"]!, "area", 0.005);
  });
});

describe("one class of several", () => {
  const prepared = preparedOf("multiclass", "absent");

  it("is drawn against the rest", () => {
    const { x, y } = rocCurve(prepared, "baseline", 2)!;
    assert.deepEqual([x[0], y[0], x.at(-1), y.at(-1)], [0, 0, 1, 1]);
    const { series } = scoreHistogram(prepared, "baseline", 2)!;
    assert.deepEqual(
      series.map(({ name }) => name),
      ["the rest", "c2"],
    );
  });

  it("has no curve without rows", () => {
    assert.equal(rocCurve(prepared, "candidate", 1), null);
    assert.equal(precisionRecallCurve(prepared, "candidate", 4), null);
  });

  it("is calibrated by the label's own score unless a class is named", () => {
    const rows = (bins: { count: number }[]) => bins.reduce((sum, bin) => sum + bin.count, 0);
    assert.equal(rows(calibrationCurve(prepared, "candidate")!), prepared.rows);
    const absent = calibrationCurve(prepared, "candidate", 1)!;
    assert.equal(rows(absent), prepared.rows);
    assert.ok(absent.every((bin) => bin.observed === 0));
  });
});

describe("histograms", () => {
  it("count every row once, by true class", () => {
    const prepared = preparedOf("binary", "ordinary");
    const { edges, series } = scoreHistogram(prepared, "baseline")!;
    assert.deepEqual([edges.length, edges[0], edges.at(-1)], [41, 0, 1]);
    const { truth } = sampleOf(caseOf("binary", "ordinary").shape);
    assert.ok(truth.task === "binary");
    const positives = truth.labels.reduce((sum, label) => sum + label, 0);
    assert.deepEqual(
      series.map(({ name, counts }) => [name, counts.reduce((sum, count) => sum + count, 0)]),
      [
        ["no", prepared.rows - positives],
        ["yes", positives],
      ],
    );
  });

  it("span the residuals of both models", () => {
    const prepared = preparedOf("regression", "ordinary");
    const { edges, series } = residualHistogram(prepared)!;
    assert.equal(edges.length, 41);
    assert.deepEqual(
      series.map(({ name, counts }) => [name, counts.reduce((sum, count) => sum + count, 0)]),
      [
        ["candidate", prepared.rows],
        ["baseline", prepared.rows],
      ],
    );
  });

  it("give room to equal residuals", () => {
    const { edges } = residualHistogram(preparedOf("regression", "perfect"))!;
    assert.ok(edges[0]! < 0 && edges.at(-1)! > 0);
  });
});

describe("predictions against truth", () => {
  it("lie in 20 bins of equal count, by ascending prediction", () => {
    const prepared = preparedOf("regression", "ordinary");
    const bins = predictedAgainstTruth(prepared, "candidate")!;
    assert.deepEqual(
      bins.map((bin) => bin.count),
      Array.from({ length: 20 }, () => prepared.rows / 20),
    );
    assert.ok(bins.every((bin, index) => index === 0 || bin.meanPrediction > bins[index - 1]!.meanPrediction));
    assert.ok(bins.every((bin) => Math.abs(bin.meanPrediction - bin.meanTruth) < 2));
  });

  it("are of regression alone, as other curves are of classes alone", () => {
    assert.equal(predictedAgainstTruth(preparedOf("binary", "ties"), "candidate"), null);
    assert.equal(residualHistogram(preparedOf("binary", "ties")), null);
    const regression = preparedOf("regression", "few");
    for (const curve of [rocCurve, precisionRecallCurve, calibrationCurve, scoreHistogram]) {
      assert.equal(curve(regression, "candidate"), null);
    }
  });
});

function nearLine({ x, y }: { x: ArrayLike<number>; y: ArrayLike<number> }, [expectedX, expectedY]: Line): void {
  assert.equal(x.length, expectedX.length);
  expectedX.forEach((value, at) => {
    near(x[at]!, value, `x ${at}`);
  });
  expectedY.forEach((value, at) => {
    near(y[at]!, value, `y ${at}`);
  });
}
