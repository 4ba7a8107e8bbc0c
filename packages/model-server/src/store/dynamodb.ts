import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { UserError } from "@mlops-actions/errors";
import { checkParameters } from "./open-store.ts";
import type { PredictionRecord } from "./prediction-record.ts";
import { type Patience, retried } from "./retry.ts";
import type { PredictionStore } from "./store.ts";

/** Puts that are under way at once. */
const AT_ONCE = 16;

/** What DynamoDB's numbers hold. */
const NUMBERS = { smallest: 1e-130, largest: 9.9e125 };

const PASSING = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "InternalServerError",
  "ServiceUnavailable",
  "TimeoutError",
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
]);

/** A table of DynamoDB with the partition key `request_id` and the sort key `row`. */
export async function openDynamoDb(url: URL, patience: Patience): Promise<PredictionStore> {
  checkParameters(url, ["region", "endpoint"]);
  // Not `hostname`: names of tables have capitals, which a URL of an unknown scheme keeps, and dots.
  const table = decodeURIComponent(url.host);
  if (!/^[\w.-]{3,255}$/.test(table)) {
    throw new UserError(`${JSON.stringify(table)} is no name of a table.`, {
      remedy: "Write dynamodb://<table>?region=<region>.",
    });
  }
  const { DynamoDBClient, PutItemCommand } = await import("@aws-sdk/client-dynamodb");
  const [region, endpoint] = [url.searchParams.get("region"), url.searchParams.get("endpoint")];
  const client = new DynamoDBClient({ ...(region && { region }), ...(endpoint && { endpoint }), maxAttempts: 1 });

  const put = async (record: PredictionRecord) => {
    const command = new PutItemCommand({
      TableName: table,
      Item: itemOf(record),
      // Whoever came first is right: a request that is sent again was answered already.
      ConditionExpression: "attribute_not_exists(request_id)",
    });
    try {
      await retried(() => client.send(command), passes, patience);
    } catch (error) {
      if (nameOf(error) === "ConditionalCheckFailedException") return;
      throw explained(error, table);
    }
  };
  return {
    write: async (records) => {
      const waiting = records.values();
      const worker = async () => {
        for (const record of waiting) await put(record);
      };
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, records.length) }, worker));
    },
    close: async () => client.destroy(),
  };
}

function itemOf(record: PredictionRecord): Record<string, AttributeValue> {
  const { requestId, row, at, model, version, label, scores, prediction } = record;
  return {
    request_id: { S: requestId },
    row: { N: `${row}` },
    at: { S: at.toISOString() },
    model: { S: model },
    version: { S: version },
    ...(label !== null && { label: { S: label } }),
    ...(scores !== null && {
      scores: { M: Object.fromEntries(Array.from(scores, ([name, score]) => [name, numberOf(score)])) },
    }),
    ...(prediction !== null && { prediction: numberOf(prediction) }),
  };
}

/** What is beyond DynamoDB's numbers, or no number, is kept as text. */
function numberOf(value: number): AttributeValue {
  const size = Math.abs(value);
  const fits = value === 0 || (size >= NUMBERS.smallest && size <= NUMBERS.largest);
  return fits ? { N: String(value) } : { S: String(value) };
}

function passes(error: unknown): boolean {
  const { code, $metadata } = error as { code?: string; $metadata?: { httpStatusCode?: number } };
  return PASSING.has(nameOf(error)) || PASSING.has(code ?? "") || ($metadata?.httpStatusCode ?? 0) >= 500;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

function explained(error: unknown, table: string): unknown {
  const name = nameOf(error);
  const keys = name === "ValidationException" && /key/i.test((error as Error).message);
  if (name !== "ResourceNotFoundException" && !keys) return error;
  return new UserError(
    name === "ResourceNotFoundException"
      ? `There is no table ${JSON.stringify(table)} in DynamoDB.`
      : `The table ${JSON.stringify(table)} in DynamoDB has other keys than predictions need.`,
    {
      cause: error,
      remedy:
        `Create it: aws dynamodb create-table --table-name ${table} --billing-mode PAY_PER_REQUEST ` +
        "--attribute-definitions AttributeName=request_id,AttributeType=S AttributeName=row,AttributeType=N " +
        "--key-schema AttributeName=request_id,KeyType=HASH AttributeName=row,KeyType=RANGE",
    },
  );
}
