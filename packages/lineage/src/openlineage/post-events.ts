import { UserError } from "@mlops-actions/errors";
import type { RunEvent } from "./run-event.ts";

export interface PostEffects {
  readonly fetch: typeof fetch;
  /** Between attempts, in milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Sent as a bearer's token; never shown. */
  readonly apiKey?: string;
  /** Milliseconds for one answer. Default: 10,000. */
  readonly timeout?: number;
  /** How often one event is sent again. Default: 3. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
}

/**
 * Sends events, one after the other, to Marquez, DataHub or whatever reads OpenLineage.
 * @param url of the server, or the whole address where it takes events
 * @throws UserError where it cannot be reached, is not there, or refuses them
 */
export async function postEvents(url: string, events: readonly RunEvent[], effects: PostEffects): Promise<void> {
  const address = addressOf(url);
  for (const event of events) await post(address, event, effects);
}

async function post(address: URL, event: RunEvent, effects: PostEffects): Promise<void> {
  const { retries = 3, signal, sleep } = effects;
  for (let attempt = 0; ; attempt++) {
    const failure = await send(address, event, effects);
    if (failure === null) return;
    signal?.throwIfAborted();
    if (!failure.passing || attempt >= retries) throw failure.error;
    await sleep(Math.min(failure.after ?? 500 * 2 ** attempt, longestPause));
  }
}

const longestPause = 30_000;

interface Failure {
  readonly error: UserError;
  /** Whether it may go better in a moment. */
  readonly passing: boolean;
  /** Milliseconds that the server asks for. */
  readonly after?: number;
}

async function send(address: URL, event: RunEvent, effects: PostEffects): Promise<Failure | null> {
  const { fetch, apiKey, timeout = 10_000, signal } = effects;
  const limit = AbortSignal.timeout(timeout);
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "mlops-actions",
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify(event),
      // A redirect would become a GET, or take the key elsewhere.
      redirect: "manual",
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const words = await beginningOf(answer);
    return answer.ok ? null : refused(address, answer, apiKey === undefined ? words : words.replaceAll(apiKey, "***"));
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.aborted) {
      return { error: unreachable(address, `did not answer within ${timeout / 1_000} s`), passing: true };
    }
    const code = codeOf(error);
    if (code === null) throw error;
    return { error: unreachable(address, `cannot be reached (${code})`), passing: passingCodes.has(code) };
  }
}

/** As much of an answer as a message shows. */
async function beginningOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > 2 ** 16) break;
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

const passingCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "UND_ERR_SOCKET",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** fetch says no more than "fetch failed"; the system's word is behind it, or its own (a port that it never asks). */
function codeOf(error: unknown): string | null {
  if (!(error instanceof TypeError)) return null;
  const { cause } = error as { cause?: { code?: unknown } };
  if (typeof cause?.code === "string") return cause.code;
  return cause instanceof Error ? cause.message : null;
}

function unreachable({ host }: URL, why: string): UserError {
  return new UserError(`The lineage server ${host} ${why}.`, {
    remedy: "Check openlineage: url in mlops.yml, that the server runs, and that this job may reach it.",
  });
}

function refused({ host, pathname }: URL, { status, headers }: Response, words: string): Failure {
  const cause = words.trim() === "" ? {} : { cause: new Error(words.trim().slice(0, 500)) };
  const failed = (what: string, remedy: string) =>
    new UserError(`The lineage server ${host} ${what}.`, { remedy, ...cause });
  if (status === 401 || status === 403) {
    return {
      error: failed(`does not accept the key (${status})`, "Give a key of that server that may write events."),
      passing: false,
    };
  }
  if (status === 404 || status === 405) {
    return {
      error: failed(
        `takes no events at ${pathname} (${status})`,
        "Give the server's address as openlineage: url, without or with the path of its API.",
      ),
      passing: false,
    };
  }
  if (status >= 300 && status < 400) {
    return {
      error: failed(
        `answers from another address (${status})`,
        "Give the address that it redirects to as openlineage: url.",
      ),
      passing: false,
    };
  }
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(headers.get("retry-after") ?? Number.NaN);
    const error = failed(
      `is not able to take events now (${status})`,
      "Run again later; if it stays so, look at the server's log.",
    );
    return { error, passing: true, ...(seconds >= 0 && { after: seconds * 1_000 }) };
  }
  return {
    error: failed(`refuses an event (${status})`, "Its words are below; a server of OpenLineage 2-0-2 takes it."),
    passing: false,
  };
}

function addressOf(written: string): URL {
  const address = URL.canParse(written) ? new URL(written) : null;
  if (address === null || !["http:", "https:"].includes(address.protocol)) {
    throw new UserError("openlineage: url is no address of a server.", {
      remedy: "Write one that begins with https:// or http://, as https://marquez.example.",
    });
  }
  if (address.username !== "" || address.password !== "") {
    throw new UserError("openlineage: url holds a login.", {
      remedy: "Take it out of the address, and give the key by the environment variable that mlops.yml names.",
    });
  }
  if (!/\/lineage\/?$/.test(address.pathname)) {
    address.pathname = `${address.pathname.replace(/\/+$/, "")}/api/v1/lineage`;
  }
  return address;
}
