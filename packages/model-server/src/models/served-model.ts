import { availableParallelism } from "node:os";
import { UserError } from "@mlops-actions/errors";
import { openRowMeaning, openWorkerLane, type RowLane, type RowTile, sharesMemory } from "@mlops-actions/inference";
import type { Answer } from "../answer.ts";
import type { Signature } from "../formats/signature.ts";
import type { Instances } from "../instances.ts";
import type { Log } from "../log.ts";
import type { Metrics, ModelMetrics } from "../metrics.ts";
import type { Scorer } from "../scoring/batch.ts";
import { classScores, labelsOf, positiveIndex } from "../scoring/label-rule.ts";
import { openQueue } from "../scoring/queue.ts";
import { rowSource } from "../scoring/row-source.ts";
import type { Scores } from "../scoring/work.ts";
import type { Settings } from "../settings.ts";
import { type OpenedModel, openServed, type Runtime } from "./open-served.ts";
import type { FoundModel } from "./repository.ts";
import { signatureOf } from "./signature-of.ts";
import { HELD_UP, warmUp } from "./warm-up.ts";

/** One version of a model, warm. */
export interface ServedModel extends OpenedModel {
  readonly name: string;
  readonly version: string;
  readonly signature: Signature;
  readonly classes: readonly string[] | null;
  readonly metrics: ModelMetrics;
  /** @throws Refusal */
  readonly predict: (instances: Instances, signal?: AbortSignal) => Promise<Answer>;
  /** False where a thread of it has ended. */
  readonly alive: () => boolean;
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
}

export interface Surroundings extends Runtime {
  readonly settings: Settings;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: () => number;
}

/** Milliseconds for a run in a thread of its own. */
const LONG = 25;

/**
 * Loads a model, warms it up, and decides by its speed where it runs: on this thread, or on one of its own for each core.
 *
 * @throws UserError
 */
export async function serveModel(found: FoundModel, surroundings: Surroundings): Promise<ServedModel> {
  const { settings, log, clock } = surroundings;
  const { name, version } = found;
  const opened = await openServed(found, surroundings);
  const { model, description, feeder } = opened;
  const metrics = surroundings.metrics.model(name, version, shownFeatures(feeder.binding.names));
  const { lanes, rows, single, classes } = await lanesOf(opened, settings, log);
  checkRule(description, model, classes);
  const scorers = lanes.map((lane) => scorerOf(opened, lane, rows, metrics));
  const queue = openQueue(scorers, { ...settings, clock });
  log.info("model ready", {
    model: name,
    version,
    task: description.task,
    sha256: model.sha256,
    features: feeder.binding.width,
    singleRowMs: single === null ? null : Number(single.toFixed(3)),
    threads: lanes.filter((lane) => lane.separate).length,
    maxBatch: rows,
  });
  return {
    ...opened,
    name,
    version,
    metrics,
    classes,
    signature: signatureOf(opened, settings),
    async predict(instances, signal) {
      const started = clock();
      const scores = await queue.score(rowSource(instances, feeder), signal);
      metrics.scored(scores.rows, (clock() - started) / 1000);
      if (scores.labels) metrics.predicted(scores.labels);
      return { model: name, version, ...scores };
    },
    alive: () => lanes.every((lane) => lane.alive()),
    waiting: queue.waiting,
    async close() {
      // A thread that is ended amid a run takes the process with it.
      await queue.stop();
      await Promise.all(lanes.map((lane) => lane.close()));
      if (lanes.some((lane) => !lane.separate)) await model.close();
    },
  };
}

/** @throws UserError where the description asks for labels that this model cannot give */
function checkRule(
  { positive, threshold }: OpenedModel["description"],
  { path, runtime }: OpenedModel["model"],
  classes: readonly string[] | null,
): void {
  if (threshold !== null && runtime.roles.scores.length === 0) {
    throw new UserError("A threshold needs scores, and the model gives labels alone.", {
      file: path,
      remedy: "Remove `threshold` from model.json.",
    });
  }
  if (positive !== null && classes !== null) positiveIndex(classes, positive);
}

type Lane = RowLane & { readonly separate: boolean };

async function lanesOf(opened: OpenedModel, settings: Settings, log: Log) {
  const { lane, single, rows, classes } = await warmUp(opened, settings.maxBatch, log);
  const threads = settings.workers ?? availableParallelism();
  if (single === null || single <= HELD_UP || threads === 0 || !sharesMemory) {
    const lanes: Lane[] = [{ ...lane, separate: false }];
    return { lanes, single, classes, rows: single !== null && single > HELD_UP ? 1 : rows };
  }
  const many = Math.max(1, Math.min(settings.maxBatch, Math.floor(LONG / single)));
  const lanes = await Promise.all(
    Array.from({ length: threads }, async (): Promise<Lane> => {
      const own = await openWorkerLane(opened.model, opened.feeder, many, lane);
      return { ...own, separate: true };
    }),
  );
  // Each thread has a session of its own: this thread's would only take memory.
  await opened.model.close();
  return { lanes, single, classes, rows: many };
}

function scorerOf(opened: OpenedModel, lane: RowLane, capacity: number, metrics: ModelMetrics): Scorer {
  const { model, feeder, description } = opened;
  const meaning = openRowMeaning(model);
  return {
    lane,
    capacity,
    async score(rows) {
      const started = performance.now();
      const outputs = await lane.run(rows);
      metrics.batch(rows, (performance.now() - started) / 1000);
      countNulls(feeder.binding.inputs, lane.tile, rows, metrics);
      const scored = meaning(outputs, rows);
      return { scored, scores: scoresOf(scored, description) };
    },
  };
}

function scoresOf(
  scored: ReturnType<ReturnType<typeof openRowMeaning>>,
  description: OpenedModel["description"],
): Scores {
  const { rows, classes, values } = scored;
  if (classes === null) return { rows, classes, labels: null, scores: null, values };
  const indexes = labelsOf(scored, description);
  const labels = new Array<string>(rows);
  for (let row = 0; row < rows; row++) labels[row] = classes[indexes[row]!]!;
  const scores = classScores(scored);
  return { rows, classes: scores ? classes : null, labels, scores, values: null };
}

function countNulls(
  inputs: OpenedModel["feeder"]["binding"]["inputs"],
  { cells, texts }: RowTile,
  rows: number,
  metrics: ModelMetrics,
): void {
  for (let input = 0; input < inputs.length; input++) {
    const { feed, from } = inputs[input]!;
    const [data, words] = [cells[input]!, texts[input]];
    if (words ? !words.includes("") : feed.type !== "float32" && feed.type !== "float64") continue;
    for (let at = 0; at < rows * feed.width; at++) {
      const cell = data[at]!;
      if (words ? words[Number(cell)] === "" : Number.isNaN(cell)) metrics.nulls(from + (at % feed.width), 1);
    }
  }
}

/** Of a few features each is counted by its name. */
function shownFeatures(names: readonly string[] | null): readonly string[] | null {
  return names && names.length <= 100 ? names : null;
}
