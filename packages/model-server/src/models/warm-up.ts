import { UserError } from "@mlops-actions/errors";
import { openLane, openRowMeaning, type RowLane, type ScoredRows } from "@mlops-actions/inference";
import type { Log } from "../log.ts";
import type { OpenedModel } from "./open-served.ts";

/** What a model's first runs tell. */
export interface Warm {
  readonly lane: RowLane;
  /** Milliseconds of a run of one row; null where it could not be measured. */
  readonly single: number | null;
  /** Rows that a run takes within the limit, no more than `maxBatch`. */
  readonly rows: number;
  /** In the order of the scores; null of a regression, and where they are not known yet. */
  readonly classes: readonly string[] | null;
}

/** Milliseconds for which the main thread may be held up. */
export const HELD_UP = 3;
const RUNS = 4;
/** Milliseconds after which a run is not repeated any more. */
const PATIENCE = 100;

/**
 * Runs a row of zeros and empty texts until the runtime has set itself up, and doubles the rows as long as a run stays short. A model that refuses such a
 * row is served all the same.
 *
 * @throws UserError where a model without a description gives something that is no score
 */
export async function warmUp(opened: OpenedModel, maxBatch: number, log: Log): Promise<Warm> {
  const { model, feeder } = opened;
  const lane = openLane(model, feeder, maxBatch);
  for (const texts of lane.tile.texts) texts?.push("");
  const time = async (rows: number) => {
    const started = performance.now();
    const outputs = await lane.run(rows);
    return { outputs, elapsed: performance.now() - started };
  };
  let classes = model.classes;
  try {
    const { outputs } = await time(1);
    const scored = openRowMeaning(model)(outputs, 1);
    checkGuess(opened, scored);
    classes = scored.scores && scored.classes;
  } catch (error) {
    if (error instanceof UserError) throw error;
    log.warn("The model refuses a row of zeros, so that its speed is not known before the first request.", {
      file: model.path,
      reason: error instanceof Error ? error.message : String(error),
    });
    return { lane, single: null, rows: maxBatch, classes };
  }
  const single = await best(time, 1);
  let rows = Math.min(2, maxBatch);
  for (let elapsed = single; 2 * rows <= maxBatch && 2 * elapsed <= HELD_UP; rows *= 2) {
    elapsed = await best(time, 2 * rows);
    if (elapsed > HELD_UP) break;
  }
  return { lane, single, rows: 2 * rows > maxBatch ? maxBatch : rows, classes };
}

/** The shortest of some runs, since what else the machine does only makes them longer. */
async function best(time: (rows: number) => Promise<{ elapsed: number }>, rows: number): Promise<number> {
  let [shortest, spent] = [Number.POSITIVE_INFINITY, 0];
  for (let run = 0; run < RUNS && shortest > HELD_UP / 2 && spent < PATIENCE; run++) {
    const { elapsed } = await time(rows);
    shortest = Math.min(shortest, elapsed);
    spent += elapsed;
  }
  return shortest;
}

function checkGuess({ guessed, model }: OpenedModel, { faults }: ScoredRows): void {
  if (!guessed || model.task === "regression" || faults.length === 0) return;
  throw new UserError("Nothing says what the model's outputs are: they are no probabilities.", {
    file: model.path,
    remedy: 'Write a model.json beside it with its "task", and "scores": "logits" where it gives logits.',
  });
}
