/** Colours are the page's variables, so that one picture serves light, dark and paper. */
export const seriesColour = (index: number) => `var(--series-${(index % 8) + 1})`;

/** Series are not told apart by colour alone; the first, which the report is about, is solid. */
export const seriesDash = (index: number) => [[], [6, 3], [2, 2.5], [9, 3, 2, 3]][(index + Math.floor(index / 8)) % 4]!;

/** Channels of Vega-Lite by which the field `series`, an index, becomes colour and dashes. */
export function seriesChannels(count: number) {
  const domain = Array.from({ length: count }, (_, index) => index);
  const channel = <T>(range: T[]) =>
    ({ field: "series", type: "nominal", legend: null, scale: { domain, range } }) as const;
  return { color: channel(domain.map(seriesColour)), strokeDash: channel(domain.map(seriesDash)) };
}

/** The last series first, so that the first is drawn over the others. */
export function backToFront<T>(perSeries: readonly T[][]): T[] {
  return perSeries.toReversed().flat();
}
