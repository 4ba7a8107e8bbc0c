import { unnamed } from "../capture/event.ts";
import { plainAnswer } from "../formats/accept.ts";
import { encodeAnswer } from "../formats/encode-answer.ts";
import { instancesOf } from "../formats/json.ts";
import { parseJson } from "../formats/parse-json.ts";
import { isObject } from "../formats/rows.ts";
import { textOf } from "../formats/text.ts";
import { rowsIn } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import type { Service } from "../service.ts";
import { answerHttp } from "./answer-http.ts";
import { answerQueue } from "./answer-queue.ts";
import { httpRequest } from "./http-event.ts";
import { keep } from "./keep.ts";
import { queueRecords } from "./queue-event.ts";
import type { LambdaOptions } from "./run-lambda.ts";

export interface Handling {
  readonly id: string;
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
}

const KNOWN =
  'API Gateway (REST and HTTP APIs), function URLs and load balancers, batches of SQS, and {"instances": [row, …]} with its like';

/**
 * The answer to an event, as JSON.
 *
 * @throws Refusal where the event is none that is known, or a plain one cannot be answered
 */
export async function handleEvent(
  payload: Buffer,
  handling: Handling,
  service: Service,
  options: LambdaOptions,
): Promise<string> {
  const event = parseJson(textOf(payload), "The event");
  const request = httpRequest(event);
  if (request !== null) return JSON.stringify(await answerHttp(request, handling, service, options));
  const records = queueRecords(event);
  if (records !== null) return JSON.stringify(await answerQueue(records, handling, service, options));
  if (
    isObject(event) &&
    !["instances", "inputs", "dataframe_split", "dataframe_records"].some((key) => Object.hasOwn(event, key))
  ) {
    throw new Refusal(`The event is none that is known here: ${KNOWN}.`, { kind: "unknown-event" });
  }
  const instances = instancesOf(event, options.signature(null, null));
  const { id: requestId, signal } = handling;
  const input = { contentType: "application/json", body: payload };
  const answer = await service.predict({
    model: null,
    version: null,
    instances,
    requestId,
    stickyKey: null,
    signal,
    sent: [{ requestId, rows: rowsIn(instances), ...input }],
  });
  await keep(requestId, answer, options);
  const output = encodeAnswer(plainAnswer, answer);
  options.capture?.record({ eventId: requestId, ...unnamed, at: new Date(options.now()), input, output });
  return output.body;
}
