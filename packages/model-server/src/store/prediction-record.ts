import type { Answer } from "../answer.ts";

/** What is kept of one row's prediction. Request and row name it: written twice, it is there once. */
export interface PredictionRecord {
  readonly requestId: string;
  /** From 0. */
  readonly row: number;
  readonly at: Date;
  readonly model: string;
  readonly version: string;
  /** Null for a regression. */
  readonly label: string | null;
  /** By class; null where the model gives none. */
  readonly scores: ReadonlyMap<string, number> | null;
  /** Of a regression. */
  readonly prediction: number | null;
}

export function predictionRecords(requestId: string, answer: Answer, at: Date): readonly PredictionRecord[] {
  const { model, version, classes, labels, scores, values } = answer;
  return Array.from({ length: answer.rows }, (_, row) => ({
    requestId,
    row,
    at,
    model,
    version,
    label: labels?.[row] ?? null,
    scores: scores && new Map(scores.map((column, at) => [classes?.[at] ?? `${at}`, column[row]!])),
    prediction: values?.[row] ?? null,
  }));
}
