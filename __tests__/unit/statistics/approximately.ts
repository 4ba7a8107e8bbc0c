import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** Equal up to a relative error, or an absolute one for values within ±1. */
export function approximately(actual: number, expected: number, tolerance = 1e-9): void {
  const distance = Math.abs(actual - expected);
  assert.ok(distance <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected} ± ${tolerance}`);
}

/** The values that a script of the same name in `references` wrote. */
export function references<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`./references/${name}.json`, import.meta.url), "utf8")) as Content;
}
