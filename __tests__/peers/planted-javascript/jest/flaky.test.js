let tries = 0;
jest.retryTimes(2);

test("passes the second time", () => {
  tries += 1;
  expect(tries).toBe(2);
});
