import type { RowFault } from "@mlops-actions/inference";
import { Refusal } from "../refusal.ts";
import type { RowSource } from "./row-source.ts";

/** What the model said of the rows of one request. */
export interface Scores {
  readonly rows: number;
  readonly classes: readonly string[] | null;
  readonly labels: readonly string[] | null;
  readonly scores: readonly Float64Array[] | null;
  readonly values: Float64Array | null;
}

/** A request that waits to be scored, or is being scored in parts. */
export interface Work {
  readonly source: RowSource;
  /** Time by the clock at which it is given up. */
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  /** Row that goes into a tile next. */
  next: number;
  /** Rows that are not scored yet. */
  left: number;
  scores: Scores | null;
  settled: boolean;
  readonly resolve: (scores: Scores) => void;
  readonly reject: (error: unknown) => void;
}

/** Ends the work, once. */
export function refuse(work: Work, error: unknown): void {
  if (work.settled) return;
  work.settled = true;
  work.reject(error);
}

export function tooLate(): Refusal {
  return new Refusal("The request took too long.", { status: 504, kind: "timeout" });
}

/** Any of the requests that it scored may have ended it, or none. */
export function threadEnded(): Refusal {
  return new Refusal("What scored the request has ended; try again.", {
    status: 503,
    kind: "thread-ended",
    retryAfter: 1,
  });
}

const MANY = 20;

/** A refusal for rows that do not fit or cannot be scored: it tells of the first, and lists the others. */
export function refusalOf(faults: readonly RowFault[], kind = "bad-input"): Refusal {
  const [first] = faults as readonly [RowFault];
  const rows = faults.map(({ row }) => row);
  const others = rows.slice(1, MANY + 1).join(", ");
  const more = rows.length > MANY + 1 ? ", …" : "";
  const rest = rows.length > 1 ? ` Wrong too: row${rows.length > 2 ? "s" : ""} ${others}${more}.` : "";
  const stop = /[.?]$/.test(first.what) ? "" : ".";
  return new Refusal(`row ${first.row}, ${first.what}${stop}${rest}`, { kind, rows });
}

/** Puts the scores of `count` rows, which begin at `at` of a batch, where the work's rows from `from` on belong. */
export function deliver(work: Work, batch: Scores, at: number, from: number, count: number): void {
  if (work.settled) return;
  const { rows } = work.source;
  if (count === rows) work.scores = part(batch, at, count);
  else {
    work.scores ??= room(batch, rows);
    copy(batch, at, work.scores, from, count);
  }
  work.left -= count;
  if (work.left > 0) return;
  work.settled = true;
  work.resolve(work.scores);
}

function part({ classes, labels, scores, values }: Scores, at: number, count: number): Scores {
  const end = at + count;
  return {
    rows: count,
    classes,
    labels: labels?.slice(at, end) ?? null,
    scores: scores?.map((column) => column.slice(at, end)) ?? null,
    values: values?.slice(at, end) ?? null,
  };
}

function room({ classes, labels, scores, values }: Scores, rows: number): Scores {
  return {
    rows,
    classes,
    labels: labels && new Array<string>(rows),
    scores: scores?.map(() => new Float64Array(rows)) ?? null,
    values: values && new Float64Array(rows),
  };
}

function copy(batch: Scores, at: number, to: Scores, from: number, count: number): void {
  const labels = to.labels as string[] | null;
  if (labels) for (let row = 0; row < count; row++) labels[from + row] = batch.labels![at + row]!;
  to.scores?.forEach((column, k) => {
    column.set(batch.scores![k]!.subarray(at, at + count), from);
  });
  to.values?.set(batch.values!.subarray(at, at + count), from);
}
