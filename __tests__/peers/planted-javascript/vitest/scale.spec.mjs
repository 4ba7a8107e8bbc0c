import { describe, expect, test } from "vitest";
import { scale } from "./scale.mjs";

let tries = 0;

describe("scale", () => {
  test("divides", () => {
    expect(scale(4, 2)).toBe(2);
  });

  test("is wrong", () => {
    expect(scale(4, 2)).toBe(3);
  });

  test("has no snapshot yet", () => {
    expect(scale(4, 2)).toMatchSnapshot();
  });

  test("passes the second time", { retry: 2 }, () => {
    tries += 1;
    expect(tries).toBe(2);
  });

  test.skip("waits", () => {});
});
