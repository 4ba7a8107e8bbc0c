import { mean, meanOf, type RowStatistic, rootMeanOf, weightedSum } from "./row-statistic.ts";

/** scikit-learn's `mean_absolute_error`. */
export function meanAbsoluteError(truth: Float64Array, predicted: Float64Array): RowStatistic {
  return meanOf(truth.map((value, row) => Math.abs(value - predicted[row]!)));
}

/** scikit-learn's `mean_squared_error`. */
export function meanSquaredError(truth: Float64Array, predicted: Float64Array): RowStatistic {
  return meanOf(squaredErrors(truth, predicted));
}

/** scikit-learn's `root_mean_squared_error`. */
export function rootMeanSquaredError(truth: Float64Array, predicted: Float64Array): RowStatistic {
  return rootMeanOf(squaredErrors(truth, predicted));
}

/** scikit-learn's `mean_absolute_percentage_error`: a fraction; a truth nearer to 0 than 2⁻⁵² counts as that. */
export function meanAbsolutePercentageError(truth: Float64Array, predicted: Float64Array): RowStatistic {
  return meanOf(truth.map((value, row) => Math.abs(value - predicted[row]!) / Math.max(Math.abs(value), 2 ** -52)));
}

/** scikit-learn's `mean_pinball_loss` at a level between 0 and 1. */
export function quantileLoss(truth: Float64Array, predicted: Float64Array, level: number): RowStatistic {
  return meanOf(
    truth.map((value, row) => {
      const error = value - predicted[row]!;
      return error >= 0 ? level * error : (level - 1) * error;
    }),
  );
}

/** scikit-learn's `max_error`. */
export function maxError(truth: Float64Array, predicted: Float64Array): number {
  let most = 0;
  for (let row = 0; row < truth.length; row += 1) most = Math.max(most, Math.abs(truth[row]! - predicted[row]!));
  return most;
}

/**
 * scikit-learn's `r2_score`, 1 − Σe²/Σ(y − ȳ)². Its influence is n·(Σe²·(y − ȳ)²/S² − e²/S) with S = Σ(y − ȳ)²; the mean
 * ȳ moves too, but S is flat there.
 */
export function rSquared(truth: Float64Array, predicted: Float64Array): RowStatistic {
  const n = truth.length;
  const errors = squaredErrors(truth, predicted);
  const centre = mean(truth);
  const deviations = truth.map((value) => value - centre);
  const squares = deviations.map((deviation) => deviation ** 2);
  const errorSum = n * mean(errors);
  const spread = n * mean(squares);
  return {
    value: 1 - errorSum / spread,
    weighted: (weights) => {
      const drawnSpread = weightedSum(squares, weights) - weightedSum(deviations, weights) ** 2 / n;
      return drawnSpread > spread * 1e-12 ? 1 - weightedSum(errors, weights) / drawnSpread : Number.NaN;
    },
    influence: () => errors.map((error, row) => n * ((errorSum / spread) * (squares[row]! / spread) - error / spread)),
  };
}

function squaredErrors(truth: Float64Array, predicted: Float64Array): Float64Array {
  return truth.map((value, row) => (value - predicted[row]!) ** 2);
}
