import { drawable } from "./drawable.ts";

/** A curve's points, in the order in which it is drawn. */
export interface Curve {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * The points that a picture needs: of each run that falls into one of `columns` columns of pixels the first, the lowest,
 * the highest and the last, which draws the same line (M4: Jugel et al. 2014). What is not drawable is left out.
 * One pass; at most four points a run.
 */
export function thin(curve: Curve, columns: number): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < curve.x.length; index++) {
    const point = { x: drawable(curve.x[index]!), y: drawable(curve.y[index]!) };
    if (Number.isNaN(point.x) || Number.isNaN(point.y)) continue;
    points.push(point);
    left = Math.min(left, point.x);
    right = Math.max(right, point.x);
  }
  if (points.length <= columns) return points;
  const scale = right > left ? columns / (right - left) : 0;
  const column = (at: number) => Math.floor((points[at]!.x - left) * scale);
  const kept: number[] = [];
  for (let start = 0, end = 0; start < points.length; start = end) {
    let [low, high] = [start, start];
    for (end = start; end < points.length && column(end) === column(start); end++) {
      if (points[end]!.y < points[low]!.y) low = end;
      if (points[end]!.y > points[high]!.y) high = end;
    }
    kept.push(...new Set([start, low, high, end - 1].sort((a, b) => a - b)));
  }
  return kept.map((at) => points[at]!);
}
