import type { Prepared } from "./prepared.ts";
import { sideOf } from "./prepared.ts";
import type { Ranking } from "./ranking.ts";
import type { Side } from "./sample.ts";

/** A line of points. */
export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const mostPoints = 400;

/**
 * scikit-learn's `roc_curve`, thinned to at most 400 points. x: false-positive rate, y: recall, from (0, 0) to (1, 1).
 *
 * @param classIndex one of several classes against the rest; default the first. Of two classes always the positive.
 * @returns null where the model has no scores, the rows lack one of the two sides, or for regression
 */
export function rocCurve(prepared: Prepared, side: Side, classIndex = 0): Curve | null {
  return descend(prepared, side, classIndex, ({ hits, alarms, positives, negatives }) => [
    alarms / negatives,
    hits / positives,
  ]);
}

/**
 * scikit-learn's `precision_recall_curve`, thinned to at most 400 points. x: recall, ascending; y: precision, which is 1
 * at recall 0.
 *
 * @param classIndex as for `rocCurve`
 * @returns null as `rocCurve`
 */
export function precisionRecallCurve(prepared: Prepared, side: Side, classIndex = 0): Curve | null {
  return descend(prepared, side, classIndex, ({ hits, alarms, positives }) => [
    hits / positives,
    hits + alarms === 0 ? 1 : hits / (hits + alarms),
  ]);
}

/** What a threshold calls positive: rightly (hits) and wrongly (alarms). */
interface Above {
  readonly hits: number;
  readonly alarms: number;
  readonly positives: number;
  readonly negatives: number;
}

function descend(
  prepared: Prepared,
  side: Side,
  classIndex: number,
  point: (above: Above) => readonly [x: number, y: number],
): Curve | null {
  if (prepared.task === "regression") return null;
  const column = sideOf(prepared, side).columns?.[prepared.task === "binary" ? 0 : classIndex];
  if (!column) return null;
  const ranking = column.ranking();
  const positive = prepared.task === "binary" ? 1 : classIndex;
  const positives = countOf(ranking, positive);
  const negatives = ranking.labels.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const { sorted, labels } = ranking;
  const points: [number[], number[]] = [[], []];
  const add = (hits: number, alarms: number): void => {
    const [x, y] = point({ hits, alarms, positives, negatives });
    points[0].push(x);
    points[1].push(y);
  };
  add(0, 0);
  let hits = 0;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    if (labels[at] === positive) hits += 1;
    if (at === 0 || sorted[at - 1] !== sorted[at]) add(hits, sorted.length - at - hits);
  }
  return thin(points[0], points[1]);
}

function countOf({ labels }: Ranking, label: number): number {
  let count = 0;
  for (let at = 0; at < labels.length; at += 1) if (labels[at] === label) count += 1;
  return count;
}

/** Leaves out points nearer to the last kept one (|Δx| + |Δy|) than a distance that grows until few enough are left. */
function thin(x: readonly number[], y: readonly number[]): Curve {
  let kept = [...x.keys()];
  for (let distance = 2 / mostPoints; kept.length > mostPoints; distance *= 1.25) kept = farApart(x, y, distance);
  return { x: Float64Array.from(kept, (index) => x[index]!), y: Float64Array.from(kept, (index) => y[index]!) };
}

function farApart(x: readonly number[], y: readonly number[], distance: number): number[] {
  const kept = [0];
  let last = 0;
  for (let index = 1; index < x.length - 1; index += 1) {
    if (Math.abs(x[index]! - x[last]!) + Math.abs(y[index]! - y[last]!) < distance) continue;
    kept.push(index);
    last = index;
  }
  kept.push(x.length - 1);
  return kept;
}
