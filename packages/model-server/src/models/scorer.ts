import { setTimeout } from "node:timers/promises";
import { openRowMeaning, type RowLane, type RowTile, type ScoredRows } from "@mlops-actions/inference";
import type { Log } from "../log.ts";
import type { ModelMetrics } from "../metrics.ts";
import type { Scorer } from "../scoring/batch.ts";
import { classScores, labelsOf } from "../scoring/label-rule.ts";
import type { Scores } from "../scoring/work.ts";
import type { OpenedModel } from "./open-served.ts";

export interface ScorerOptions {
  /** Rows that the lane's tile takes. */
  readonly capacity: number;
  readonly metrics: ModelMetrics;
  readonly log: Log;
  /** Opens a lane in place of one whose thread has ended. */
  readonly reopen: () => Promise<RowLane>;
}

/** Milliseconds after which a lane that could not be opened again is tried once more; the double each time. */
const [FIRST, LONGEST] = [100, 30_000];

/** Runs a lane, and says what its outputs mean. */
export function scorerOf(opened: OpenedModel, first: RowLane, options: ScorerOptions): Scorer {
  const { capacity, metrics, log, reopen } = options;
  const { model, feeder, description } = opened;
  let lane = first;
  let meaning = openRowMeaning(model);
  let lost = false;
  let reason: unknown = null;
  return {
    get lane() {
      return lane;
    },
    alive: () => !lost && lane.alive(),
    capacity,
    async score(rows) {
      const started = performance.now();
      const outputs = await lane.run(rows).catch(async (error: unknown) => {
        reason = error;
        // What ends a thread is heard before its end; from then on it is the very error of each run.
        lost = await lane.run(1).then(
          () => false,
          (again: unknown) => again === error,
        );
        throw error;
      });
      metrics.batch(rows, (performance.now() - started) / 1000);
      countNulls(feeder.binding.inputs, lane.tile, rows, metrics);
      const scored = meaning(outputs, rows);
      return { scored, scores: scoresOf(scored, description) };
    },
    async revive(signal) {
      log.error("a scoring thread ended", { file: model.path, reason: reason === null ? null : String(reason) });
      for (let wait = FIRST; !signal.aborted; wait = Math.min(2 * wait, LONGEST)) {
        try {
          lane = await reopen();
          // Codes of labels begin anew with the thread that gives them.
          meaning = openRowMeaning(model);
          lost = false;
          reason = null;
          log.info("a scoring thread is back", { file: model.path });
          return;
        } catch (error) {
          log.error("a scoring thread could not be opened again", { file: model.path, reason: String(error) });
          await setTimeout(wait, null, { signal, ref: false }).catch(() => null);
        }
      }
    },
  };
}

function scoresOf(scored: ScoredRows, description: OpenedModel["description"]): Scores {
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
