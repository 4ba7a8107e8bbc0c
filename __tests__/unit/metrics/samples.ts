import type { Sample } from "@mlops-actions/metrics";

/** The samples of references/samples.py, by the same arithmetic, so that no rows need be stored. */

interface BinaryShape {
  readonly seed: number;
  readonly n: number;
  readonly prevalence: number;
  readonly signal: number;
  readonly levels: number;
  readonly threshold: number;
}

interface MulticlassShape {
  readonly seed: number;
  readonly n: number;
  readonly classes: number;
  readonly signal: number;
  readonly absent: readonly number[];
  readonly levels: number;
}

interface RegressionShape {
  readonly seed: number;
  readonly n: number;
  readonly offset: number;
  readonly noise: number;
}

export type Shape = BinaryShape | MulticlassShape | RegressionShape;

export function sampleOf(shape: Shape): Sample {
  if ("prevalence" in shape) return binary(shape);
  return "classes" in shape ? multiclass(shape) : regression(shape);
}

/** Numerical Recipes' linear congruential generator: the same numbers in every language. */
export function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function binary({ seed, n, prevalence, signal, levels, threshold }: BinaryShape): Sample {
  const draw = draws(seed);
  const labels = new Uint8Array(n);
  const scores = [new Float64Array(n), new Float64Array(n)] as const;
  for (let row = 0; row < n; row += 1) {
    labels[row] = draw() < prevalence ? 1 : 0;
    const common = draw();
    for (const column of scores) {
      const score = (2 * common + draw() + signal * labels[row]!) / (3 + signal);
      column[row] = Math.floor(score * levels + 0.5) / levels;
    }
  }
  const [candidate, baseline] = scores.map((column) => ({
    task: "binary" as const,
    scores: column,
    labels: Uint8Array.from(column, (score) => (score > threshold ? 1 : 0)),
  }));
  return { truth: { task: "binary", classes: ["no", "yes"], labels }, candidate: candidate!, baseline: baseline! };
}

function multiclass({ seed, n, classes, signal, absent, levels }: MulticlassShape): Sample {
  const draw = draws(seed);
  const indices = Array.from({ length: classes }, (_, index) => index);
  const present = indices.filter((index) => !absent.includes(index));
  const truth = new Int32Array(n);
  const models = [0, 1].map(() => indices.map(() => new Float64Array(n)));
  for (let row = 0; row < n; row += 1) {
    truth[row] = present[Math.floor(draw() * present.length)]!;
    const common = indices.map(() => draw());
    for (const columns of models) {
      const weights = indices.map(
        (index) => Math.floor((common[index]! + draw() + (index === truth[row] ? signal : 0)) * levels) + 1,
      );
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, index) => {
        columns[index]![row] = weight / total;
      });
    }
  }
  const [candidate, baseline] = models.map((scores) => ({
    task: "multiclass" as const,
    scores,
    labels: Int32Array.from(truth, (_, row) => firstMost(scores.map((column) => column[row]!))),
  }));
  const names = indices.map((index) => `c${index}`);
  return { truth: { task: "multiclass", classes: names, labels: truth }, candidate: candidate!, baseline: baseline! };
}

function firstMost(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

function regression({ seed, n, offset, noise }: RegressionShape): Sample {
  const draw = draws(seed);
  const values = new Float64Array(n);
  const models = [new Float64Array(n), new Float64Array(n)] as const;
  for (let row = 0; row < n; row += 1) {
    values[row] = offset + 8 * (draw() - 0.5);
    const common = draw() - 0.5;
    for (const column of models) column[row] = values[row]! + noise * (common + 0.5 * (draw() - 0.5));
  }
  const [candidate, baseline] = models.map((column) => ({ task: "regression" as const, values: column }));
  return { truth: { task: "regression", values }, candidate: candidate!, baseline: baseline! };
}
