import { Refusal } from "../refusal.ts";
import { fill, run, type Scorer } from "./batch.ts";
import type { RowSource } from "./row-source.ts";
import { refuse, type Scores, tooLate, type Work } from "./work.ts";

export interface QueueOptions {
  /** Milliseconds that a batch waits to fill; 0: what came in the same turn of the loop, or while a run was under way. */
  readonly maxWait: number;
  /** Requests that may wait. */
  readonly maxQueue: number;
  /** Milliseconds after which a request is given up. */
  readonly timeLimit: number;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** Requests that wait for the lanes of one model. */
export interface ScoringQueue {
  /** @throws Refusal where a row does not fit, the queue is full, or the time is over */
  readonly score: (source: RowSource, signal?: AbortSignal) => Promise<Scores>;
  readonly waiting: () => number;
  /** Refuses what is open, and settles when no run is under way any more. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds between looks at threads that have nothing to do. */
const PULSE = 250;

/** Groups what waits into batches, one under way on each lane. */
export function openQueue(scorers: readonly Scorer[], options: QueueOptions): ScoringQueue {
  const { maxWait, maxQueue, timeLimit, clock } = options;
  const queue: Work[] = [];
  const idle = [...scorers];
  /** All that is not settled, oldest first: what runs too. */
  const open = new Set<Work>();
  const idlers: (() => void)[] = [];
  let due: NodeJS.Immediate | null = null;
  let wait: NodeJS.Timeout | null = null;
  let watch: NodeJS.Timeout | null = null;
  const capacity = Math.min(...scorers.map((scorer) => scorer.capacity));
  const over = new AbortController();
  // A thread may end while it has nothing to do, and whoever waits for the server to be well sends nothing.
  const pulse = setInterval(() => {
    for (const dead of idle.filter((scorer) => !scorer.alive())) {
      idle.splice(idle.indexOf(dead), 1);
      void work(dead);
    }
  }, PULSE).unref();

  /** Not at once: what arrives in the same turn of the loop belongs into the same batch. */
  const schedule = () => {
    if (due !== null || idle.length === 0 || queue.length === 0) return;
    if (maxWait > 0 && waitingRows(queue, capacity) < capacity) wait ??= setTimeout(begin, maxWait);
    else due = setImmediate(begin);
  };

  const begin = () => {
    if (wait) clearTimeout(wait);
    due = null;
    wait = null;
    while (idle.length > 0 && queue.length > 0) void work(idle.pop()!);
  };

  const work = async (scorer: Scorer) => {
    const spans = scorer.alive() ? fill(scorer, queue, clock()) : [];
    try {
      if (spans.length > 0) await run(scorer, spans);
    } catch (error) {
      for (const span of spans) refuse(span.work, error);
    }
    if (!scorer.alive()) await scorer.revive(over.signal);
    idle.push(scorer);
    if (queue.length > 0) schedule();
    else if (idle.length === scorers.length) for (const done of idlers.splice(0)) done();
  };

  /** Ends what took too long, also while it runs: its answer comes to nobody. */
  const expire = () => {
    watch = null;
    const now = clock();
    for (const each of open) {
      if (each.deadline > now) {
        watch = setTimeout(expire, Math.max(1, each.deadline - now)).unref();
        return;
      }
      refuse(each, tooLate());
    }
  };

  return {
    score(source, signal) {
      if (queue.length >= maxQueue) {
        throw new Refusal("Too many requests wait; try again.", { status: 429, kind: "overloaded", retryAfter: 1 });
      }
      return new Promise<Scores>((resolve, reject) => {
        const item: Work = {
          source,
          signal,
          deadline: clock() + timeLimit,
          next: 0,
          left: source.rows,
          scores: null,
          settled: false,
          resolve(scores) {
            open.delete(item);
            resolve(scores);
          },
          reject(error) {
            open.delete(item);
            reject(error);
          },
        };
        open.add(item);
        queue.push(item);
        if (watch === null) watch = setTimeout(expire, timeLimit).unref();
        schedule();
      });
    },
    waiting: () => queue.length,
    async stop() {
      queue.length = 0;
      over.abort();
      clearInterval(pulse);
      if (wait) clearTimeout(wait);
      if (watch) clearTimeout(watch);
      for (const each of open) {
        refuse(each, new Refusal("The server stops.", { status: 503, kind: "stopping", retryAfter: 1 }));
      }
      if (idle.length < scorers.length) await new Promise<void>((resolve) => void idlers.push(resolve));
    },
  };
}

/** Rows that wait, counted no further than to `enough`. */
function waitingRows(queue: readonly Work[], enough: number): number {
  let rows = 0;
  for (let at = 0; at < queue.length && rows < enough; at++) rows += queue[at]!.source.rows - queue[at]!.next;
  return rows;
}
