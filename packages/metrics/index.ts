export type { Confusion, Difference, Estimate, MetricName } from "./src/estimate.ts";
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
