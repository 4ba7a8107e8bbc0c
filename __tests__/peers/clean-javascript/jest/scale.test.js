const { scale } = require("./scale");

test("divides", () => {
  expect(scale(4, 2)).toBe(2);
});

test("refuses zero", () => {
  expect(() => scale(4, 0)).toThrow("no scale");
});
