import { readFileSync } from "node:fs";
import { UserError } from "@mlops-actions/errors";
import type { PoolConfig } from "pg";
import { checkParameters } from "./open-store.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** How a server is reached, by its address first and the variables of libpq next; and the table, schema before it or not. */
export function postgresAddress(
  url: URL,
  environment: Environment,
): { readonly config: PoolConfig; readonly table: readonly string[] } {
  checkParameters(url, ["table", "sslmode", "sslrootcert", "host"]);
  const given = {
    host: url.searchParams.get("host") ?? (decodeURIComponent(url.hostname) || environment["PGHOST"]),
    port: url.port || environment["PGPORT"],
    database: decodeURIComponent(url.pathname.slice(1)) || environment["PGDATABASE"],
    user: decodeURIComponent(url.username) || environment["PGUSER"],
    password: decodeURIComponent(url.password) || environment["PGPASSWORD"],
  };
  const config: PoolConfig = {
    ...(given.host && { host: given.host.replace(/^\[|\]$/g, "") }),
    ...(given.port && { port: Number(given.port) }),
    ...(given.database && { database: given.database }),
    ...(given.user && { user: given.user }),
    ...(given.password && { password: given.password }),
    ssl: tls(url, environment),
  };
  return { config, table: tableOf(url.searchParams.get("table") ?? "predictions") };
}

function tableOf(name: string): readonly string[] {
  const parts = name.split(".");
  if (parts.length <= 2 && parts.every((part) => /^[A-Za-z_][\w$]{0,62}$/.test(part))) return parts;
  throw new UserError(`${JSON.stringify(name)} is no name of a table.`, {
    remedy: "Write ?table=<table> or ?table=<schema>.<table>.",
  });
}

/** As libpq: `require` encrypts and asks for no proof of who the server is, the next two do. */
function tls(url: URL, environment: Environment): PoolConfig["ssl"] {
  const mode = url.searchParams.get("sslmode") ?? environment["PGSSLMODE"] ?? "disable";
  const root = url.searchParams.get("sslrootcert") ?? environment["PGSSLROOTCERT"];
  if (mode === "disable") return false;
  if (mode === "require" && root === undefined) return { rejectUnauthorized: false };
  if (!["require", "verify-ca", "verify-full"].includes(mode)) {
    throw new UserError(`sslmode is ${JSON.stringify(mode)}.`, {
      remedy: "Write disable, require, verify-ca or verify-full.",
    });
  }
  return {
    rejectUnauthorized: true,
    ...(root !== undefined && root !== null && { ca: readFileSync(root, "utf8") }),
    ...(mode !== "verify-full" && { checkServerIdentity: () => undefined }),
  };
}
