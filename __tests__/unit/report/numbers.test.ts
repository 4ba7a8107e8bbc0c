import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatBytes,
  formatCount,
  formatDifference,
  formatDuration,
  formatEstimate,
  formatLimit,
  formatMargin,
  formatPValue,
  formatShare,
  formatValue,
} from "@mlops-actions/report";
import fc from "fast-check";

test("an estimate shows two significant digits of half its interval", () => {
  assert.equal(formatEstimate(0.94118, 0.905, 0.96612), "0.941 [0.905, 0.966]");
  assert.equal(formatEstimate(0.5, 0.1, 0.9), "0.50 [0.10, 0.90]");
  assert.equal(formatEstimate(0.99312, 0.9929, 0.9933), "0.99312 [0.99290, 0.99330]");
  assert.equal(formatEstimate(2900.4, 2500, 3300), "2,900 [2,500, 3,300]");
  assert.equal(formatEstimate(54.3, 51.2, 57.6), "54.3 [51.2, 57.6]");
});

test("half an interval of 0.0996 is 0.10", () => {
  assert.equal(formatEstimate(0.5, 0.4004, 0.5996), "0.50 [0.40, 0.60]");
});

test("a difference carries its sign, with a true minus", () => {
  assert.equal(formatDifference(-0.012, -0.047, 0.023), "−0.012 [−0.047, +0.023]");
  assert.equal(formatDifference(0.001, -0.002, 0.005), "+0.0010 [−0.0020, +0.0050]");
  assert.equal(formatDifference(-0.01, null, null), "−0.0100");
});

test("a limit has the digits of its interval, and all of its own", () => {
  assert.equal(formatMargin(-0.01, -0.047, 0.023), "−0.010");
  assert.equal(formatMargin(0.01, -4, 5), "+0.01");
  assert.equal(formatMargin(-0.01), "−0.01");
  assert.equal(formatLimit(0.955, 0.4, 0.9), "0.955");
  assert.equal(formatLimit(0.5, 100, 200), "0.5");
  assert.equal(formatLimit(1500, 1000, 1800), "1,500");
  assert.equal(formatLimit(0.95, 0.9929, 0.9933), "0.95000");
  assert.equal(formatLimit(0), "0");
});

test("what rounds to zero has no sign", () => {
  assert.equal(formatDifference(-0.00001, -0.2, 0.2), "0.00 [−0.20, +0.20]");
  assert.equal(formatDifference(0, 0, 0), "0.000 [0.000, 0.000]");
  assert.equal(formatDifference(-0, -0.01, 0.01), "0.000 [−0.010, +0.010]");
});

test("very small and very large numbers are powers of ten", () => {
  assert.equal(formatDifference(1.23e-8, -2e-8, 4e-8), "+1.2×10⁻⁸ [−2.0×10⁻⁸, +4.0×10⁻⁸]");
  assert.equal(formatValue(6.02e23), "6.02×10²³");
  assert.equal(formatValue(1.5e-9, 1e-9, 2e-9), "1.50×10⁻⁹");
});

test("an undefined number is a dash, one without an interval has three significant digits", () => {
  assert.equal(formatEstimate(null, null, null), "—");
  assert.equal(formatDifference(null, 0, 1), "—");
  assert.equal(formatValue(null), "—");
  assert.equal(formatPValue(null), "—");
  assert.equal(formatEstimate(0.96512, null, null), "0.965");
  assert.equal(formatValue(12.345), "12.3");
  assert.equal(formatValue(0), "0.000");
});

test("formatted numbers hold no hyphen, and their ends are where the numbers are", () => {
  const number = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -16, max: 5 }))
    .map(([digits, power]) => Number(`${digits}e${power}`));
  fc.assert(
    fc.property(number, number, number, (...numbers) => {
      fc.pre(Math.max(...numbers) > Math.min(...numbers));
      const [lower, value, upper] = numbers.sort((a, b) => a - b) as [number, number, number];
      const text = formatDifference(value, lower, upper);
      assert.doesNotMatch(text, /-|NaN|Infinity|undefined/);
      const parsed = text.match(/[+−]?\d[\d,.]*(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g)!.map(parse);
      const tolerance = Math.max((upper - lower) / 40, Math.abs(lower) * 5.1e-7, Math.abs(upper) * 5.1e-7) * 1.01;
      for (const [at, wanted] of [value, lower, upper].entries())
        assert.ok(Math.abs(parsed[at]! - wanted) <= tolerance, text);
    }),
  );
});

function parse(text: string): number {
  const [mantissa, power] = text.replace("−", "-").replaceAll(",", "").split("×10");
  const digits = [...(power ?? "⁰")].map((digit) => (digit === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit))).join("");
  return Number(`${mantissa}e${digits}`);
}

test("counts, shares, p-values, bytes and durations", () => {
  assert.equal(formatCount(1900), "1,900");
  assert.equal(formatCount(1234567), "1,234,567");
  assert.equal(formatShare(0.0421), "4.2%");
  assert.equal(formatShare(0.5), "50%");
  assert.equal(formatPValue(0.734), "p = 0.73");
  assert.equal(formatPValue(0.00234), "p = 0.0023");
  assert.equal(formatPValue(1), "p = 1.00");
  assert.equal(formatPValue(1e-9), "p < 0.0001");
  assert.deepEqual([0, 999, 1000, 1500, 999_999, 3_400_000, 1e13].map(formatBytes), [
    "0 B",
    "999 B",
    "1.0 kB",
    "1.5 kB",
    "1.0 MB",
    "3.4 MB",
    "10 TB",
  ]);
  assert.deepEqual([0, 1.23e-5, 0.34, 4.21, 42, 59.7, 200, 7500, 36000].map(formatDuration), [
    "0 s",
    "12 µs",
    "340 ms",
    "4.2 s",
    "42 s",
    "1 min",
    "3 min 20 s",
    "2 h 5 min",
    "10 h",
  ]);
});

test("numbers are grouped and rounded as Intl does it", () => {
  const written = (value: number, digits: number) =>
    value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (count) => formatCount(count) === written(count, 0)),
  );
  fc.assert(
    fc.property(fc.double({ min: 1, max: 999, noNaN: true }), fc.integer({ min: 1, max: 4 }), (value, digits) => {
      const half = 9 * 10 ** -digits;
      const [told] = formatEstimate(value, value - half, value + half).split(" ");
      return told === written(value, Number(told!.split(".")[1]?.length ?? 0));
    }),
  );
});
