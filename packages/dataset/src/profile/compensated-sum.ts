/** Neumaier's sum of a function of each value: exact to the last digits whatever the number of rows. */
export function total(values: Float64Array, of: (value: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let row = 0; row < values.length; row++) {
    const term = of(values[row] as number);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
