import { Worker } from "node:worker_threads";
import { paddedRows } from "./batches.ts";
import type { Model } from "./model.ts";
import type { RowFeeder, RowTile } from "./row-feeder.ts";
import { createSinks, sinksLike } from "./sinks.ts";
import { collectInto, Labels, ROWS, type RowAnswer, type RowCall, type RowTask, runTile, type Sink } from "./worker.ts";

/** One session and the tile whose rows it runs, one run at a time. */
export interface RowLane {
  readonly tile: RowTile;
  /**
   * Runs the first rows of the tile.
   *
   * @throws Error with the runtime's words
   */
  readonly run: (rows: number) => Promise<RowOutputs>;
  /** Where its outputs go; none before its first run. */
  readonly sinks: () => readonly Sink[];
  /** False after its thread has ended by itself. */
  readonly alive: () => boolean;
  readonly close: () => Promise<void>;
}

/** What the model gave for the rows of a run; overwritten by the next one. */
export interface RowOutputs {
  /** Room for all rows that the lane takes. */
  readonly columns: readonly Float64Array[];
  /** Codes of labels, and the text of each code; the list grows. */
  readonly label: { readonly codes: Int32Array; readonly texts: readonly string[] } | null;
}

/** A lane on this thread, by the model's own session. */
export function openLane(model: Model, feeder: RowFeeder, capacity: number): RowLane {
  const { ort, session, roles } = model.runtime;
  const { tile, feeds, padded } = prepared(feeder, capacity);
  const outputs = roles.label === null ? roles.scores : [roles.label, ...roles.scores];
  const labels = new Labels(0, 1);
  let sinks: readonly Sink[] = [];
  return {
    tile,
    async run(rows) {
      const span = { first: 0, rows, padded: padded(tile, rows) };
      const work = { feeds, outputs, runRows: feeder.binding.fixedRows ?? span.padded };
      await runTile(ort, session, work, tile.cells, span, (batch, first, count) => {
        if (sinks.length === 0) sinks = createSinks(model, batch, work.runRows, padded.most);
        collectInto(sinks, labels, batch, first, count);
      });
      return outputsOf(sinks, labels.texts);
    },
    sinks: () => sinks,
    alive: () => true,
    close: async () => undefined,
  };
}

/**
 * A lane in a thread of its own, for models that would hold up this one.
 *
 * @param like a lane that has run, which tells how wide the outputs are
 */
export async function openWorkerLane(
  model: Model,
  feeder: RowFeeder,
  capacity: number,
  like: RowLane,
): Promise<RowLane> {
  const { ortPath, source } = model.runtime;
  const { tile, feeds, padded } = prepared(feeder, capacity);
  const sinks = sinksLike(like.sinks(), padded.most);
  const labels: string[] = [];
  const task: RowTask = { kind: ROWS, ortPath, source, feeds, sinks, tile: tile.cells };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: task });
  let alive = true;
  const ended = new Promise<never>((_, reject) => {
    const end = (error: unknown) => {
      alive = false;
      reject(error);
    };
    worker.once("error", end);
    worker.once("exit", () => end(new Error("A worker thread ended.")));
  });
  ended.catch(() => undefined);
  const answer = async () => {
    const heard = new Promise<RowAnswer>((resolve) => worker.once("message", resolve));
    const message = await Promise.race([heard, ended]);
    if ("failure" in message) throw new Error(message.failure);
    labels.push(...message.labels);
  };
  await answer();
  return {
    tile,
    async run(rows) {
      const { fixedRows } = feeder.binding;
      const whole = padded(tile, rows);
      worker.postMessage({ rows, padded: whole, runRows: fixedRows ?? whole, texts: tile.texts } satisfies RowCall);
      await answer();
      return outputsOf(sinks, labels);
    },
    sinks: () => sinks,
    alive: () => alive,
    close: async () => void (await worker.terminate()),
  };
}

function prepared({ binding, createTile }: RowFeeder, capacity: number) {
  const most = paddedRows(capacity, binding.fixedRows);
  const tile = createTile(most);
  const feeds = binding.inputs.map(({ feed }, at) => ({ ...feed, texts: tile.texts[at] ?? null }));
  /** Repeats the last row as often as the runtime needs. */
  const padded = ({ cells }: RowTile, rows: number): number => {
    const whole = paddedRows(rows, binding.fixedRows);
    for (let at = 0; at < feeds.length; at++) {
      const { width } = feeds[at]!;
      for (let row = rows; row < whole; row++) cells[at]!.copyWithin(row * width, (rows - 1) * width, rows * width);
    }
    return whole;
  };
  return { tile, feeds, padded: Object.assign(padded, { most }) };
}

function outputsOf(sinks: readonly Sink[], texts: readonly string[]): RowOutputs {
  const label = sinks.find((sink) => "codes" in sink);
  return {
    columns: sinks.flatMap((sink) => ("columns" in sink ? sink.columns : [])),
    label: label ? { codes: label.codes, texts } : null,
  };
}
