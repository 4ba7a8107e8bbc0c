export { catalogue, resolveMetric } from "./src/catalogue.ts";
export { type Changes, changes, confusion } from "./src/confusion.ts";
export {
  type CalibrationBin,
  type Curve,
  calibrationCurve,
  type Histogram,
  type PredictionBin,
  precisionRecallCurve,
  predictedAgainstTruth,
  residualHistogram,
  rocCurve,
  scoreHistogram,
} from "./src/curves.ts";
export type { CatalogueOptions, MetricDefinition, Unit } from "./src/definition.ts";
export type { Confusion, Difference, Estimate, MetricName } from "./src/estimate.ts";
export { differences, estimates } from "./src/estimates.ts";
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
export type { MetricOptions, Sample, Side } from "./src/sample.ts";
