import type { RowFault, RowLane, ScoredRows } from "@mlops-actions/inference";
import { deliver, refusalOf, refuse, type Scores, threadEnded, tooLate, type Work } from "./work.ts";

/** Consecutive rows of one request within a batch. */
interface Span {
  readonly work: Work;
  /** First row of the request, and its place in the tile. */
  readonly from: number;
  readonly at: number;
  readonly count: number;
}

/** What a lane needs to score rows for requests. */
export interface Scorer {
  readonly lane: RowLane;
  /** False while its lane's thread has ended. */
  readonly alive: () => boolean;
  /** Rows that its tile takes. */
  readonly capacity: number;
  /** Runs the first rows of the tile. Throws the runtime's error. */
  readonly score: (rows: number) => Promise<{ readonly scored: ScoredRows; readonly scores: Scores }>;
  /** Puts a new lane in the place of the one whose thread has ended. Settles without one where the signal says that it is over. */
  readonly revive: (signal: AbortSignal) => Promise<void>;
}

/**
 * Fills the tile with rows of waiting requests. A request that does not fit is refused alone; one that is longer than the tile goes to the end of the
 * queue again, so that it holds up no other.
 */
export function fill({ lane, capacity }: Scorer, queue: Work[], now: number): Span[] {
  for (const texts of lane.tile.texts) texts?.splice(0);
  const spans: Span[] = [];
  let at = 0;
  let taken = 0;
  while (at < capacity && taken < queue.length) {
    const work = queue[taken++]!;
    if (work.settled || work.deadline <= now || work.signal?.aborted) {
      refuse(work, work.signal?.aborted ? work.signal.reason : tooLate());
      continue;
    }
    const count = Math.min(work.source.rows - work.next, capacity - at);
    if (!write({ work, from: work.next, at, count }, lane)) continue;
    spans.push({ work, from: work.next, at, count });
    at += count;
    work.next += count;
  }
  const rest = spans.at(-1)?.work;
  queue.splice(0, taken);
  if (rest && rest.next < rest.source.rows) queue.push(rest);
  return spans;
}

function write({ work, from, at, count }: Span, lane: RowLane): boolean {
  const faults: RowFault[] = [];
  for (let row = 0; row < count; row++) {
    const what = work.source.write(from + row, lane.tile, at + row);
    if (what !== null) faults.push({ row: from + row, what });
  }
  if (faults.length > 0) refuse(work, refusalOf(faults));
  return faults.length === 0;
}

/**
 * Scores what `fill` put into the tile. Where the runtime refuses the batch, each request, and at last each row, is run alone, to find which is to blame.
 */
export async function run(scorer: Scorer, spans: readonly Span[]): Promise<void> {
  const last = spans.at(-1)!;
  const total = last.at + last.count;
  try {
    const { scored, scores } = await scorer.score(total);
    for (const span of spans) settle(span, scored.faults, scores);
  } catch (error) {
    if (!scorer.alive()) for (const { work } of spans) refuse(work, threadEnded());
    else if (spans.length > 1) for (const span of spans) await runAlone(scorer, span);
    else refuse(last.work, await blame(scorer, last, error));
  }
}

function settle({ work, from, at, count }: Span, faults: readonly RowFault[], scores: Scores): void {
  const own = faults.filter(({ row }) => row >= at && row < at + count);
  if (own.length === 0) deliver(work, scores, at, from, count);
  else
    refuse(
      work,
      refusalOf(
        own.map(({ row, what }) => ({ row: row - at + from, what })),
        "unscorable",
      ),
    );
}

async function runAlone(scorer: Scorer, span: Span): Promise<void> {
  const alone = { ...span, at: 0 };
  if (write(alone, scorer.lane)) await run(scorer, [alone]);
}

/** The rows that the runtime refuses when they are alone; its words are not for the client. */
async function blame(scorer: Scorer, span: Span, error: unknown): Promise<unknown> {
  const faults: RowFault[] = [];
  for (let row = 0; row < span.count && span.count > 1; row++) {
    span.work.source.write(span.from + row, scorer.lane.tile, 0);
    await scorer.score(1).catch(() => faults.push({ row: span.from + row, what: UNSCORABLE }));
  }
  if (!scorer.alive()) return threadEnded();
  if (span.count === 1) faults.push({ row: span.from, what: UNSCORABLE });
  return faults.length > 0 ? refusalOf(faults, "unscorable") : error;
}

const UNSCORABLE = "the model cannot score it: a value is one that it does not know";
