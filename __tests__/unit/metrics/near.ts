import assert from "node:assert/strict";

/** Equal but for rounding: 1e-9, absolute below 1 and relative above. Null equals null alone. */
export function near(actual: number | null | undefined, expected: number | null, what: string, tolerance = 1e-9): void {
  if (expected === null || actual === null || actual === undefined) {
    assert.equal(actual, expected, what);
    return;
  }
  const distance = Math.abs(actual - expected);
  assert.ok(distance <= tolerance * Math.max(1, Math.abs(expected)), `${what}: ${actual} is not ${expected}`);
}
