import { UserError } from "@mlops-actions/errors";
import type { Pool } from "pg";
import { numberText } from "../formats/number-text.ts";
import { postgresAddress } from "./postgres-address.ts";
import type { PredictionRecord } from "./prediction-record.ts";
import { type Patience, retried } from "./retry.ts";
import type { PredictionStore } from "./store.ts";

/** Rows of one statement. */
const BATCH = 1_000;

/** SQLSTATEs that pass: of the connection, of serialization, of too little room, of a server that starts or stops. */
const PASSING = /^(08...|40001|40P01|53...|57P0[1-3])$/;
const PASSING_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EAI_AGAIN"]);

/** A table of PostgreSQL. Data goes as parameters alone. */
export async function openPostgres(
  url: URL,
  environment: Readonly<Record<string, string | undefined>>,
  patience: Patience,
): Promise<PredictionStore> {
  const { config, table } = postgresAddress(url, environment);
  const pg = (await import("pg")).default;
  const pool: Pool = new pg.Pool({
    ...config,
    max: 2,
    connectionTimeoutMillis: 10_000,
    application_name: "model-server",
  });
  // A connection that breaks while nobody uses it is replaced by the next write.
  pool.on("error", () => undefined);
  const name = table.map((part) => pg.escapeIdentifier(part)).join(".");
  const insert =
    `insert into ${name} (request_id, "row", at, model, version, label, scores, prediction) ` +
    "select * from unnest($1::text[], $2::int[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::float8[]) " +
    'on conflict (request_id, "row") do nothing';
  return {
    write: async (records) => {
      for (let at = 0; at < records.length; at += BATCH) {
        const values = columnsOf(records.slice(at, at + BATCH));
        try {
          await retried(() => pool.query(insert, values), passes, patience);
        } catch (error) {
          throw explained(error, name);
        }
      }
    },
    close: () => pool.end(),
  };
}

function columnsOf(records: readonly PredictionRecord[]): unknown[] {
  return [
    records.map(({ requestId }) => storable(requestId)),
    records.map(({ row }) => row),
    records.map(({ at }) => at.toISOString()),
    records.map(({ model }) => storable(model)),
    records.map(({ version }) => storable(version)),
    records.map(({ label }) => label && storable(label)),
    records.map(({ scores }) => scores && jsonOf(scores)),
    records.map(({ prediction }) => (prediction === null ? null : String(prediction))),
  ];
}

/** PostgreSQL's texts hold every character but one. */
function storable(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}

function jsonOf(scores: ReadonlyMap<string, number>): string {
  return `{${Array.from(scores, ([name, score]) => `${JSON.stringify(storable(name))}:${numberText(score)}`).join(",")}}`;
}

function passes(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return PASSING.test(code ?? "") || PASSING_CODES.has(code ?? "") || /terminated|timeout/.test(message ?? "");
}

function explained(error: unknown, name: string): unknown {
  const { code } = error as { code?: string };
  const why = new Map([
    ["42P01", `There is no table ${name}.`],
    ["3F000", `There is no schema of the table ${name}.`],
    ["42703", `The table ${name} lacks a column that predictions need.`],
    ["42804", `A column of the table ${name} is of another type than predictions need.`],
    ["42P10", `The table ${name} has no key of request_id and "row", without which a prediction may stand twice.`],
  ]).get(code ?? "");
  if (why === undefined) return error;
  return new UserError(why, {
    cause: error,
    remedy:
      `Create it: create table ${name} (request_id text not null, "row" integer not null, at timestamptz not null, model text not null, ` +
      'version text not null, label text, scores jsonb, prediction double precision, primary key (request_id, "row"));',
  });
}
