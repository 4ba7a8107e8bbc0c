import type { ClientRequest, IncomingMessage, Agent as PlainAgent } from "node:http";
import http from "node:http";
import type https from "node:https";

export interface HttpRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
}

/** A body of known length, which can be sent again. */
export interface RequestBody {
  /** Bytes. */
  readonly size: number;
  /** Its chunks, each of which is sent when the next one is asked for. */
  open(): AsyncIterable<Uint8Array>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: AsyncIterable<Buffer>;
  /** All of a short body; what exceeds `limit` bytes is an error. */
  text(limit: number): Promise<Buffer>;
  /** Ends it where its body is of no interest. */
  discard(): Promise<void>;
}

export interface Connection extends Disposable {
  /** Redirects, failures and what they mean are left to the caller. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

export interface ConnectionOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  /** Milliseconds without a byte after which a connection counts as dropped; default 5 minutes: a registry moves a large blob before it answers. */
  readonly idleLimit?: number;
}

const defaultIdleLimit = 300_000;

/** Connections that are kept for the next request; bodies are streamed with their length. */
export function createConnection({ environment, signal, idleLimit = defaultIdleLimit }: ConnectionOptions): Connection {
  const agents: Record<string, PlainAgent> = {};
  const agentOf = (protocol: string, { Agent }: typeof http | typeof https): PlainAgent => {
    agents[protocol] ??= new Agent({
      keepAlive: true,
      ...(environment !== undefined && { proxyEnv: environment }),
    });
    return agents[protocol];
  };
  return {
    async send({ method, url, headers, body }) {
      const length =
        body === undefined
          ? method === "POST"
            ? { "Content-Length": "0" }
            : {}
          : { "Content-Length": `${body.size}` };
      const protocol = url.protocol === "https:" ? await import("node:https") : http;
      const request = protocol.request(url, {
        method,
        headers: { ...headers, ...length },
        agent: agentOf(url.protocol, protocol),
        ...(signal !== undefined && { signal }),
      });
      request.setTimeout(idleLimit, () => request.destroy(dropped("the connection was silent for too long")));
      const answered = answerOf(request);
      if (body === undefined) request.end();
      else await sendBody(request, body, answered);
      return asAnswer(request, await answered);
    },
    [Symbol.dispose]() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    request.on("error", reject);
  });
  // It may fail while the body is still read.
  answered.catch(() => undefined);
  return answered;
}

/** Returns early where the answer comes first: it says why the rest is not wanted. */
async function sendBody(request: ClientRequest, body: RequestBody, answered: Promise<unknown>): Promise<void> {
  let over = false;
  const end = (): void => {
    over = true;
  };
  answered.then(end, end);
  let sent = 0;
  try {
    for await (const chunk of body.open()) {
      if (over) return;
      sent += chunk.length;
      if (sent > body.size) break;
      await written(request, chunk);
    }
    if (sent !== body.size) throw new Error(`A body of ${body.size} bytes has others: ${sent}.`);
  } catch (error) {
    request.destroy();
    throw error;
  }
  request.end();
}

/** Until the system has it, or nobody wants it any more. */
function written(request: ClientRequest, chunk: Uint8Array): Promise<void> {
  const events = ["response", "close"];
  return new Promise((resolve) => {
    const end = (): void => {
      for (const event of events) request.off(event, end);
      resolve();
    };
    for (const event of events) request.on(event, end);
    request.write(chunk, end);
  });
}

function asAnswer(request: ClientRequest, message: IncomingMessage): HttpAnswer {
  const close = (): void => {
    // What was not sent must not be taken for the beginning of the next request.
    if (!request.writableFinished) request.destroy();
  };
  return {
    status: message.statusCode ?? 0,
    headers: message.headers as Readonly<Record<string, string | undefined>>,
    body: message,
    async text(limit) {
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of message as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > limit) throw new Error(`An answer has more than ${limit} bytes.`);
        chunks.push(chunk);
      }
      close();
      return Buffer.concat(chunks);
    },
    async discard() {
      message.on("error", () => undefined).resume();
      close();
    },
  };
}

function dropped(message: string): Error {
  return Object.assign(new Error(message), { code: "ETIMEDOUT" });
}
