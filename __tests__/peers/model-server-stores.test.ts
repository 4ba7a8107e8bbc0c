import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { PassThrough } from "node:stream";
import { after, before, describe, it } from "node:test";
import { CreateTableCommand, DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import pg from "pg";
import { type Capture, openCapture } from "../../packages/model-server/src/capture/open-capture.ts";
import { openLog } from "../../packages/model-server/src/log.ts";
import { openStore } from "../../packages/model-server/src/store/open-store.ts";
import type { PredictionRecord } from "../../packages/model-server/src/store/prediction-record.ts";
import { anyone, startMoto } from "./model-server-moto.ts";
import { startPostgres } from "./model-server-postgres.ts";

const at = new Date("2026-03-04T05:06:07.089Z");
const record = (requestId: string, row: number, more: Partial<PredictionRecord> = {}): PredictionRecord => ({
  requestId,
  row,
  at,
  model: "m",
  version: "1",
  label: "yes",
  scores: new Map([
    ["yes", 0.1 + 0.2],
    ["__proto__", 5e-324],
  ]),
  prediction: null,
  ...more,
});

describe("moto", () => {
  let moto: Awaited<ReturnType<typeof startMoto>>;
  const region = "eu-west-1";
  before(async () => {
    // The default chain of credentials looks here first.
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: "any", AWS_SECRET_ACCESS_KEY: "any" });
    moto = await startMoto();
  });
  after(() => moto[Symbol.asyncDispose]());
  const at_ = () => `region=${region}&endpoint=${encodeURIComponent(moto.url)}`;

  async function table(
    name: string,
    [hash, range]: readonly [string, string] = ["request_id", "row"],
  ): Promise<DynamoDBClient> {
    const client = new DynamoDBClient({ region, endpoint: moto.url, credentials: anyone });
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
          { AttributeName: hash, AttributeType: "S" },
          { AttributeName: range, AttributeType: "N" },
        ],
        KeySchema: [
          { AttributeName: hash, KeyType: "HASH" },
          { AttributeName: range, KeyType: "RANGE" },
        ],
      }),
    );
    return client;
  }

  describe("DynamoDB", () => {
    it("keeps each row once, as it came first", async () => {
      const client = await table("Predictions.v1");
      const store = await openStore(`dynamodb://Predictions.v1?${at_()}`);
      const many = Array.from({ length: 60 }, (_, row) => record("a", row));
      await store.write(many);
      await store.write([
        record("a", 3, { label: "other" }),
        record("b", 0, { label: null, scores: null, prediction: -1.5 }),
      ]);
      await store.close();
      const { Items = [] } = await client.send(new ScanCommand({ TableName: "Predictions.v1" }));
      client.destroy();
      assert.equal(Items.length, 61);
      const [third] = Items.filter(({ request_id, row }) => request_id?.S === "a" && row?.N === "3");
      assert.deepEqual(third, {
        request_id: { S: "a" },
        row: { N: "3" },
        at: { S: "2026-03-04T05:06:07.089Z" },
        model: { S: "m" },
        version: { S: "1" },
        label: { S: "yes" },
        // Beyond DynamoDB's numbers: kept as text.
        scores: {
          M: Object.fromEntries([
            ["yes", { N: "0.30000000000000004" }],
            ["__proto__", { S: "5e-324" }],
          ]),
        },
      });
      assert.deepEqual(Items.find(({ request_id }) => request_id?.S === "b")?.["prediction"], { N: "-1.5" });
    });

    it("says how to create a table that is not there", async () => {
      const store = await openStore(`dynamodb://absent?${at_()}`);
      await assert.rejects(store.write([record("a", 0)]), (error: Error & { remedy?: string }) => {
        assert.match(error.message, /no table "absent"/);
        assert.match(
          error.remedy ?? "",
          /create-table --table-name absent .*request_id,KeyType=HASH AttributeName=row,KeyType=RANGE/,
        );
        return true;
      });
      await store.close();
    });

    it("says which keys a table needs that has others", async () => {
      (await table("other-keys", ["id", "place"])).destroy();
      const store = await openStore(`dynamodb://other-keys?${at_()}`);
      await assert.rejects(store.write([record("a", 0)]), { name: "UserError", message: /other keys/ });
      await store.close();
    });
  });

  it("S3 receives captured events, a file whole", async () => {
    const client = new S3Client({ region, endpoint: moto.url, forcePathStyle: true, credentials: anyone });
    await client.send(
      new CreateBucketCommand({ Bucket: "captured", CreateBucketConfiguration: { LocationConstraint: region } }),
    );
    const capture: Capture = await openCapture({
      to: `s3://captured/some/prefix?${at_()}`,
      sampling: 1,
      endpoint: "churn",
      variant: "blue",
      log: openLog("error", () => undefined),
      stdout: new PassThrough(),
    });
    const body = { contentType: "text/csv", body: "1,2\n" };
    for (const eventId of ["a", "b"]) {
      capture.record({ eventId, inferenceId: null, customAttributes: null, at, input: body, output: body });
    }
    await capture.close();
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: "captured" }));
    assert.equal(Contents.length, 1);
    assert.match(
      Contents[0]?.Key ?? "",
      /^some\/prefix\/churn\/blue\/2026\/03\/04\/05\/06-07-089-[0-9a-f-]{36}\.jsonl$/,
    );
    const object = await client.send(new GetObjectCommand({ Bucket: "captured", Key: Contents[0]!.Key }));
    const lines = (await object.Body!.transformToString()).trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).eventMetadata.eventId),
      ["a", "b"],
    );
    client.destroy();
  });
});

describe("PostgreSQL", () => {
  const password = randomUUID();
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let client: pg.Client;
  before(async () => {
    server = await startPostgres(password);
    client = new pg.Client({ host: "127.0.0.1", port: server.port, user: "postgres", password, database: "postgres" });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await server[Symbol.asyncDispose]();
  });
  const environment = () => ({
    PGPORT: `${server.port}`,
    PGUSER: "postgres",
    PGPASSWORD: password,
    PGDATABASE: "postgres",
  });
  const open = (table: string) =>
    openStore(`postgres://127.0.0.1?table=${table}`, { environment: environment(), patience: { first: 1 } });

  /** The statement that the store itself tells to create its table by. */
  async function ddl(table: string): Promise<string> {
    const store = await open(table);
    try {
      await store.write([record("a", 0)]);
    } catch (error) {
      assert.match((error as Error).message, /There is no (table|schema)/);
      return (error as { remedy: string }).remedy.replace("Create it: ", "");
    } finally {
      await store.close();
    }
    return assert.fail("there is a table");
  }

  it("keeps each row once in the table that it tells to create", async () => {
    await client.query('create schema "Ours"');
    await client.query(await ddl("Ours.predictions"));
    const store = await open("Ours.predictions");
    const many = Array.from({ length: 2_500 }, (_, row) => record("a", row));
    await store.write(many);
    await store.write([
      record("a", 3, { label: "other" }),
      record("b'); drop table x; --", 0, { label: 'a"b\\c,{}\0', scores: new Map([["\0", Number.NaN]]) }),
      record("c", 0, { label: null, scores: null, prediction: 0.1 }),
      record("c", 1, { label: null, scores: null, prediction: Number.NEGATIVE_INFINITY }),
      record("c", 2, { label: null, scores: null, prediction: 0 }),
      record("c", 3, { label: "", scores: new Map(), prediction: 5e-324 }),
    ]);
    await store.close();
    const { rows } = await client.query(
      'select * from "Ours".predictions where request_id <> $1 or "row" = 3 order by request_id, "row"',
      ["a"],
    );
    assert.deepEqual(
      rows.map(({ request_id, row, label, scores, prediction }) => [request_id, row, label, scores, prediction]),
      [
        [
          "a",
          3,
          "yes",
          Object.fromEntries([
            ["yes", 0.1 + 0.2],
            ["__proto__", 5e-324],
          ]),
          null,
        ],
        ["b'); drop table x; --", 0, 'a"b\\c,{}\ufffd', { "\ufffd": null }, null],
        ["c", 0, null, null, 0.1],
        ["c", 1, null, null, Number.NEGATIVE_INFINITY],
        ["c", 2, null, null, 0],
        ["c", 3, "", {}, 5e-324],
      ],
    );
    assert.deepEqual([rows[0].at, rows[0].model, rows[0].version], [at, "m", "1"]);
    const { rows: counted } = await client.query('select count(*)::int as count from "Ours".predictions');
    assert.equal(counted[0].count, 2_505);
  });

  it("says what a table lacks", async () => {
    await client.query(`${(await ddl("keyless")).replace(', primary key (request_id, "row")', "")}`);
    const keyless = await open("keyless");
    await assert.rejects(keyless.write([record("a", 0)]), {
      name: "UserError",
      message: /has no key of request_id and "row"/,
    });
    await keyless.close();
    await client.query('create table narrow (request_id text, "row" int, primary key (request_id, "row"))');
    const narrow = await open("narrow");
    await assert.rejects(narrow.write([record("a", 0)]), { name: "UserError", message: /lacks a column/ });
    await narrow.close();
  });

  it("is written to again when a connection was cut", async () => {
    await client.query(await ddl("cut"));
    const store = await open("cut");
    await store.write([record("a", 0)]);
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'model-server'",
    );
    await store.write([record("a", 1)]);
    await store.close();
    const { rows } = await client.query("select count(*)::int as count from cut");
    assert.equal(rows[0].count, 2);
  });

  it("refuses a wrong password at once, and its words do not hold it", async () => {
    const store = await openStore("postgres://127.0.0.1", {
      environment: { ...environment(), PGPASSWORD: "wrong-word" },
    });
    await assert.rejects(
      store.write([record("a", 0)]),
      (error: Error) => /password/.test(error.message) && !/wrong-word/.test(error.message),
    );
    await store.close();
  });
});
