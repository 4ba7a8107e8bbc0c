import type { TruthOptions } from "./truth.ts";

/** What a model says of each row: the part of inference's `Scored` that predictions are made of. */
export interface ModelOutput {
  readonly rows: number;
  readonly classes: readonly string[] | null;
  readonly classesFrom: "graph" | "options" | "count" | "labels" | null;
  /** Index into `classes` a row. */
  readonly labels: Int32Array | null;
  /** Probabilities, one array a class, or one array alone. */
  readonly scores: readonly Float64Array[] | null;
  /** `each`: `scores[k]` belongs to `classes[k]`. `second`: `scores[0]` is the probability of `classes[1]`. */
  readonly scoreOf: "each" | "second" | null;
  readonly values: Float64Array | null;
}

/**
 * Every class that a model knows, in its own order. Null where nothing tells: a model that gives labels alone, or one
 * score and no names, which is the score of the positive class whatever that is called.
 */
export function knownClasses({ classes, classesFrom, scoreOf }: ModelOutput): readonly string[] | null {
  if (classesFrom === "labels" || (classesFrom === "count" && scoreOf === "second")) return null;
  return classes;
}

/**
 * The classes by which the truth of rows is read that these models predicted: those of the candidate, then what only the
 * baseline knows, or what a model without a class list gave.
 */
export function truthClasses(
  candidate: ModelOutput,
  baseline: ModelOutput | null,
): Required<Pick<TruthOptions, "classes" | "others">> {
  const others = [candidate, baseline].flatMap((output) => {
    if (output === null) return [];
    return (output.classesFrom === "labels" ? output.classes : knownClasses(output)) ?? [];
  });
  return { classes: knownClasses(candidate), others };
}
