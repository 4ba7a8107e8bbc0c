import { type Answer, sliceOf } from "../answer.ts";
import { unnamed } from "../capture/event.ts";
import { plainAnswer } from "../formats/accept.ts";
import { decodeBody } from "../formats/decode-body.ts";
import { encodeAnswer } from "../formats/encode-answer.ts";
import { type Instances, rowsIn } from "../instances.ts";
import { refusalFields } from "../log.ts";
import { Refusal } from "../refusal.ts";
import type { Sent, Service } from "../service.ts";
import { predictionRecords } from "../store/prediction-record.ts";
import type { Handling } from "./handle-event.ts";
import { joined } from "./join.ts";
import type { QueueRecord } from "./queue-event.ts";
import type { LambdaOptions } from "./run-lambda.ts";

export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

interface Decoded {
  readonly record: QueueRecord;
  readonly instances: Instances;
  /** That traffic gives it. */
  readonly version: string;
}

interface Scored {
  readonly record: QueueRecord;
  readonly answer: Answer;
}

/**
 * Scores the messages of a batch together, or one by one where that fails, and keeps what the model says. Messages that
 * failed are named and come again, alone; of a FIFO queue also those after them in their group. None is done with before
 * its predictions are kept.
 *
 * @throws Refusal where there is no store: acknowledged messages would leave nothing behind
 */
export async function answerQueue(
  records: readonly QueueRecord[],
  handling: Handling,
  service: Service,
  options: LambdaOptions,
): Promise<BatchAnswer> {
  const { store, log, now } = options;
  if (store === null) {
    throw new Refusal("Messages of a queue need a store for their predictions, and MODEL_SERVER_STORE is not set.", {
      status: 503,
      kind: "no-store",
    });
  }
  const failed = new Set<QueueRecord>();
  const fail = (record: QueueRecord, error: unknown) => {
    failed.add(record);
    const fields = { requestId: handling.id, messageId: record.id };
    if (error instanceof Refusal) log.warn("a message failed", { ...fields, ...refusalFields(error) });
    else log.error("a message failed", { ...fields, error: String((error as Error)?.stack ?? error) });
  };
  const inOrder = <Item extends { readonly record: QueueRecord }>(items: readonly Item[]) => {
    const held = heldBack(records, failed);
    return items.filter(({ record }) => !held.has(record));
  };

  const decoded: Decoded[] = [];
  for (const record of records) {
    try {
      const instances = await decodeBody(record.contentType, Buffer.from(record.body), options.signature(null, null));
      decoded.push({ record, instances, version: options.versionFor({ instances, requestId: record.id }) });
    } catch (error) {
      fail(record, error);
    }
  }
  const scored = inOrder(await scoreAll(inOrder(decoded), handling, service, fail));
  try {
    const at = new Date(now());
    const kept = scored.flatMap(({ record, answer }) => predictionRecords(record.id, answer, at));
    if (kept.length > 0) await store.write(kept);
    for (const { record, answer } of scored) captured(record, answer, at, options);
  } catch (error) {
    for (const { record } of scored) fail(record, error);
  }
  const held = heldBack(records, failed);
  return { batchItemFailures: records.filter((record) => held.has(record)).map(({ id }) => ({ itemIdentifier: id })) };
}

function captured(record: QueueRecord, answer: Answer, at: Date, { capture }: LambdaOptions): void {
  const input = bodyOf(record);
  capture?.record({ eventId: record.id, ...unnamed, at, input, output: encodeAnswer(plainAnswer, answer) });
}

function bodyOf({ contentType, body }: QueueRecord): Pick<Sent, "contentType" | "body"> {
  return { contentType: contentType ?? "application/json", body };
}

/** Messages that failed, and of a FIFO queue those that come after one in its group. */
function heldBack(records: readonly QueueRecord[], failed: ReadonlySet<QueueRecord>): ReadonlySet<QueueRecord> {
  const stopped = new Set<string>();
  return new Set(
    records.filter((record) => {
      if (record.group === null) return failed.has(record);
      if (failed.has(record)) stopped.add(record.group);
      return stopped.has(record.group);
    }),
  );
}

async function scoreAll(
  decoded: readonly Decoded[],
  handling: Handling,
  service: Service,
  fail: (record: QueueRecord, error: unknown) => void,
): Promise<Scored[]> {
  const predict = (instances: Instances, items: readonly Decoded[]) =>
    service.predict({
      model: null,
      version: items[0]!.version,
      instances,
      requestId: items[0]!.record.id,
      stickyKey: null,
      signal: handling.signal,
      sent: items.map(({ record, instances }) => ({
        requestId: record.id,
        rows: rowsIn(instances),
        ...bodyOf(record),
      })),
    });
  const scored: Scored[] = [];
  for (const batch of joined(decoded)) {
    if (batch.items.length > 1) {
      try {
        const answer = await predict(batch.instances, batch.items);
        let next = 0;
        for (const { record, instances } of batch.items) {
          scored.push({ record, answer: sliceOf(answer, next, rowsIn(instances)) });
          next += rowsIn(instances);
        }
        continue;
      } catch {
        // One of them is to blame: it is found when each is scored alone.
      }
    }
    for (const item of batch.items) {
      try {
        scored.push({ record: item.record, answer: await predict(item.instances, [item]) });
      } catch (error) {
        fail(item.record, error);
      }
    }
  }
  return scored;
}
