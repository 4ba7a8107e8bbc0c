export { asRead, type DifferenceAsRead } from "./src/as-read.ts";
export { type CalibrationBin, calibrationCurve } from "./src/calibration-curve.ts";
export { catalogue, metricTitle, resolveMetric } from "./src/catalogue.ts";
export { type Changes, changes, confusion } from "./src/confusion.ts";
export type { CatalogueOptions, MetricDefinition, Unit } from "./src/definition.ts";
export type { Confusion, Difference, Estimate, MetricName } from "./src/estimate.ts";
export { differences, estimates } from "./src/estimates.ts";
export {
  type Histogram,
  type PredictionBin,
  predictedAgainstTruth,
  residualHistogram,
  scoreHistogram,
} from "./src/histograms.ts";
export { partition } from "./src/partition.ts";
export type {
  BinaryPredictions,
  BinaryTruth,
  MulticlassPredictions,
  MulticlassTruth,
  Predictions,
  RegressionPredictions,
  RegressionTruth,
  Task,
  Truth,
} from "./src/predictions.ts";
export { prepare } from "./src/prepare.ts";
export type { Prepared } from "./src/prepared.ts";
export { type Curve, precisionRecallCurve, rocCurve } from "./src/ranking-curves.ts";
export type { MetricOptions, Sample, Side } from "./src/sample.ts";
export { type StoredEstimate, unpairedDifference } from "./src/unpaired-difference.ts";
