import { availableParallelism } from "node:os";
import { openWorkerLane, type RowLane, sharesMemory } from "@mlops-actions/inference";
import type { Log } from "../log.ts";
import type { Settings } from "../settings.ts";
import type { OpenedModel } from "./open-served.ts";
import { HELD_UP, type Warm, warmUp } from "./warm-up.ts";

/** A lane, and whether it has a thread of its own. */
export type Lane = RowLane & { readonly separate: boolean };

export interface Lanes extends Pick<Warm, "single" | "classes" | "rows"> {
  readonly lanes: readonly Lane[];
  /** Another lane like these, in place of one whose thread has ended. */
  readonly reopen: () => Promise<Lane>;
}

/** Milliseconds for a run in a thread of its own. */
const LONG = 25;

/** Warms a model up, and gives it this thread, or threads of its own where a run would hold this one up. */
export async function lanesOf(opened: OpenedModel, settings: Settings, log: Log): Promise<Lanes> {
  const { lane, single, rows, classes } = await warmUp(opened, settings.maxBatch, log);
  const threads = settings.workers ?? availableParallelism();
  if (single === null || single <= HELD_UP || threads === 0 || !sharesMemory) {
    const own: Lane = { ...lane, separate: false };
    const reopen = async () => own;
    return { lanes: [own], reopen, single, classes, rows: single !== null && single > HELD_UP ? 1 : rows };
  }
  const many = Math.max(1, Math.min(settings.maxBatch, Math.floor(LONG / single)));
  const reopen = async (): Promise<Lane> => {
    return { ...(await openWorkerLane(opened.model, opened.feeder, many, lane)), separate: true };
  };
  const lanes = await Promise.all(Array.from({ length: threads }, reopen));
  // Each thread has a session of its own: this thread's would only take memory.
  await opened.model.close();
  return { lanes, reopen, single, classes, rows: many };
}
