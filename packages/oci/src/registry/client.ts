import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "@mlops-actions/errors";
import { createAuthentication } from "../access/authentication.ts";
import { createConnection, type HttpAnswer, type HttpRequest } from "../http/connection.ts";
import { isLoopback } from "../http/loopback.ts";
import { networkFailure } from "../http/network-failure.ts";
import { refusal } from "../http/registry-failure.ts";
import { type Patience, retry, Transient } from "../http/retry.ts";
import type { RegistryOptions } from "./registry-options.ts";

export interface Call {
  readonly method: HttpRequest["method"];
  /** A path below the registry, or an address that it gave. */
  readonly at: string | URL;
  /** `pushing a blob`, for messages. */
  readonly doing: string;
  readonly repository: string | null;
  /** What a token has to allow: `repository:team/model:pull`. */
  readonly scopes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: NonNullable<HttpRequest["body"]>;
  /** Statuses that are answers. */
  readonly expect: readonly number[];
}

export type WholeAnswer = Pick<HttpAnswer, "status" | "headers"> & { readonly bytes: Buffer };

/** Speaks to one registry. */
export interface Client extends Disposable {
  readonly host: string;
  /** Resolves what the registry names: an address that would leave HTTPS stays with it. */
  resolve(location: string, base: URL): URL;
  readonly base: URL;
  readonly patience: Patience;
  /** Once. @throws Transient where trying again may help */
  once(call: Call): Promise<HttpAnswer>;
  /** What an error means that came while an answer was read, or a body sent: a failure of the network in plain words, or that it was given up. */
  failure(error: unknown): unknown;
  /** With patience, and the whole of the answer's body. */
  read(call: Call): Promise<WholeAnswer>;
}

const hubHost = "docker.io";
const hubApi = "registry-1.docker.io";
const redirects: readonly number[] = [301, 302, 303, 307, 308];
const redirectLimit = 5;
/** Bytes: more than registries take for a manifest. */
const answerLimit = 2 ** 24;

export function createClient(options: RegistryOptions): Client {
  const { host, insecure = false } = options;
  if (insecure === true && !isLoopback(host)) {
    throw new UserError(`${host} is another machine, and plain HTTP would show it the password to all between.`, {
      remedy: "Leave out `insecure`, or set it to `force` if the network between is yours.",
    });
  }
  const base = new URL(`${insecure === false ? "https" : "http"}://${host === hubHost ? hubApi : host}`);
  // What is under way when it is closed is given up, and not tried again.
  const closed = new AbortController();
  const signal = AbortSignal.any([closed.signal, ...(options.signal === undefined ? [] : [options.signal])]);
  const connection = createConnection({
    ...(options.environment !== undefined && { environment: options.environment }),
    signal,
  });
  const authentication = createAuthentication({
    host,
    credentials: options.credentials,
    plain: insecure !== false,
    connection,
  });
  const patience: Patience = {
    retries: options.retries ?? 5,
    sleep: options.sleep ?? ((milliseconds) => wait(milliseconds, undefined, { signal })),
    log: options.log ?? (() => undefined),
  };

  // A connection that was given up ends as one that drops.
  const failure = (error: unknown): unknown => (signal.aborted ? signal.reason : networkFailure(host, error));

  const resolve = (location: string, from: URL): URL => {
    const url = new URL(location, from);
    // What a registry behind a proxy that ends TLS says of itself.
    if (from.protocol === "https:" && url.protocol === "http:" && url.hostname === from.hostname) {
      url.protocol = "https:";
      url.port = from.port;
    }
    return url;
  };

  /** Follows redirects; only the registry itself sees the Authorization. */
  const follow = async (call: Call, authorization: string | null): Promise<{ answer: HttpAnswer; url: URL }> => {
    let url = typeof call.at === "string" ? new URL(call.at, base) : call.at;
    for (let hop = 0; ; hop++) {
      const shown = authorization === null || url.origin !== base.origin ? {} : { Authorization: authorization };
      const { method, body } = call;
      const answer = await connection.send({
        method,
        url,
        headers: { "User-Agent": "mlops-actions", ...call.headers, ...shown },
        ...(body !== undefined && { body }),
      });
      const { location } = answer.headers;
      const readable = method === "GET" || method === "HEAD";
      if (!readable || !redirects.includes(answer.status) || location === undefined) return { answer, url };
      if (hop >= redirectLimit) throw new UserError(`${host} redirects in a circle (${call.doing}).`);
      await answer.discard();
      url = resolve(location, url);
    }
  };

  const once = async (call: Call): Promise<HttpAnswer> => {
    try {
      let shown = await authentication.header(call);
      let { answer, url } = await follow(call, shown);
      for (let tries = 0; answer.status === 401 && tries < 2 && url.origin === base.origin; tries++) {
        if (!authentication.learn(answer.headers["www-authenticate"], call, shown)) break;
        const next = await authentication.header(call);
        if (next === null) break;
        await answer.discard();
        shown = next;
        ({ answer, url } = await follow(call, shown));
      }
      if (call.expect.includes(answer.status)) return answer;
      const { doing, repository } = call;
      const as = await authentication.identity(repository);
      throw await refusal({ host, doing, repository, as, plain: insecure !== false }, answer);
    } catch (error) {
      if (error instanceof Transient || error instanceof UserError) throw error;
      throw failure(error);
    }
  };

  const readOnce = async (call: Call): Promise<WholeAnswer> => {
    const answer = await once(call);
    try {
      return { status: answer.status, headers: answer.headers, bytes: await answer.text(answerLimit) };
    } catch (error) {
      throw failure(error);
    }
  };

  return {
    host,
    base,
    patience,
    resolve,
    once,
    failure,
    read: (call) => retry(patience, () => readOnce(call)),
    [Symbol.dispose]() {
      closed.abort();
      connection[Symbol.dispose]();
    },
  };
}
