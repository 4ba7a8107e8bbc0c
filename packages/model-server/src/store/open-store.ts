import { UserError } from "@mlops-actions/errors";
import type { Patience } from "./retry.ts";
import type { PredictionStore } from "./store.ts";

export interface StoreOptions {
  /** The variables of libpq: `PGHOST`, `PGPORT`, `PGDATABASE`, `PGUSER`, `PGPASSWORD`, `PGSSLMODE`, `PGSSLROOTCERT`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly patience?: Partial<Patience>;
}

const FORMS = "dynamodb://<table>[?region=…&endpoint=…] or postgres://[user@]host[:port]/database[?table=…&sslmode=…]";

/**
 * Where predictions are kept. Nothing is asked of it before the first write.
 *
 * @throws UserError where the address is none
 */
export async function openStore(address: string, options: StoreOptions = {}): Promise<PredictionStore> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    // The address may hold a password, which is why it is not repeated.
    throw new UserError("The address of the store for predictions is no URL.", { remedy: `Write ${FORMS}.` });
  }
  const patience: Patience = { attempts: 6, first: 100, longest: 5_000, ...options.patience };
  if (url.protocol === "dynamodb:") return (await import("./dynamodb.ts")).openDynamoDb(url, patience);
  if (url.protocol === "postgres:" || url.protocol === "postgresql:") {
    return (await import("./postgres.ts")).openPostgres(url, options.environment ?? {}, patience);
  }
  throw new UserError(`Predictions cannot be kept in a store of the kind ${JSON.stringify(url.protocol)}.`, {
    remedy: `Write ${FORMS}.`,
  });
}

/** @throws UserError that names a parameter that is not known */
export function checkParameters(url: URL, known: readonly string[]): void {
  const odd = [...url.searchParams.keys()].find((name) => !known.includes(name));
  if (odd === undefined) return;
  throw new UserError(`The address of the store has the parameter ${JSON.stringify(odd)}, which is not known.`, {
    remedy: `Known are ${known.join(", ")}.`,
  });
}
