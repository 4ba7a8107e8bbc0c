import assert from "node:assert/strict";
import { test } from "node:test";
import { bca, bcaPaired, bootstrapCells, createRandom, tango } from "@mlops-actions/statistics";
import { approximately, references } from "./approximately.ts";
import { differences, discordant } from "./count-table.ts";

interface References {
  readonly cells: readonly {
    readonly cells: number[];
    readonly metric: "recall" | "f1";
    readonly estimate: number;
    readonly acceleration: number;
    readonly bootstrap: [number, number];
    readonly standardError: number;
  }[];
}

const accuracy = (cells: Float64Array, out: Float64Array) => {
  const rows = cells.reduce((sum, count) => sum + count, 0);
  out[0] = (cells[2]! + cells[5]! - cells[1]! - cells[6]!) / rows;
};

for (const reference of references<References>("bootstrap").cells) {
  test(`BCa of ${reference.metric} on cells is SciPy's on ${reference.cells.reduce((a, b) => a + b)} rows`, () => {
    const output = reference.metric === "recall" ? 0 : 1;
    const options = { resamples: 20_000, seed: 1, discordant };
    const found = bootstrapCells(Float64Array.from(reference.cells), differences, 2, options)[output]!;
    approximately(found.estimate, reference.estimate, 1e-12);
    approximately(found.acceleration, reference.acceleration);
    const interval = bca(found, 0.95)!;
    approximately(interval.lower, reference.bootstrap[0], reference.standardError / 20);
    approximately(interval.upper, reference.bootstrap[1], reference.standardError / 20);
  });
}

test("the same seed gives the same replicates, another one others; the cells stay as they were", () => {
  const cells = Float64Array.of(50, 6, 7, 20, 10, 8, 9, 40);
  const draw = (seed: number) => bootstrapCells(cells, differences, 4, { resamples: 50, seed, discordant });
  assert.deepEqual(draw(1), draw(1));
  assert.notDeepEqual(draw(1), draw(2));
  assert.deepEqual([...cells], [50, 6, 7, 20, 10, 8, 9, 40]);
});

test("an output's replicates don't depend on which others are asked for", () => {
  const cells = Float64Array.of(50, 6, 7, 20, 10, 1, 0, 40);
  const options = { resamples: 50, seed: 1, discordant };
  const four = bootstrapCells(cells, differences, 4, options);
  assert.deepEqual(bootstrapCells(cells, differences, 1, options)[0], four[0]);
});

test("with no discordant row an interval is not a point: it reaches about as far as Tango's", () => {
  for (const n of [50, 1000]) {
    const cells = Float64Array.of(0.5 * n, 0, 0, 0.1 * n, 0.1 * n, 0, 0, 0.3 * n);
    const [bootstrap] = bootstrapCells(cells, accuracy, 1, { seed: 1, discordant });
    const interval = bcaPaired(bootstrap!, 0.95)!;
    const exact = tango(0, 0, n, 0.95);
    assert.equal(interval.delta, 0);
    assert.ok(interval.lower / exact.lower > 0.8 && interval.lower / exact.lower < 1.1, `${interval.lower}`);
    assert.ok(interval.upper / exact.upper > 0.8 && interval.upper / exact.upper < 1.1, `${interval.upper}`);
    assert.ok(interval.pWorse(0) > 0.45 && interval.pWorse(0) < 0.55);
  }
});

test("where every discordant cell that an output reads holds five rows, the bootstrap is the plain one", () => {
  const options = { resamples: 100, seed: 1 };
  const both = (cells: Float64Array) => ({
    plain: bootstrapCells(cells, differences, 2, options),
    careful: bootstrapCells(cells, differences, 2, { ...options, discordant }),
  });
  const enough = both(Float64Array.of(50, 7, 8, 20, 10, 5, 6, 40));
  assert.deepEqual(enough.careful, enough.plain);
  const ofOneClass = both(Float64Array.of(50, 4, 8, 20, 10, 5, 6, 40));
  assert.deepEqual(ofOneClass.careful[0], ofOneClass.plain[0]);
  assert.notDeepEqual(ofOneClass.careful[1], ofOneClass.plain[1]);
});

test("cells that an output does not read leave it as it is", () => {
  const cells = Float64Array.of(50, 0, 1, 20, 10, 12, 9, 40);
  const options = { resamples: 100, seed: 1 };
  const [recall] = bootstrapCells(cells, differences, 1, { ...options, discordant });
  assert.deepEqual(recall, bootstrapCells(cells, differences, 1, options)[0]);
});

test("a single model's metric without an error is not sure to be perfect", () => {
  const f1 = (cells: Float64Array, out: Float64Array) => {
    out[0] = (2 * cells[3]!) / (2 * cells[3]! + cells[1]! + cells[2]!);
  };
  const [bootstrap] = bootstrapCells(Float64Array.of(10, 0, 0, 5), f1, 1, { seed: 1, discordant: [[1, 2]] });
  const interval = bca(bootstrap!, 0.95)!;
  assert.equal(interval.upper, 1);
  assert.ok(interval.lower > 0.5 && interval.lower < 0.85, `${interval.lower}`);
});

test("resamples in which a metric is undefined are left out and counted", () => {
  const cells = Float64Array.of(20, 0, 0, 0, 1, 0, 0, 1);
  const [recall] = bootstrapCells(cells, differences, 1, { seed: 1 });
  assert.ok(Math.abs(recall!.undefinedShare - (1 - 2 / 22) ** 22) < 0.03);
  const [none] = bootstrapCells(Float64Array.of(20, 0, 0, 3, 0, 0, 0, 0), differences, 1, { seed: 1, discordant });
  assert.ok(Number.isNaN(none!.estimate));
  assert.equal(bca(none!, 0.95), null);
});

test("lists of discordant cells are one for all outputs or one an output", () => {
  const cells = Float64Array.of(50, 1, 1, 20, 10, 1, 1, 40);
  const options = { resamples: 20, seed: 1 };
  const lists = [
    [5, 6],
    [1, 2, 5, 6],
    [1, 2, 5, 6],
  ];
  assert.deepEqual(
    bootstrapCells(cells, differences, 3, { ...options, discordant: lists }),
    bootstrapCells(cells, differences, 3, { ...options, discordant }),
  );
  assert.throws(() => bootstrapCells(cells, differences, 4, { ...options, discordant: lists }), RangeError);
});

test("intervals cover the truth where few rows differ", () => {
  const n = 50;
  const random = createRandom(2);
  // Two of fifty rows, positive ones, are found by the baseline and lost by the candidate; none goes the other way.
  const shares = Float64Array.of(0.45, 0, 0, 0.05, 0.1, 0, 0.04, 0.36);
  const truth = new Float64Array(3);
  differences(shares, truth);
  const cells = new Float64Array(8);
  const covered = [0, 0, 0];
  const repeats = 400;
  for (let repeat = 0; repeat < repeats; repeat++) {
    random.multinomial(n, shares, cells);
    const bootstraps = bootstrapCells(cells, differences, 3, { resamples: 400, seed: repeat, discordant });
    bootstraps.forEach((bootstrap, metric) => {
      const { lower, upper } = bca(bootstrap, 0.95)!;
      if (lower <= truth[metric]! && truth[metric]! <= upper) covered[metric]!++;
    });
  }
  for (const count of covered) assert.ok(count / repeats >= 0.94, `covered ${covered.map((count) => count / repeats)}`);
});
