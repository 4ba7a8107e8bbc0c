import { averagePrecision } from "./average-precision.ts";
import { forecastOf } from "./calibration-curve.ts";
import { calibrationError } from "./calibration-error.ts";
import { quantileLevel } from "./catalogue.ts";
import type { MetricName } from "./estimate.ts";
import { ksStatistic } from "./ks-statistic.ts";
import { medianAbsoluteError } from "./median-error.ts";
import { type Undefined, undefinedBecause } from "./outcome.ts";
import { type Prepared, type PreparedClassification, type PreparedRegression, sideOf } from "./prepared.ts";
import {
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  quantileLoss,
  rootMeanSquaredError,
  rSquared,
} from "./regression-errors.ts";
import { meanOf, type RowStatistic } from "./row-statistic.ts";
import type { Side } from "./sample.ts";
import { absentClass, noScores, tooLarge } from "./undefined.ts";

/** A row metric of one model, or why it is undefined. */
export function rowStatistic(prepared: Prepared, side: Side, name: MetricName): RowStatistic | Undefined {
  const statistic = prepared.task === "regression" ? ofValues(prepared, side, name) : ofScores(prepared, side, name);
  return "value" in statistic && !Number.isFinite(statistic.value) ? undefinedBecause(tooLarge) : statistic;
}

/** Whether resamples draw within classes: for what compares the scores of classes. */
export function isStratified(name: MetricName): boolean {
  return name === "pr_auc" || name === "ece" || name === "ks";
}

function ofScores(prepared: PreparedClassification, side: Side, name: MetricName): RowStatistic | Undefined {
  const { truth } = prepared;
  const { columns, losses } = sideOf(prepared, side);
  if (columns === null || losses === null) return undefinedBecause(noScores(side));
  if (name === "log_loss" || name === "brier") return meanOf(losses[name]());
  if (name === "ece") return calibrationError(forecastOf(prepared, side)!);
  const absent = absentClass(prepared);
  if (absent !== null) return undefinedBecause(absent);
  const column = columns[0]!;
  if (name === "pr_auc") return averagePrecision(column.ranking());
  return ksStatistic(column.ranking(), column.scores(), truth as Uint8Array);
}

function ofValues(prepared: PreparedRegression, side: Side, name: MetricName): RowStatistic | Undefined {
  const { truth } = prepared;
  const predicted = sideOf(prepared, side);
  const level = quantileLevel(name);
  if (level !== null) return quantileLoss(truth, predicted, level);
  const statistic = errors.get(name)!(truth, predicted);
  const isEqual = name === "r2" && truth.every((value) => value === truth[0]);
  return isEqual ? undefinedBecause("all true values are equal") : statistic;
}

const errors: ReadonlyMap<MetricName, (truth: Float64Array, predicted: Float64Array) => RowStatistic> = new Map([
  ["mae", meanAbsoluteError],
  ["mse", meanSquaredError],
  ["rmse", rootMeanSquaredError],
  ["mape", meanAbsolutePercentageError],
  ["r2", rSquared],
  ["median_absolute_error", medianAbsoluteError],
]);
