import { UserError } from "@mlops-actions/errors";
import { batching, spanFrom } from "./batches.ts";
import type { Binding } from "./binding.ts";
import { runCrew } from "./crew.ts";
import type { Model } from "./model.ts";
import { type Latency, Pace } from "./pace.ts";
import { planOf, type Run } from "./run.ts";
import { sharesMemory } from "./shared-memory.ts";
import { createSinks } from "./sinks.ts";
import { createTile, fillTile } from "./tile.ts";
import { type Collect, collectInto, Labels, runTile, type Sink } from "./worker.ts";

export interface RunOptions {
  readonly threads: number;
  readonly workersAbove: number;
  readonly progress: ((done: number, total: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** What the model gave, as it gave it. */
export interface RawOutputs {
  readonly label: { readonly codes: Int32Array; readonly texts: ReadonlyMap<number, string> } | null;
  readonly scores: readonly Float64Array[];
  readonly latency: Latency;
}

/** How much longer the first tile may take, as the runtime sets itself up in it. */
const COLD = 3;
/** Seconds: a first run that takes longer tells the latency by itself. */
const SETTLED = 0.25;
/** Seconds for which a shorter one is repeated where no tile follows, once at least. */
const REPEATED = 0.02;

/**
 * Runs the model over all rows: alone for the first tiles, and with workers as soon as those tell that the rest takes longer than `workersAbove`
 * seconds.
 */
export async function runModel(
  model: Model,
  binding: Binding,
  total: number,
  options: RunOptions,
): Promise<RawOutputs> {
  const { signal } = options;
  const threads = sharesMemory ? options.threads : 1;
  const run: Run = {
    model,
    binding,
    batching: batching(model, binding),
    total,
    threads,
    labels: new Labels(0, threads),
    pace: new Pace(),
    progress: (done) => options.progress?.(done, total),
    signal,
  };
  try {
    const { sinks, done } = await runAlone(run, options.workersAbove);
    const texts = done < total ? await runCrew(run, sinks, done) : [];
    return rawOutputs(sinks, [run.labels.texts, ...texts], run);
  } catch (cause) {
    if (cause instanceof UserError || signal?.aborted) throw cause;
    throw new UserError("onnxruntime failed while it ran the model.", { file: model.path, cause });
  }
}

/** Runs tiles on this thread until all are done, or until workers are worth their start. */
async function runAlone(run: Run, workersAbove: number): Promise<{ sinks: readonly Sink[]; done: number }> {
  const { model, binding, total, batching } = run;
  const { ort, session } = model.runtime;
  const plan = planOf(run);
  const { pace } = run;
  const tile = createTile(plan.feeds, spanFrom(0, total, binding, batching).padded);
  let sinks: readonly Sink[] = [];
  let done = 0;
  while (done < total) {
    run.signal?.throwIfAborted();
    const span = spanFrom(done, total, binding, batching);
    fillTile(binding, tile, span);
    const collect: Collect = (outputs, first, rows) => {
      if (sinks.length === 0) sinks = createSinks(model, outputs, Math.min(plan.runRows, span.padded), total);
      collectInto(sinks, run.labels, outputs, first, rows);
    };
    const answer = () => pace.time(span.rows, () => runTile(ort, session, plan, tile, span, collect));
    await answer();
    done += span.rows;
    if (span.rows === total && pace.latency.seconds < SETTLED) {
      for (const end = performance.now() + 1000 * REPEATED; performance.now() < end; ) await answer();
    }
    run.progress(done);
    const left = pace.secondsPerRow * (total - done);
    if (run.threads > 1 && left > workersAbove * (pace.cold ? COLD : 1)) break;
  }
  return { sinks, done };
}

/** @param texts the labels that each thread saw, in the order of the threads. */
function rawOutputs(
  sinks: readonly Sink[],
  texts: readonly (readonly string[])[],
  { model, threads, pace }: Run,
): RawOutputs {
  const label = sinks.find((sink) => "codes" in sink);
  const { numbered } = model.runtime;
  const named = (text: string) =>
    (numbered?.output === label?.name ? numbered?.labels[Number(text)] : undefined) ?? text;
  const byCode = new Map(
    texts.flatMap((own, thread) => own.map((text, at) => [at * threads + thread, named(text)] as const)),
  );
  return {
    label: label ? { codes: label.codes, texts: byCode } : null,
    scores: sinks.flatMap((sink) => ("columns" in sink ? sink.columns : [])),
    latency: pace.latency,
  };
}
