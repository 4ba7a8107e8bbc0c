import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { rank } from "../../../packages/metrics/src/ranking.ts";
import { draws } from "./samples.ts";

const numbers = fc.oneof(
  fc.double({ noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.float({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  // So near to one another that they agree in their leading 32 bits.
  fc.integer({ min: 0, max: 1000 }).map((step) => 0.5 + step * 2 ** -52),
);

describe("rank", () => {
  it("sorts any numbers and keeps the rows of equal ones in order", () => {
    fc.assert(
      fc.property(fc.array(numbers), (values) => {
        // A sort that compares tells −0 from 0 no more than ties do.
        const column = Float64Array.from(values, (value) => value + 0);
        const { order, sorted } = rank(column);
        const expected = Array.from(column.keys()).sort((a, b) => column[a]! - column[b]! || a - b);
        assert.deepEqual([...order], expected.map(Number));
        assert.deepEqual(
          [...sorted],
          expected.map((row) => column[row]!),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("sorts many numbers that share their leading bits", () => {
    const draw = draws(3);
    const column = Float64Array.from({ length: 5000 }, () => (draw() < 0.5 ? 1e-300 * draw() : 1 - 1e-13 * draw()));
    assert.deepEqual(rank(column).sorted, column.slice().sort());
  });

  it("leaves the numbers as they are", () => {
    const column = Float64Array.of(3, 1, 2);
    assert.deepEqual([...rank(column).order], [1, 2, 0]);
    assert.deepEqual([...column], [3, 1, 2]);
  });

  it("sorts a part of a larger array", () => {
    const part = Float64Array.of(9, 9, 5, 4).subarray(2);
    assert.deepEqual([...rank(part).sorted], [4, 5]);
  });
});
