import type { PredictionRecord } from "./prediction-record.ts";

/** Where predictions are kept. */
export interface PredictionStore {
  /**
   * Resolves when all of them are kept; records that are there already stay as they are. To be repeated after a failure,
   * at will.
   *
   * @throws UserError where the place is not as it should be; any other error where it does not answer
   */
  readonly write: (records: readonly PredictionRecord[]) => Promise<void>;
  readonly close: () => Promise<void>;
}
