import assert from "node:assert/strict";
import { test } from "node:test";
import { type Job, type Share, sideBySide } from "../../../../actions/quality-gate/src/run/side-by-side.ts";

interface Stage {
  /** What runs now, in the order in which it began. */
  readonly running: () => readonly string[];
  readonly shares: Map<string, Share>;
  readonly end: (name: string, error?: Error) => Promise<void>;
  readonly job: (name: string, cores?: "one" | "many") => Job<string>;
}

/** Jobs that run until they are told to end. */
function stage(): Stage {
  const running = new Map<string, (error?: Error) => void>();
  const shares = new Map<string, Share>();
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
      run: (share) =>
        new Promise((resolve, reject) => {
          shares.set(name, share);
          running.set(name, (error) => (error === undefined ? resolve(name.toUpperCase()) : reject(error)));
        }),
    }),
  };
}

test("as many run as there are cores, the next begins when one ends, results come in the order of the jobs", async () => {
  const { job, running, end } = stage();
  const all = sideBySide([job("a"), job("b"), job("c"), job("d")], { cores: 2, wholeMachine: true });
  assert.deepEqual(running(), ["a", "b"]);
  await end("b");
  assert.deepEqual(running(), ["a", "c"]);
  await end("c");
  await end("d");
  await end("a");
  assert.deepEqual(await all, ["A", "B", "C", "D"]);
});

test("on a whole machine a job for many cores fills what others leave, at once, and with all cores", async () => {
  const { job, running, shares, end } = stage();
  const all = sideBySide([job("a"), job("b"), job("many", "many"), job("c"), job("later", "many")], {
    cores: 2,
    wholeMachine: true,
  });
  assert.deepEqual(running(), ["a", "b", "many"]);
  assert.deepEqual(shares.get("many"), { cores: 2, background: true });
  assert.deepEqual(shares.get("a"), { cores: 1, background: false });
  await end("a");
  assert.deepEqual(running(), ["b", "many", "c"]);
  await end("many");
  assert.deepEqual(running(), ["b", "c", "later"]);
  for (const name of ["b", "c", "later"]) await end(name);
  assert.equal((await all).length, 5);
});

test("with fewer cores than the machine has, a job for many gets those that are free, and no more run than may", async () => {
  const { job, running, shares, end } = stage();
  const all = sideBySide([job("a"), job("many", "many"), job("b")], { cores: 4, wholeMachine: false });
  assert.deepEqual(running(), ["a", "many"]);
  assert.deepEqual(shares.get("many"), { cores: 3, background: false });
  await end("a");
  assert.deepEqual(running(), ["many", "b"]);
  await end("many");
  await end("b");
  await all;
});

test("one core runs one job after another", async () => {
  const { job, running, shares, end } = stage();
  const all = sideBySide([job("a"), job("many", "many")], { cores: 1, wholeMachine: false });
  assert.deepEqual(running(), ["a"]);
  await end("a");
  assert.equal(shares.get("many")?.cores, 1);
  await end("many");
  assert.deepEqual(await all, ["A", "MANY"]);
});

test("a job for many cores that is alone gives way to nobody", async () => {
  const { job, shares, end } = stage();
  const all = sideBySide([job("many", "many")], { cores: 2, wholeMachine: true });
  assert.deepEqual(shares.get("many"), { cores: 2, background: false });
  await end("many");
  await all;
});

test("no jobs are done at once", async () => {
  assert.deepEqual(await sideBySide([], { cores: 2, wholeMachine: true }), []);
});

test("when a job throws no other begins, and those that run are waited for", async () => {
  const { job, running, end } = stage();
  let isOver = false;
  const all = sideBySide([job("a"), job("b"), job("c")], { cores: 2, wholeMachine: true }).finally(() => {
    isOver = true;
  });
  const rejected = assert.rejects(all, /boom/);
  await end("a", new Error("boom"));
  assert.deepEqual(running(), ["b"]);
  assert.equal(isOver, false);
  await end("b");
  await rejected;
});
