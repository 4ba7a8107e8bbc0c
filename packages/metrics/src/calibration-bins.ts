export const calibrationBins = 10;

/** NumPy's linspace(0, 1, 11): the third is 0.30000000000000004. */
const edges = Float64Array.from({ length: calibrationBins + 1 }, (_, index) => index * 0.1);

/** The bin of each score: ten of equal width over 0..1, each with its upper edge, the first with 0 as well. */
export function binsOf(scores: Float64Array): Uint8Array {
  const bins = new Uint8Array(scores.length);
  for (let row = 0; row < bins.length; row += 1) {
    const score = scores[row]!;
    let bin = Math.min(calibrationBins - 1, Math.max(0, Math.floor(score * calibrationBins)));
    if (bin > 0 && score <= edges[bin]!) bin -= 1;
    else if (bin < calibrationBins - 1 && score > edges[bin + 1]!) bin += 1;
    bins[row] = bin;
  }
  return bins;
}
