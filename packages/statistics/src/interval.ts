/** A two-sided confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The interval of a paired difference Δ = candidate − baseline, oriented so that positive is better.
 * That of two estimates which nothing pairs (`squareAndAdd`) has the same form.
 * `pWorse(margin)` is the one-sided p-value of "Δ ≥ −margin", by inverting the same interval: small where the
 * candidate is worse by more than the margin.
 */
export interface PairedInterval extends Interval {
  readonly delta: number;
  readonly method: string;
  readonly pWorse: (margin: number) => number;
}
