/** A curve's points, in the order in which it is drawn. */
export interface Curve {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * The points that a picture needs: of each run that falls into one of `columns` columns of pixels the first, the lowest,
 * the highest and the last, which draws the same line (M4: Jugel et al. 2014). Points that are not finite are left out.
 * One pass; at most four points a run.
 */
export function thin({ x, y }: Curve, columns: number): { x: number; y: number }[] {
  const finite = Array.from({ length: Math.min(x.length, y.length) }, (_, index) => index).filter(
    (index) => Number.isFinite(x[index]) && Number.isFinite(y[index]),
  );
  if (finite.length <= columns) return finite.map((index) => ({ x: x[index]!, y: y[index]! }));
  const left = finite.reduce((least, index) => Math.min(least, x[index]!), Number.POSITIVE_INFINITY);
  const right = finite.reduce((most, index) => Math.max(most, x[index]!), Number.NEGATIVE_INFINITY);
  const column = (index: number) => Math.floor(((x[index]! - left) / (right - left || 1)) * columns);
  const kept: number[] = [];
  for (let start = 0, end = 0; start < finite.length; start = end) {
    let [low, high] = [start, start];
    for (end = start; end < finite.length && column(finite[end]!) === column(finite[start]!); end++) {
      if (y[finite[end]!]! < y[finite[low]!]!) low = end;
      if (y[finite[end]!]! > y[finite[high]!]!) high = end;
    }
    kept.push(...[...new Set([start, low, high, end - 1])].sort((a, b) => a - b));
  }
  return kept.map((at) => ({ x: x[finite[at]!]!, y: y[finite[at]!]! }));
}
