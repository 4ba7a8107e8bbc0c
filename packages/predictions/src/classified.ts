import type { BinaryPredictions, MulticlassPredictions } from "@mlops-actions/metrics";

/** A row is positive where its score is above the threshold; at it, it is not. */
export function positiveAbove(scores: Float64Array, threshold: number): Uint8Array {
  const labels = new Uint8Array(scores.length);
  for (let row = 0; row < scores.length; row++) labels[row] = scores[row]! > threshold ? 1 : 0;
  return labels;
}

/** The class of each row's highest score; of equal ones the first. */
export function firstArgMax(scores: readonly Float64Array[]): Int32Array {
  const labels = new Int32Array(scores[0]?.length ?? 0);
  const best = Float64Array.from(scores[0] ?? []);
  for (let k = 1; k < scores.length; k++) {
    const column = scores[k]!;
    for (let row = 0; row < column.length; row++) {
      if (column[row]! <= best[row]!) continue;
      best[row] = column[row]!;
      labels[row] = k;
    }
  }
  return labels;
}

/** Class labels and scores in some order of the classes, as a model or a file gives them. */
export interface Classified {
  readonly labels: Int32Array | null;
  readonly scores: readonly Float64Array[] | null;
}

/**
 * Puts predictions over several classes into the truth's order.
 *
 * @param places for each class of `given` its index among the truth's classes.
 * @param classes how many the truth has.
 */
export function multiclassPredictions(given: Classified, places: Int32Array, classes: number): MulticlassPredictions {
  const own = given.labels ?? firstArgMax(given.scores ?? []);
  const labels = places.every((place, index) => place === index) ? own : own.map((label) => places[label]!);
  return { task: "multiclass", labels, scores: given.scores && inOrder(given.scores, places, classes) };
}

/** Score columns in the truth's order; a class without one has the probability 0. */
export function inOrder(scores: readonly Float64Array[], places: Int32Array, classes: number): Float64Array[] {
  const none = new Float64Array(scores.length < classes ? (scores[0]?.length ?? 0) : 0);
  return Array.from({ length: classes }, (_, k) => scores[places.indexOf(k)] ?? none);
}

/**
 * Predictions over two classes.
 *
 * @param positive index of the positive class among the classes of `given`.
 */
export function binaryPredictions(
  given: Classified,
  score: Float64Array | null,
  positive: number,
  threshold: number | undefined,
): BinaryPredictions {
  if (score !== null && threshold !== undefined) {
    return { task: "binary", labels: positiveAbove(score, threshold), scores: score };
  }
  const chosen = given.labels ?? (given.scores?.length === 2 ? firstArgMax(given.scores) : null);
  if (chosen === null) return { task: "binary", labels: positiveAbove(score!, 0.5), scores: score };
  return { task: "binary", labels: marks(chosen, positive), scores: score };
}

/** 1 where the code is the wanted one. */
function marks(codes: Int32Array, wanted: number): Uint8Array {
  const marked = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) marked[row] = codes[row] === wanted ? 1 : 0;
  return marked;
}
