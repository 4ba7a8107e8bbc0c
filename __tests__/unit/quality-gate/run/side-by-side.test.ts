import assert from "node:assert/strict";
import { test } from "node:test";
import { type Job, sideBySide } from "../../../../actions/quality-gate/src/run/side-by-side.ts";

interface Stage {
  /** What runs now, in the order in which it began. */
  readonly running: () => readonly string[];
  readonly shares: Map<string, number>;
  readonly end: (name: string, error?: Error) => Promise<void>;
  readonly job: (name: string, cores?: "one" | "many") => Job<string>;
}

/** Jobs that run until they are told to end. */
function stage(): Stage {
  const running = new Map<string, (error?: Error) => void>();
  const shares = new Map<string, number>();
  return {
    running: () => [...running.keys()],
    shares,
    end: async (name, error) => {
      const finish = running.get(name);
      running.delete(name);
      finish?.(error);
      await new Promise((resolve) => setImmediate(resolve));
    },
    job: (name, cores = "one") => ({
      cores,
      run: (cores) =>
        new Promise((resolve, reject) => {
          shares.set(name, cores);
          running.set(name, (error) => (error === undefined ? resolve(name.toUpperCase()) : reject(error)));
        }),
    }),
  };
}

test("as many run as there are cores, the next begins when one ends, results come in the order of the jobs", async () => {
  const { job, running, end } = stage();
  const all = sideBySide([job("a"), job("b"), job("c"), job("d")], 2);
  assert.deepEqual(running(), ["a", "b"]);
  await end("b");
  assert.deepEqual(running(), ["a", "c"]);
  await end("c");
  await end("d");
  await end("a");
  assert.deepEqual(await all, ["A", "B", "C", "D"]);
});

test("a job for many cores gets those that no other job needs", async () => {
  const { job, running, shares, end } = stage();
  const all = sideBySide([job("a"), job("many", "many"), job("b")], 4);
  assert.deepEqual(running(), ["a", "many", "b"]);
  assert.deepEqual([...shares], [["a", 1], ["many", 2], ["b", 1]]); // biome-ignore format: a row
  for (const name of running()) await end(name);
  await all;
});

test("it gets one where others wait, and no more jobs run than there are cores", async () => {
  const { job, running, shares, end } = stage();
  const all = sideBySide([job("many", "many"), job("a"), job("b")], 2);
  assert.deepEqual(running(), ["many", "a"]);
  assert.equal(shares.get("many"), 1);
  await end("a");
  assert.deepEqual(running(), ["many", "b"]);
  await end("b");
  await end("many");
  await all;
});

test("it gets all where it is alone", async () => {
  const { job, shares, end } = stage();
  const all = sideBySide([job("many", "many")], 3);
  assert.equal(shares.get("many"), 3);
  await end("many");
  await all;
});

test("one core runs one job after another", async () => {
  const { job, running, shares, end } = stage();
  const all = sideBySide([job("a"), job("many", "many")], 1);
  assert.deepEqual(running(), ["a"]);
  await end("a");
  assert.equal(shares.get("many"), 1);
  await end("many");
  assert.deepEqual(await all, ["A", "MANY"]);
});

test("no jobs are done at once", async () => {
  assert.deepEqual(await sideBySide([], 2), []);
});

test("when a job throws no other begins, and those that run are waited for", async () => {
  const { job, running, end } = stage();
  let isOver = false;
  const all = sideBySide([job("a"), job("b"), job("c")], 2).finally(() => {
    isOver = true;
  });
  const rejected = assert.rejects(all, /boom/);
  await end("a", new Error("boom"));
  assert.deepEqual(running(), ["b"]);
  assert.equal(isOver, false);
  await end("b");
  await rejected;
});
