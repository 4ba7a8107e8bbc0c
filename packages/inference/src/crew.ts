import { Worker } from "node:worker_threads";
import { spanFrom } from "./batches.ts";
import { planOf, type Run } from "./run.ts";
import { createTile, fillTile } from "./tile.ts";
import {
  BELL,
  CLOSED,
  type Collect,
  collectInto,
  DONE,
  EMPTY,
  FULL,
  KIND,
  type Pool,
  returnTile,
  runTile,
  type Sink,
  spanOf,
  takeTile,
  type WorkerAnswer,
  type WorkerTask,
} from "./worker.ts";

/**
 * Runs the rows from `start` on with workers. This thread fills tiles from the columns; whoever is free, this thread too, takes the next full tile, so
 * that a slow core only takes fewer of them.
 *
 * @returns the labels that each worker saw.
 */
export async function runCrew(run: Run, sinks: readonly Sink[], start: number): Promise<(readonly string[])[]> {
  const { model, total, threads, labels, pace } = run;
  const { ort, ortPath, source, session } = model.runtime;
  const plan = planOf(run);
  const pool = createPool(run);
  const task = { kind: KIND, ortPath, source, feeds: plan.feeds, sinks, runRows: plan.runRows, pool, threads } as const;
  const hands = Math.min(threads, Math.ceil((total - start) / run.batching.tileRows));
  const answers = Array.from({ length: hands - 1 }, (_, at) => startWorker({ ...task, thread: at + 1 }));
  let failure: { cause: unknown } | null = null;
  const failed = Promise.all(answers).catch((cause) => {
    failure = { cause };
  });
  let next = start;
  try {
    for (let done = 0; done < total - start; done = Atomics.load(pool.control, DONE)) {
      run.signal?.throwIfAborted();
      if (failure) throw (failure as { cause: unknown }).cause;
      run.progress(start + done);
      next = refill(pool, run, next);
      const tile = takeTile(pool);
      if (tile >= 0) {
        const span = spanOf(pool, tile);
        const collect: Collect = (...batch) => collectInto(sinks, labels, ...batch);
        await pace.time(span.rows, () => runTile(ort, session, plan, pool.tiles[tile]!, span, collect));
        returnTile(pool, tile, span.rows);
      } else if (next === total) {
        const change = Atomics.waitAsync(pool.control, DONE, done);
        if (change.async) await Promise.race([change.value, failed]);
      }
    }
    run.progress(total);
  } finally {
    Atomics.store(pool.control, CLOSED, 1);
    ring(pool);
    await Promise.allSettled(answers);
  }
  return Promise.all(answers);
}

function createPool({ binding, batching, threads }: Run): Pool {
  const size = 2 * threads;
  const feeds = binding.inputs.map(({ feed }) => feed);
  const integers = (length: number) => new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
  return {
    tiles: Array.from({ length: size }, () => createTile(feeds, batching.tileRows)),
    spans: integers(3 * size),
    states: integers(size),
    control: integers(3),
  };
}

/** Fills every empty tile with the next rows, and returns the row that follows them. */
function refill(pool: Pool, { binding, batching, total }: Run, from: number): number {
  let next = from;
  for (let tile = 0; tile < pool.tiles.length && next < total; tile++) {
    if (Atomics.load(pool.states, tile) !== EMPTY) continue;
    const span = spanFrom(next, total, binding, batching);
    fillTile(binding, pool.tiles[tile]!, span);
    pool.spans.set([span.first, span.rows, span.padded], 3 * tile);
    Atomics.store(pool.states, tile, FULL);
    ring(pool);
    next += span.rows;
  }
  return next;
}

/** Wakes the workers that wait for a tile. */
function ring({ control }: Pool): void {
  Atomics.add(control, BELL, 1);
  Atomics.notify(control, BELL);
}

/** Settles when the thread has ended: with the labels that it saw, or with what went wrong. */
function startWorker(task: WorkerTask): Promise<readonly string[]> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    let answer: WorkerAnswer = { failure: new Error("A worker thread ended without an answer.") };
    worker.once("message", (message: WorkerAnswer) => {
      answer = message;
    });
    worker.once("error", reject);
    worker.once("exit", () => ("failure" in answer ? reject(answer.failure) : resolve(answer.labels)));
  });
}
