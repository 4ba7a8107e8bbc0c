import { performance } from "node:perf_hooks";
import { UserError } from "@mlops-actions/errors";
import type { Connection, HttpRequest } from "../http/connection.ts";
import { jsonAnswer } from "../http/json-answer.ts";
import { refusal } from "../http/registry-failure.ts";
import { type Challenge, parseChallenge } from "./challenge.ts";
import type { CredentialProvider, Credentials } from "./credentials.ts";

/** Convinces one registry. */
export interface Authentication {
  /** The Authorization as far as the registry has told what it wants; null for none. */
  header(wish: Wish): Promise<string | null>;
  /** Learns from a 401. False where there is nothing new to try. */
  learn(challenge: string | undefined, wish: Wish, shown: string | null): boolean;
  /** Whom we speak as, for messages. */
  identity(repository: string | null): Promise<string>;
}

/** What is to be done, and where. */
interface Wish {
  readonly scopes: readonly string[];
  readonly repository: string | null;
}

interface Options {
  readonly host: string;
  readonly credentials: CredentialProvider;
  /** Whether a token may be asked for by plain HTTP. */
  readonly plain: boolean;
  readonly connection: Connection;
}

interface Token {
  readonly value: string;
  /** On the clock of `performance`. */
  readonly until: number;
}

const tokenLimit = 2 ** 20;
/** Of a token whose answer names no other. */
const shortestLife = 60;

export function createAuthentication(options: Options): Authentication {
  const known = new Map<string | null, Promise<Credentials | null>>();
  const credentials = (repository: string | null): Promise<Credentials | null> => {
    const found = known.get(repository) ?? options.credentials(options.host, repository);
    known.set(repository, found);
    return found;
  };
  let challenge: Challenge | null = null;
  const tokens = new Map<string, Promise<Token>>();

  const keyOf = ({ scopes, repository }: Wish): string => JSON.stringify([repository, scopes]);

  const token = async (wanted: Challenge & { readonly scheme: "bearer" }, wish: Wish): Promise<string> => {
    const key = keyOf(wish);
    const asking = tokens.get(key);
    if (asking !== undefined) {
      const earlier = await asking.catch(() => null);
      if (earlier !== null && earlier.until > performance.now()) return earlier.value;
      // Another request may have asked again meanwhile.
      if (tokens.get(key) !== asking) return token(wanted, wish);
    }
    const asked = credentials(wish.repository).then((shown) => askToken(options, wanted, wish.scopes, shown));
    tokens.set(key, asked);
    return (await asked).value;
  };

  return {
    async header(wish) {
      const shown = challenge === null ? null : await credentials(wish.repository);
      if (challenge === null) return null;
      if (shown?.kind === "bearer-token") return `Bearer ${shown.token}`;
      if (challenge.scheme === "bearer") return `Bearer ${await token(challenge, wish)}`;
      return shown?.kind === "password" ? basic(shown) : null;
    },
    learn(header, wish, shown) {
      const told = header === undefined ? null : parseChallenge(header);
      if (told === null) return false;
      const first = challenge === null;
      challenge = told;
      // A token may have ended early; a password does not get better.
      const renewed = told.scheme === "bearer" && shown !== null && tokens.delete(keyOf(wish));
      return first || shown === null || renewed;
    },
    async identity(repository) {
      const shown = await credentials(repository);
      return shown === null ? "anonymous access" : identityOf(shown);
    },
  };
}

function identityOf(shown: Credentials): string {
  const who = shown.kind === "password" ? `the user "${shown.username}"` : "the token";
  return `${who} (from ${shown.source})`;
}

function basic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

async function askToken(
  { host, plain, connection }: Options,
  { realm, service }: Challenge & { readonly scheme: "bearer" },
  scopes: readonly string[],
  shown: Credentials | null,
): Promise<Token> {
  const url = URL.canParse(realm) ? new URL(realm) : null;
  if (url === null || (url.protocol !== "https:" && !(plain && url.protocol === "http:"))) {
    throw new UserError(`${host} wants a token from "${realm}", which is no HTTPS address.`, {
      remedy: "A password is not sent in the clear; mend the registry's configuration (auth: token: realm).",
    });
  }
  const answer = await connection.send(tokenRequest(url, service, scopes, shown));
  if (answer.status !== 200) {
    const as = shown === null ? "anonymous access" : identityOf(shown);
    throw await refusal({ host, doing: `asking ${url.host} for a token`, repository: null, as, plain }, answer);
  }
  const { token, access_token, expires_in } = jsonAnswer(await answer.text(tokenLimit), url.host, "giving a token");
  const value = token ?? access_token;
  if (typeof value !== "string") throw new UserError(`${url.host} answers without a token for ${host}.`);
  const life = Math.max(typeof expires_in === "number" ? expires_in : 0, shortestLife);
  // Well before its end, so that it is still good when a request arrives.
  return { value, until: performance.now() + life * 750 };
}

function tokenRequest(
  realm: URL,
  service: string | null,
  scopes: readonly string[],
  shown: Credentials | null,
): HttpRequest {
  if (shown?.kind === "identity-token") {
    const form = new URLSearchParams({
      grant_type: "refresh_token",
      client_id: "mlops-actions",
      refresh_token: shown.token,
    });
    if (service !== null) form.set("service", service);
    if (scopes.length > 0) form.set("scope", scopes.join(" "));
    const bytes = Buffer.from(form.toString());
    return {
      method: "POST",
      url: realm,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: {
        size: bytes.length,
        async *open() {
          yield bytes;
        },
      },
    };
  }
  const url = new URL(realm);
  if (service !== null) url.searchParams.set("service", service);
  for (const scope of scopes) url.searchParams.append("scope", scope);
  return { method: "GET", url, headers: shown?.kind === "password" ? { Authorization: basic(shown) } : {} };
}
