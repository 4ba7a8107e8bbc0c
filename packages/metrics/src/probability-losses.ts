import type { Labels } from "./prepared.ts";

/** scikit-learn's clip of probabilities in the log loss. */
const epsilon = 2 ** -52;

/** A row's part in scikit-learn's `log_loss`, nats: −ln of the true class's score, clipped to [2⁻⁵², 1 − 2⁻⁵²]. */
export function logLosses(truth: Labels, scores: readonly Float64Array[]): Float64Array {
  const losses = new Float64Array(truth.length);
  const [positive] = scores;
  const isBinary = scores.length === 1;
  for (let row = 0; row < losses.length; row += 1) {
    const label = truth[row]!;
    const score = isBinary ? positive![row]! : scores[label]![row]!;
    const probability = isBinary && label === 0 ? 1 - score : score;
    losses[row] = -Math.log(Math.min(1 - epsilon, Math.max(epsilon, probability)));
  }
  return losses;
}

/**
 * A row's part in scikit-learn's `brier_score_loss`: (score − outcome)² of two classes (0..1), of more the sum over all
 * classes (0..2).
 */
export function brierLosses(truth: Labels, scores: readonly Float64Array[]): Float64Array {
  const losses = new Float64Array(truth.length);
  const isBinary = scores.length === 1;
  scores.forEach((column, index) => {
    const own = isBinary ? 1 : index;
    for (let row = 0; row < losses.length; row += 1) {
      const error = column[row]! - (truth[row] === own ? 1 : 0);
      losses[row]! += error * error;
    }
  });
  return losses;
}
