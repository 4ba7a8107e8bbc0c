import type { MetricName } from "./estimate.ts";
import type { Tally } from "./tally.ts";

/** A metric that reads counts of labels and predictions alone. */
export interface CountMetric {
  /** NaN where it is undefined. */
  readonly of: (tally: Tally) => number;
  readonly undefinedBecause: string;
  /** Of a proportion of rows: how many of how many. */
  readonly proportion?: (tally: Tally) => readonly [successes: number, trials: number];
}

/**
 * The count metric of this name.
 * @returns with the index of the one class that it reads against the rest: it is then computed on cells of two classes,
 *   the rest (0) and that class (1); −1 where it reads all classes.
 * @throws TypeError where the name is of another kind.
 */
export function countMetric(
  name: MetricName,
  task: "binary" | "multiclass",
  classes: readonly string[],
): { metric: CountMetric; ofClass: number } {
  const [, kind, className] = /^(precision|recall|f1)_class_(.*)$/s.exec(name) ?? [];
  const ofClass = task === "multiclass" && className !== undefined ? classes.indexOf(className) : -1;
  const metric =
    ofClass >= 0
      ? ofPositive(["the rest", className!]).get(kind!)
      : (either.get(name) ?? (task === "binary" ? ofPositive(classes) : overClasses).get(name));
  if (!metric) throw new TypeError(`${name} is not a metric of counts.`);
  return { metric, ofClass };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Metrics with one definition for two and for more classes. */
const either = new Map<MetricName, CountMetric>([
  ["accuracy", share("there are no rows", (tally) => [sum(tally.hits), sum(tally.truth)])],
  ["error_rate", share("there are no rows", (tally) => [sum(tally.truth) - sum(tally.hits), sum(tally.truth)])],
  [
    "balanced_accuracy",
    { of: balancedAccuracy, undefinedBecause: "it averages over classes, and the rows hold one class only" },
  ],
  ["mcc", { of: matthews, undefinedBecause: "it needs two classes both in the rows and among the predictions" }],
]);

function ofPositive([negative, positive]: readonly string[]): Map<MetricName, CountMetric> {
  return new Map<MetricName, CountMetric>([
    ["precision", share(`no row is predicted as ${positive}`, ({ hits, predicted }) => [hits[1]!, predicted[1]!])],
    ["recall", share(`no row is of class ${positive}`, ({ hits, truth }) => [hits[1]!, truth[1]!])],
    ["specificity", share(`no row is of class ${negative}`, ({ hits, truth }) => [hits[0]!, truth[0]!])],
    [
      "f1",
      { of: (tally) => f1(tally, 1), undefinedBecause: `no row is of class ${positive} and none is predicted as it` },
    ],
  ]);
}

/** Averages over the classes that occur in truth or predictions; a class's undefined value counts 0 (scikit-learn). */
const overClasses = new Map<MetricName, CountMetric>([
  ["precision_macro", average(precision, "macro")],
  ["recall_macro", average(recall, "macro")],
  ["f1_macro", average(f1, "macro")],
  ["precision_weighted", average(precision, "weighted")],
  ["recall_weighted", average(recall, "weighted")],
  ["f1_weighted", average(f1, "weighted")],
]);

function share(undefinedBecause: string, proportion: NonNullable<CountMetric["proportion"]>): CountMetric {
  const of = (tally: Tally): number => {
    const [successes, trials] = proportion(tally);
    return successes / trials;
  };
  return { of, undefinedBecause, proportion };
}

function average(ofClass: (tally: Tally, index: number) => number, kind: "macro" | "weighted"): CountMetric {
  const of = (tally: Tally): number => {
    let total = 0;
    let weights = 0;
    for (let index = 0; index < tally.truth.length; index += 1) {
      const occurs = tally.truth[index]! + tally.predicted[index]! > 0;
      const weight = kind === "weighted" ? tally.truth[index]! : occurs ? 1 : 0;
      if (weight === 0) continue;
      total += weight * (ofClass(tally, index) || 0);
      weights += weight;
    }
    return total / weights;
  };
  return { of, undefinedBecause: "there are no rows" };
}

function precision(tally: Tally, index: number): number {
  return tally.hits[index]! / tally.predicted[index]!;
}

function recall(tally: Tally, index: number): number {
  return tally.hits[index]! / tally.truth[index]!;
}

function f1(tally: Tally, index: number): number {
  return (2 * tally.hits[index]!) / (tally.truth[index]! + tally.predicted[index]!);
}

/** The mean recall of the classes that have rows; NaN where fewer than two have. */
function balancedAccuracy(tally: Tally): number {
  let total = 0;
  let present = 0;
  for (let index = 0; index < tally.truth.length; index += 1) {
    if (tally.truth[index]! === 0) continue;
    total += recall(tally, index);
    present += 1;
  }
  return present < 2 ? Number.NaN : total / present;
}

/** Gorodkin 2004, Computational Biology and Chemistry 28:367; for two classes Matthews' own. NaN where a margin is constant. */
function matthews({ hits, truth, predicted }: Tally): number {
  const rows = sum(truth);
  let expected = 0;
  let truthSquares = 0;
  let predictedSquares = 0;
  for (let index = 0; index < truth.length; index += 1) {
    expected += truth[index]! * predicted[index]!;
    truthSquares += truth[index]! ** 2;
    predictedSquares += predicted[index]! ** 2;
  }
  const spread = (rows * rows - truthSquares) * (rows * rows - predictedSquares);
  return spread > 0 ? (sum(hits) * rows - expected) / Math.sqrt(spread) : Number.NaN;
}
