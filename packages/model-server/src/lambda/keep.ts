import type { Answer } from "../answer.ts";
import { predictionRecords } from "../store/prediction-record.ts";
import type { LambdaOptions } from "./run-lambda.ts";

/** Keeps an answer's predictions. A store that fails is told in the log, and the client has its answer all the same. */
export async function keep(
  requestId: string,
  answer: Answer,
  { store, log, now }: Pick<LambdaOptions, "store" | "log" | "now">,
): Promise<void> {
  try {
    // Not after the answer: the runtime may freeze the function then.
    await store?.write(predictionRecords(requestId, answer, new Date(now())));
  } catch (error) {
    log.error("predictions were not kept", { requestId, rows: answer.rows, error: String(error) });
  }
}
