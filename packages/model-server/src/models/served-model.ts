import { UserError } from "@mlops-actions/errors";
import type { Answer } from "../answer.ts";
import type { Signature } from "../formats/signature.ts";
import type { Instances } from "../instances.ts";
import type { Log } from "../log.ts";
import type { Metrics, ModelMetrics } from "../metrics.ts";
import { positiveIndex } from "../scoring/label-rule.ts";
import { openQueue } from "../scoring/queue.ts";
import { rowSource } from "../scoring/row-source.ts";
import type { Settings } from "../settings.ts";
import { lanesOf } from "./lanes.ts";
import { type OpenedModel, openServed, type Runtime } from "./open-served.ts";
import type { FoundModel } from "./repository.ts";
import { scorerOf } from "./scorer.ts";
import { signatureOf } from "./signature-of.ts";

/** One version of a model, warm. */
export interface ServedModel extends OpenedModel {
  readonly name: string;
  readonly version: string;
  readonly signature: Signature;
  readonly classes: readonly string[] | null;
  readonly metrics: ModelMetrics;
  /** @throws Refusal */
  readonly predict: (instances: Instances, signal?: AbortSignal) => Promise<Answer>;
  /** False while a thread of it has ended, and is not back yet. */
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
  const { lanes, reopen, rows, single, classes } = await lanesOf(opened, settings, log);
  checkRule(description, model, classes);
  const scorers = lanes.map((lane) => scorerOf(opened, lane, { capacity: rows, metrics, log, reopen }));
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
    alive: () => scorers.every((scorer) => scorer.alive()),
    waiting: queue.waiting,
    async close() {
      // A thread that is ended amid a run takes the process with it.
      await queue.stop();
      await Promise.all(scorers.map(({ lane }) => lane.close()));
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

/** Of a few features each is counted by its name. */
function shownFeatures(names: readonly string[] | null): readonly string[] | null {
  return names && names.length <= 100 ? names : null;
}
