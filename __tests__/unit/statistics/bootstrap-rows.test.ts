import assert from "node:assert/strict";
import { test } from "node:test";
import { bca, bcaPaired, bootstrapRows, createRandom } from "@mlops-actions/statistics";
import { rowSampler } from "../../../packages/statistics/src/row-sampler.ts";
import { approximately, references } from "./approximately.ts";

interface References {
  readonly rows: readonly {
    readonly values: number[];
    readonly estimate: number;
    readonly acceleration: number;
    readonly bootstrap: [number, number];
    readonly standardError: number;
  }[];
}

const meanOf = (values: ArrayLike<number>) => (weights: Int32Array, out: Float64Array) => {
  let sum = 0;
  for (let row = 0; row < weights.length; row++) sum += weights[row]! * values[row]!;
  out[0] = sum / weights.length;
};

test("BCa of a skewed mean is SciPy's", () => {
  for (const { values, estimate, acceleration, bootstrap, standardError } of references<References>("bootstrap").rows) {
    const influence = [Float64Array.from(values, (value) => value - estimate)];
    const found = bootstrapRows(values.length, meanOf(values), 1, { resamples: 20_000, seed: 1, influence })[0]!;
    approximately(found.estimate, estimate, 1e-12);
    approximately(found.acceleration, acceleration);
    const interval = bca(found, 0.95)!;
    approximately(interval.lower, bootstrap[0], standardError / 20);
    approximately(interval.upper, bootstrap[1], standardError / 20);
  }
});

test("weights are counts of n draws, with a multinomial's means, variances and covariances", () => {
  for (const n of [1, 3, 256, 300, 1000]) {
    const draw = rowSampler(createRandom(n), n);
    const weights = new Int32Array(n);
    const pairs = [0, 0, 0];
    const repeats = 4000;
    for (let repeat = 0; repeat < repeats; repeat++) {
      draw(weights);
      assert.equal(sum(weights), n);
      pairs[0]! += weights[0]!;
      pairs[1]! += (weights[0]! - 1) ** 2;
      pairs[2]! += (weights[0]! - 1) * (weights[n - 1]! - 1);
    }
    const last = n === 1 ? 0 : -1 / n;
    approximately(pairs[0]! / repeats, 1, 0.08);
    approximately(pairs[1]! / repeats, 1 - 1 / n, 0.12);
    approximately(pairs[2]! / repeats, last, 0.08);
  }
});

test("every row of a block is drawn as often as the others", () => {
  const n = 600;
  const draw = rowSampler(createRandom(9), n);
  const weights = new Int32Array(n);
  const totals = new Float64Array(n);
  for (let repeat = 0; repeat < 2000; repeat++) {
    draw(weights);
    for (let row = 0; row < n; row++) totals[row]! += weights[row]!;
  }
  const chiSquared = totals.reduce((sum, total) => sum + (total - 2000) ** 2 / 2000, 0);
  assert.ok(chiSquared > 480 && chiSquared < 730, `χ² ${chiSquared} of 599`);
});

test("strata keep their sizes in each resample", () => {
  const codes = Int32Array.from({ length: 700 }, (_, row) => (row % 7 === 0 ? 2 : 0));
  const draw = rowSampler(createRandom(1), 700, { codes, count: 3 });
  const weights = new Int32Array(700);
  for (let repeat = 0; repeat < 50; repeat++) {
    draw(weights);
    assert.equal(sum(weights.filter((_, row) => codes[row] === 2)), 100);
    assert.equal(sum(weights), 700);
  }
  const between = (drawn: Int32Array, out: Float64Array) => {
    out[0] = sum(drawn.filter((_, row) => codes[row] === 2));
  };
  const influence = [new Float64Array(700)];
  const options = { resamples: 30, seed: 1, influence, strata: { codes, count: 3 } };
  assert.deepEqual([...new Set(bootstrapRows(700, between, 1, options)[0]!.replicates)], [100]);
});

test("outputs share their draws", () => {
  const twice = (weights: Int32Array, out: Float64Array) => {
    out[0] = weights[0]!;
    out[1] = 2 * weights[0]!;
  };
  const influence = [Float64Array.of(1, -1), Float64Array.of(1, -1)];
  const [one, two] = bootstrapRows(2, twice, 2, { resamples: 40, seed: 1, influence });
  assert.deepEqual(
    [...two!.replicates],
    [...one!.replicates].map((value) => 2 * value),
  );
});

test("models that predict the same on every row differ by exactly 0", () => {
  const influence = [new Float64Array(30)];
  const [bootstrap] = bootstrapRows(30, meanOf(new Float64Array(30)), 1, { seed: 1, influence });
  const interval = bcaPaired(bootstrap!, 0.95)!;
  assert.deepEqual([interval.lower, interval.delta, interval.upper], [0, 0, 0]);
  assert.equal(interval.pWorse(0.001), 1);
});

test("intervals cover the truth where few rows differ, if unseen ones are credited", () => {
  const [n, share, repeats] = [50, 0.04, 400];
  const random = createRandom(6);
  let covered = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const losses = Float64Array.from({ length: n }, () => (random.uniform() < share ? -1 : 0));
    const options = { resamples: 400, seed: repeat, influence: [losses], unseen: [1 / n] };
    const { lower, upper } = bca(bootstrapRows(n, meanOf(losses), 1, options)[0]!, 0.95)!;
    if (lower <= -share && -share <= upper) covered++;
  }
  assert.ok(covered / repeats >= 0.94, `covered ${covered / repeats}`);
});

test("an influence is needed for each output", () => {
  assert.throws(() => bootstrapRows(3, meanOf([1, 2, 3]), 1, { seed: 1, influence: [] }), RangeError);
});

function sum(values: Int32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
