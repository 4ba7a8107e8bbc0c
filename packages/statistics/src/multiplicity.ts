/** Holm's step-down adjustment: the family-wise error of "adjusted p ≤ α" is at most α, whatever the dependence. */
export function holm(p: readonly number[]): number[] {
  let largest = 0;
  return adjust(p, ascending(p), (value, rank) => {
    largest = Math.max(largest, Math.min(1, value * (p.length - rank)));
    return largest;
  });
}

/** Benjamini & Hochberg's step-up adjustment: of what has an adjusted p ≤ α, a share of at most α is false. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  let smallest = 1;
  return adjust(p, ascending(p).reverse(), (value, rank) => {
    smallest = Math.min(smallest, value * (p.length / (p.length - rank)));
    return smallest;
  });
}

function ascending(p: readonly number[]): number[] {
  return p.map((_, index) => index).sort((left, right) => p[left]! - p[right]!);
}

function adjust(
  p: readonly number[],
  order: readonly number[],
  step: (value: number, rank: number) => number,
): number[] {
  const adjusted = new Array<number>(p.length);
  order.forEach((index, rank) => {
    adjusted[index] = step(p[index]!, rank);
  });
  return adjusted;
}
