import { type Prepared, sideOf } from "./prepared.ts";
import { rank } from "./ranking.ts";
import type { Side } from "./sample.ts";

/** Counts in bins; `edges` is one longer than the counts of each series. */
export interface Histogram {
  readonly edges: Float64Array;
  readonly series: readonly { readonly name: string; readonly counts: Float64Array }[];
}

const binCount = 40;

/**
 * Scores by true class, in 40 bins over 0..1.
 *
 * @param classIndex whose scores, of several classes (default the first): its rows and the rest. Of two classes always the
 *   positive's.
 * @returns null where the model has no scores, or for regression
 */
export function scoreHistogram(prepared: Prepared, side: Side, classIndex = 0): Histogram | null {
  if (prepared.task === "regression") return null;
  const { truth, classes, task } = prepared;
  const column = sideOf(prepared, side).columns?.[task === "binary" ? 0 : classIndex];
  if (!column) return null;
  const positive = task === "binary" ? 1 : classIndex;
  const counts = [new Float64Array(binCount), new Float64Array(binCount)] as const;
  const scores = column.scores();
  for (let row = 0; row < scores.length; row += 1) {
    counts[truth[row] === positive ? 1 : 0][binOf(scores[row]!, 0, 1)]! += 1;
  }
  const rest = task === "binary" ? classes[0]! : "the rest";
  return {
    edges: edgesOf(0, 1),
    series: [
      { name: rest, counts: counts[0] },
      { name: classes[positive]!, counts: counts[1] },
    ],
  };
}

/** Residuals (truth − prediction) of candidate and baseline, in 40 bins over what they span; null where there are none. */
export function residualHistogram(prepared: Prepared): Histogram | null {
  if (prepared.task !== "regression" || prepared.rows === 0) return null;
  const { truth, candidate, baseline } = prepared;
  const residuals = [
    { name: "candidate", values: truth.map((value, row) => value - candidate[row]!) },
    ...(baseline ? [{ name: "baseline", values: truth.map((value, row) => value - baseline[row]!) }] : []),
  ];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { values } of residuals) {
    for (let row = 0; row < values.length; row += 1) {
      least = Math.min(least, values[row]!);
      most = Math.max(most, values[row]!);
    }
  }
  if (!Number.isFinite(most - least)) return null;
  if (least === most) [least, most] = [least - 0.5, most + 0.5];
  const series = residuals.map(({ name, values }) => {
    const counts = new Float64Array(binCount);
    for (let row = 0; row < values.length; row += 1) counts[binOf(values[row]!, least, most)]! += 1;
    return { name, counts };
  });
  return { edges: edgesOf(least, most), series };
}

/** Rows whose predictions lie together. */
export interface PredictionBin {
  readonly meanPrediction: number;
  readonly meanTruth: number;
  readonly count: number;
}

/** Mean truth against mean prediction in up to 20 bins of equal count by prediction; null for classification. */
export function predictedAgainstTruth(prepared: Prepared, side: Side): PredictionBin[] | null {
  if (prepared.task !== "regression") return null;
  const { truth, rows } = prepared;
  const { order, sorted } = rank(sideOf(prepared, side));
  const bins = Math.min(20, rows);
  return Array.from({ length: bins }, (_, bin) => {
    const from = Math.floor((bin * rows) / bins);
    const to = Math.floor(((bin + 1) * rows) / bins);
    let [predictions, truths] = [0, 0];
    for (let at = from; at < to; at += 1) {
      predictions += sorted[at]! / (to - from);
      truths += truth[order[at]!]! / (to - from);
    }
    return { meanPrediction: predictions, meanTruth: truths, count: to - from };
  });
}

function binOf(value: number, least: number, most: number): number {
  const bin = Math.floor(((value - least) / (most - least)) * binCount);
  return Math.min(binCount - 1, Math.max(0, bin));
}

function edgesOf(least: number, most: number): Float64Array {
  return Float64Array.from({ length: binCount + 1 }, (_, index) => least + ((most - least) * index) / binCount);
}
