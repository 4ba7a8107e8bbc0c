import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startServer } from "@mlops-actions/testkit";
import type { Answer } from "../../../../packages/model-server/src/answer.ts";
import { openStore } from "../../../../packages/model-server/src/store/open-store.ts";
import { postgresAddress } from "../../../../packages/model-server/src/store/postgres-address.ts";
import { predictionRecords } from "../../../../packages/model-server/src/store/prediction-record.ts";

const at = new Date(0);
const answer: Answer = {
  model: "m",
  version: "2",
  rows: 2,
  classes: ["no", "yes"],
  labels: ["yes", "no"],
  scores: [Float32Array.of(0.25, 0.75), [0.75, 0.25]],
  values: null,
};

describe("records of an answer", () => {
  it("are one a row, named by request and row", () => {
    assert.deepEqual(predictionRecords("r", answer, at), [
      {
        requestId: "r",
        row: 0,
        at,
        model: "m",
        version: "2",
        label: "yes",
        scores: new Map([
          ["no", 0.25],
          ["yes", 0.75],
        ]),
        prediction: null,
      },
      {
        requestId: "r",
        row: 1,
        at,
        model: "m",
        version: "2",
        label: "no",
        scores: new Map([
          ["no", 0.75],
          ["yes", 0.25],
        ]),
        prediction: null,
      },
    ]);
  });

  it("of a regression hold the number", () => {
    const [record] = predictionRecords(
      "r",
      { ...answer, rows: 1, classes: null, labels: null, scores: null, values: [0] },
      at,
    );
    assert.deepEqual([record?.label, record?.scores, record?.prediction], [null, null, 0]);
  });
});

describe("the address of a store", () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ["predictions", /no URL/],
    ["mysql://host/db", /kind "mysql:"/],
    ["dynamodb://", /no name of a table|no URL/],
    ["dynamodb://a%20b", /no name of a table|no URL/],
    ["dynamodb://table?regio=x", /"regio", which is not known/],
    ["postgres://host/db?table=a%3Bdrop", /no name of a table/],
    ["postgres://host/db?table=a.b.c", /no name of a table/],
    ["postgres://host/db?sslmode=maybe", /sslmode is "maybe"/],
    ["postgres://host/db?ssl=1", /"ssl", which is not known/],
  ];
  for (const [address, message] of wrong) {
    it(`is an error where it is none: ${address}`, async () => {
      await assert.rejects(openStore(address), { name: "UserError", message });
    });
  }

  it("does not repeat a password in an error", async () => {
    await assert.rejects(
      openStore("postgres://u:secret word@"),
      (error: Error & { remedy?: string }) => !/secret/.test(`${error.message}${error.remedy}`),
    );
  });

  it("of PostgreSQL is completed by libpq's variables, and wins over them", () => {
    const environment = {
      PGHOST: "h",
      PGPORT: "6",
      PGUSER: "u",
      PGPASSWORD: "p",
      PGDATABASE: "d",
      PGSSLMODE: "require",
    };
    assert.deepEqual(postgresAddress(new URL("postgres:///"), environment), {
      config: { host: "h", port: 6, user: "u", password: "p", database: "d", ssl: { rejectUnauthorized: false } },
      table: ["predictions"],
    });
    const own = new URL("postgresql://me:a%40b@[::1]:7/mine?table=s.t&sslmode=disable");
    assert.deepEqual(postgresAddress(own, environment), {
      config: { host: "::1", port: 7, user: "me", password: "a@b", database: "mine", ssl: false },
      table: ["s", "t"],
    });
  });

  it("of PostgreSQL may ask for proof of who the server is", () => {
    const { config } = postgresAddress(new URL("postgres://h/d?sslmode=verify-full"), {});
    assert.deepEqual(config.ssl, { rejectUnauthorized: true });
  });
});

describe("a DynamoDB that is busy", () => {
  /** Answers each call with the next of these errors, and then as it should. */
  async function write(errors: readonly (readonly [number, string])[]) {
    const calls: { readonly target: string | undefined; readonly body: Record<string, unknown> }[] = [];
    await using server = await startServer(async (request, reply) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const [status, type] = errors[calls.length] ?? [200, ""];
      calls.push({
        target: request.headers["x-amz-target"] as string,
        body: JSON.parse(Buffer.concat(chunks).toString()),
      });
      const body = status === 200 ? {} : { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: "no" };
      reply.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(body));
    });
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: "any", AWS_SECRET_ACCESS_KEY: "any" });
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => void waits.push(milliseconds);
    const address = `dynamodb://table?region=eu-west-1&endpoint=${encodeURIComponent(server.url)}`;
    const store = await openStore(address, { patience: { attempts: 4, first: 100, longest: 150, sleep } });
    try {
      await store.write(predictionRecords("r", { ...answer, rows: 1 }, at));
    } finally {
      await store.close();
    }
    return { calls, waits };
  }

  const busy = [400, "ProvisionedThroughputExceededException"] as const;

  it("is asked again, later and later", async () => {
    const { calls, waits } = await write([busy, [500, "InternalServerError"], [400, "ThrottlingException"]]);
    assert.equal(calls.length, 4);
    assert.equal(waits.length, 3);
    assert.ok(
      waits.every((wait) => wait >= 50 && wait <= 150),
      `${waits}`,
    );
    assert.equal(calls[0]?.target, "DynamoDB_20120810.PutItem");
    assert.equal(calls[0]?.body["ConditionExpression"], "attribute_not_exists(request_id)");
  });

  it("is given up after the last attempt", async () => {
    await assert.rejects(write([busy, busy, busy, busy]), { name: "ProvisionedThroughputExceededException" });
  });

  it("is not asked again for what does not pass", async () => {
    await assert.rejects(write([[400, "AccessDeniedException"]]), { name: "AccessDeniedException" });
  });

  it("has the record already where the condition fails", async () => {
    assert.equal((await write([[400, "ConditionalCheckFailedException"]])).calls.length, 1);
  });
});
