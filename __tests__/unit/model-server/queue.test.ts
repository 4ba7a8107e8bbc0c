import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as later, setImmediate as turn } from "node:timers/promises";
import type { RowTile } from "@mlops-actions/inference";
import { Refusal } from "@mlops-actions/model-server";
import type { Scorer } from "../../../packages/model-server/src/scoring/batch.ts";
import { openQueue, type QueueOptions } from "../../../packages/model-server/src/scoring/queue.ts";
import type { RowSource } from "../../../packages/model-server/src/scoring/row-source.ts";

const POISON = -1;
const NOT_FINITE = -2;
const WRONG = -3;

/** Doubles numbers. Runs wait for `release`; POISON makes a run fail, and WRONG is no cell. */
function doubling(capacity: number) {
  const cells = new Float64Array(capacity);
  const batches: number[][] = [];
  const waiting: (() => void)[] = [];
  let held = false;
  const scorer: Scorer = {
    capacity,
    lane: {
      tile: { cells: [cells], texts: [null] },
      run: () => Promise.reject(new Error("not used")),
      sinks: () => [],
      alive: () => true,
      close: async () => undefined,
    },
    async score(rows) {
      const batch = [...cells.subarray(0, rows)];
      batches.push(batch);
      if (held) await new Promise<void>((resolve) => void waiting.push(resolve));
      if (batch.includes(POISON)) throw new Error("the runtime's words");
      const values = Float64Array.from(batch, (cell) => 2 * cell);
      const faults = batch.flatMap((cell, row) => (cell === NOT_FINITE ? [{ row, what: "is not finite" }] : []));
      const scores = { rows, classes: null, labels: null, scores: null, values };
      return { scores, scored: { ...scores, scoreOf: null, faults } };
    },
    alive: () => true,
    revive: async () => assert.fail("its lane is alive"),
  };
  return {
    scorer,
    batches,
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      for (const go of waiting.splice(0)) go();
    },
  };
}

function source(...cells: number[]): RowSource {
  return {
    rows: cells.length,
    write(row, tile: RowTile, at) {
      (tile.cells[0] as Float64Array)[at] = cells[row]!;
      return cells[row] === WRONG ? "expected a number" : null;
    },
  };
}

const options: QueueOptions = { maxWait: 0, maxQueue: 100, timeLimit: 60_000, clock: () => 0 };
const valuesOf = async (scores: Promise<{ values: Float64Array | null }>) => [...(await scores).values!];

describe("a queue of requests", () => {
  it("scores those of one turn together, each with its own rows", async () => {
    const { scorer, batches } = doubling(8);
    const queue = openQueue([scorer], options);
    const answers = [source(1), source(2, 3), source(4)].map((rows) => valuesOf(queue.score(rows)));
    assert.deepEqual(await Promise.all(answers), [[2], [4, 6], [8]]);
    assert.deepEqual(batches, [[1, 2, 3, 4]]);
  });

  it("collects what comes while a run is under way", async () => {
    const { scorer, batches, hold, release } = doubling(8);
    const queue = openQueue([scorer], options);
    hold();
    const first = queue.score(source(1));
    await turn();
    await turn();
    const others = [2, 3, 4].map((cell) => queue.score(source(cell)));
    await turn();
    release();
    await Promise.all([first, ...others]);
    assert.deepEqual(batches, [[1], [2, 3, 4]]);
  });

  it("waits for more where it is told to, but not when the batch is full", async () => {
    const { scorer, batches } = doubling(3);
    const queue = openQueue([scorer], { ...options, maxWait: 1000 });
    const early = queue.score(source(1));
    await later(5);
    assert.deepEqual(batches, []);
    await Promise.all([early, queue.score(source(2)), queue.score(source(3))]);
    assert.deepEqual(batches, [[1, 2, 3]]);
  });

  it("cuts a long request into batches, between which others come", async () => {
    const { scorer, batches } = doubling(2);
    const queue = openQueue([scorer], options);
    const long = valuesOf(queue.score(source(1, 2, 3, 4, 5)));
    const short = valuesOf(queue.score(source(9)));
    assert.deepEqual(await Promise.all([long, short]), [[2, 4, 6, 8, 10], [18]]);
    assert.deepEqual(batches, [
      [1, 2],
      [9, 3],
      [4, 5],
    ]);
  });

  it("spreads batches over its lanes", async () => {
    const [a, b] = [doubling(1), doubling(1)];
    const queue = openQueue([a.scorer, b.scorer], options);
    a.hold();
    b.hold();
    const answers = [1, 2].map((cell) => queue.score(source(cell)));
    await turn();
    await turn();
    assert.equal(a.batches.length + b.batches.length, 2);
    a.release();
    b.release();
    await Promise.all(answers);
  });

  it("refuses alone what does not fit, what the runtime refuses, and what has no finite answer", async () => {
    const { scorer } = doubling(16);
    const queue = openQueue([scorer], options);
    const outcomes = await Promise.allSettled([
      valuesOf(queue.score(source(1))),
      queue.score(source(5, WRONG, WRONG)),
      queue.score(source(2, POISON)),
      queue.score(source(3, NOT_FINITE)),
      valuesOf(queue.score(source(4))),
    ]);
    assert.deepEqual(
      outcomes.map((outcome) => {
        if (outcome.status === "fulfilled") return outcome.value;
        assert.ok(outcome.reason instanceof Refusal, String(outcome.reason));
        return [outcome.reason.kind, ...outcome.reason.rows];
      }),
      [[2], ["bad-input", 1, 2], ["unscorable", 1], ["unscorable", 1], [8]],
    );
  });

  it("tells of a fault of its own as it is, where no row is to blame", async () => {
    const { scorer } = doubling(4);
    const score: Scorer["score"] = (rows) => (rows > 1 ? Promise.reject(new TypeError("a bug")) : scorer.score(rows));
    await assert.rejects(openQueue([{ ...scorer, score }], options).score(source(1, 2)), TypeError);
  });

  it("refuses when it is full, and not for ever", async () => {
    const { scorer, hold, release } = doubling(1);
    const queue = openQueue([scorer], { ...options, maxQueue: 2 });
    hold();
    const running = queue.score(source(1));
    await turn();
    await turn();
    const waiting = [queue.score(source(2)), queue.score(source(3))];
    assert.throws(() => queue.score(source(4)), { status: 429, kind: "overloaded", retryAfter: 1 });
    release();
    await Promise.all([running, ...waiting]);
    assert.deepEqual(await valuesOf(queue.score(source(5))), [10]);
  });

  it("gives up what takes too long, whether it waits or runs, and goes on", async () => {
    const { scorer, batches, hold, release } = doubling(1);
    const queue = openQueue([scorer], { ...options, timeLimit: 20, clock: () => performance.now() });
    hold();
    const answers = await Promise.allSettled([queue.score(source(1)), queue.score(source(2))]);
    for (const answer of answers) {
      assert.equal(answer.status, "rejected");
      assert.equal((answer as PromiseRejectedResult).reason.status, 504);
    }
    release();
    assert.deepEqual(await valuesOf(queue.score(source(3))), [6]);
    assert.deepEqual(batches, [[1], [3]]);
  });

  it("stops when the run that is under way has ended", async () => {
    const { scorer, batches, hold, release } = doubling(1);
    const queue = openQueue([scorer], options);
    hold();
    const answers = Promise.allSettled([queue.score(source(1)), queue.score(source(2))]);
    await turn();
    await turn();
    let stopped = false;
    const end = queue.stop().then(() => {
      stopped = true;
    });
    for (const answer of await answers) assert.equal((answer as PromiseRejectedResult).reason.kind, "stopping");
    await turn();
    assert.equal(stopped, false);
    release();
    await end;
    assert.deepEqual(batches, [[1]]);
  });

  it("does not run what nobody waits for any more", async () => {
    const { scorer, batches } = doubling(4);
    const queue = openQueue([scorer], options);
    const controller = new AbortController();
    const given = queue.score(source(1), controller.signal);
    controller.abort(new Error("gone"));
    await assert.rejects(given, /gone/);
    await queue.score(source(2));
    assert.deepEqual(batches, [[2]]);
  });
});

describe("a lane whose thread has ended", () => {
  /** A lane that ends at POISON, or when it is told to, and waits to be opened again. */
  function mortal(capacity: number) {
    const { scorer, batches } = doubling(capacity);
    let [alive, opened] = [true, 0];
    let open = (): void => undefined;
    const own: Scorer = {
      ...scorer,
      alive: () => alive,
      async score(rows) {
        if (!alive) throw new Error("it has ended already");
        return scorer.score(rows).catch((error: unknown) => {
          alive = false;
          throw error;
        });
      },
      revive: (signal) =>
        new Promise<void>((resolve) => {
          signal.addEventListener("abort", () => resolve());
          open = () => {
            alive = true;
            opened += 1;
            resolve();
          };
        }),
    };
    const end = (): void => {
      alive = false;
    };
    return { scorer: own, batches, end, alive: () => alive, opened: () => opened, reopen: () => open() };
  }

  it("refuses what it was scoring, blames no row, and keeps what waits until it is back", async () => {
    const { scorer, reopen, batches } = mortal(3);
    const queue = openQueue([scorer], options);
    const together = await Promise.allSettled([source(1, 2), source(POISON)].map((rows) => queue.score(rows)));
    for (const outcome of together) {
      const { reason } = outcome as PromiseRejectedResult;
      assert.deepEqual([reason.status, reason.kind, reason.retryAfter, reason.rows], [503, "thread-ended", 1, []]);
    }
    const waits = valuesOf(queue.score(source(4)));
    await later(5);
    assert.deepEqual(batches, [[1, 2, POISON]]);
    reopen();
    assert.deepEqual(await waits, [8]);
  });

  it("is the same where it ends while rows are run alone to find which is to blame", async () => {
    const { scorer, end } = mortal(2);
    const score: Scorer["score"] = async (rows) => {
      if (rows === 1) end();
      throw new Error("the runtime's words");
    };
    await assert.rejects(openQueue([{ ...scorer, score }], options).score(source(1, 2)), { kind: "thread-ended" });
  });

  it("leaves what comes to the other lanes", async () => {
    const [dead, other] = [mortal(1), doubling(1)];
    dead.end();
    const queue = openQueue([other.scorer, dead.scorer], options);
    assert.deepEqual(await Promise.all([1, 2, 3].map((cell) => valuesOf(queue.score(source(cell))))), [[2], [4], [6]]);
    assert.deepEqual(dead.batches, []);
  });

  it("is opened again though nobody asks for anything", async () => {
    const { scorer, end, alive, opened, reopen } = mortal(1);
    const queue = openQueue([scorer], options);
    end();
    while (!alive()) {
      await later(5);
      reopen();
    }
    assert.equal(opened(), 1);
    await queue.stop();
  });

  it("does not keep the queue from stopping", async () => {
    const { scorer, opened } = mortal(1);
    const queue = openQueue([scorer], options);
    await assert.rejects(queue.score(source(POISON)), { kind: "thread-ended" });
    const waits = assert.rejects(queue.score(source(1)), { kind: "stopping" });
    await queue.stop();
    await waits;
    assert.equal(opened(), 0);
  });
});
