import { isObject } from "../formats/rows.ts";
import { Refusal } from "../refusal.ts";

/** A message of a batch of SQS. */
export interface QueueRecord {
  readonly id: string;
  readonly body: string;
  /** Of a FIFO queue the group whose order is kept; null of any other. */
  readonly group: string | null;
  /** Of the message's attribute `Content-Type`; undefined: JSON. */
  readonly contentType: string | undefined;
}

/**
 * The messages of a batch; null where it is another kind of event.
 *
 * @throws Refusal where records are of another source
 */
export function queueRecords(event: unknown): readonly QueueRecord[] | null {
  if (!isObject(event) || !Array.isArray(event["Records"])) return null;
  return event["Records"].map((record) => {
    const source = isObject(record) ? (record["eventSource"] ?? record["EventSource"]) : undefined;
    if (!isObject(record) || source !== "aws:sqs" || typeof record["messageId"] !== "string") {
      throw new Refusal(
        `The event holds records of ${JSON.stringify(source ?? null)}, where those of "aws:sqs" are read.`,
        {
          kind: "unknown-event",
        },
      );
    }
    return {
      id: record["messageId"],
      body: typeof record["body"] === "string" ? record["body"] : "",
      group: groupOf(record),
      contentType: contentTypeOf(record["messageAttributes"]),
    };
  });
}

/** A standard queue may have groups too, for fairness, and keeps no order. */
function groupOf(record: Readonly<Record<string, unknown>>): string | null {
  const arn = record["eventSourceARN"];
  if (typeof arn !== "string" || !arn.endsWith(".fifo")) return null;
  const attributes = record["attributes"];
  const group = isObject(attributes) ? attributes["MessageGroupId"] : undefined;
  return typeof group === "string" ? group : "";
}

function contentTypeOf(attributes: unknown): string | undefined {
  if (!isObject(attributes)) return undefined;
  const [, found] = Object.entries(attributes).find(([name]) => /^content-?type$/i.test(name)) ?? [];
  return isObject(found) && typeof found["stringValue"] === "string" ? found["stringValue"] : undefined;
}
