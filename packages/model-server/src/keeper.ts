import type { Answer } from "./answer.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { type PredictionRecord, predictionRecords } from "./store/prediction-record.ts";
import type { PredictionStore } from "./store/store.ts";

/** Keeps predictions behind the answers: one write at a time, which takes what came during the last. */
export interface Keeper {
  /** Returns at once and never throws. What has no room is counted and lost. */
  readonly keep: (requestId: string, answer: Answer, at: Date) => void;
  /** Resolves when all is written or lost, and the store is closed. */
  readonly close: () => Promise<void>;
}

/** Rows that may wait for a store. */
const ROOM = 100_000;
/** Rows of one write. */
const MOST = 1000;

export function openKeeper(
  store: PredictionStore,
  { log, metrics, room = ROOM }: { readonly log: Log; readonly metrics: Pick<Metrics, "kept">; readonly room?: number },
): Keeper {
  const waiting: PredictionRecord[] = [];
  let writing: Promise<void> | null = null;

  const write = async () => {
    while (waiting.length > 0) {
      const records = waiting.splice(0, MOST);
      try {
        await store.write(records);
        metrics.kept("store", "written", records.length);
      } catch (error) {
        metrics.kept("store", "dropped", records.length);
        log.error("predictions were not kept", { rows: records.length, error: String(error) });
      }
    }
    writing = null;
  };

  return {
    keep(requestId, answer, at) {
      if (waiting.length + answer.rows > room) {
        metrics.kept("store", "dropped", answer.rows);
        log.warn("predictions are not kept: the store is too slow", { requestId, rows: answer.rows });
        return;
      }
      waiting.push(...predictionRecords(requestId, answer, at));
      if (writing === null) writing = write();
    },
    async close() {
      await writing;
      await store.close();
    },
  };
}
