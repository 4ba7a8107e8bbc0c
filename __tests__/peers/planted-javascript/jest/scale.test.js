const { scale } = require("./scale");

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

  test.skip("waits", () => {});
});
