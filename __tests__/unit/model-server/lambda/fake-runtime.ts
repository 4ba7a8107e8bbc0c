import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { startServer } from "@mlops-actions/testkit";

export interface Outcome {
  readonly id: string;
  readonly kind: "response" | "error";
  readonly body: unknown;
  readonly type: string | undefined;
}

/** A runtime of AWS Lambda: it hands out events one by one, and takes one answer to each before the next is asked for. */
export async function startRuntime(
  events: readonly (string | object)[],
  { deadline = 60_000, largest = 6 * 2 ** 20 } = {},
) {
  const controller = new AbortController();
  const outcomes: Outcome[] = [];
  const initErrors: unknown[] = [];
  const sockets = new Set<unknown>();
  let handed = -1;

  const next = (reply: ServerResponse) => {
    assert.equal(outcomes.length, handed + 1, "the next event is asked for before the last is answered");
    handed++;
    if (handed === events.length) {
      // It waits, as the real one does, until the function is stopped.
      controller.abort();
      return;
    }
    const event = events[handed]!;
    reply.writeHead(200, {
      "Content-Type": "application/json",
      "Lambda-Runtime-Aws-Request-Id": `id-${handed}`,
      "Lambda-Runtime-Deadline-Ms": `${Date.now() + deadline}`,
      "Lambda-Runtime-Trace-Id": "Root=1-5bef4de7",
      "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:eu-west-1:1:function:f",
    });
    reply.end(typeof event === "string" ? event : JSON.stringify(event));
  };

  const take = async (request: IncomingMessage, reply: ServerResponse, id: string, kind: string) => {
    assert.equal(id, `id-${handed}`, "the answer is to another event");
    assert.equal(outcomes.length, handed, "two answers to one event");
    assert.equal(request.headers["content-type"], "application/json");
    const body = await textOf(request);
    if (kind === "response" && Buffer.byteLength(body) > largest) {
      reply.writeHead(413).end('{"errorType":"RequestEntityTooLarge"}');
      return;
    }
    const type = request.headers["lambda-runtime-function-error-type"] as string | undefined;
    if (kind === "error") assertError(JSON.parse(body), type);
    outcomes.push({ id, kind: kind as Outcome["kind"], body: JSON.parse(body), type });
    reply.writeHead(202).end('{"status":"OK"}');
  };

  const faults: unknown[] = [];
  const server = await startServer(async (request, reply) => {
    sockets.add(request.socket);
    try {
      const [, id, kind] = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/.exec(request.url!) ?? [];
      if (request.method === "GET" && request.url === "/2018-06-01/runtime/invocation/next") next(reply);
      else if (request.method === "POST" && id !== undefined) await take(request, reply, id, kind!);
      else if (request.method === "POST" && request.url === "/2018-06-01/runtime/init/error") {
        const body = JSON.parse(await textOf(request));
        assertError(body, request.headers["lambda-runtime-function-error-type"] as string);
        initErrors.push(body);
        reply.writeHead(202).end("{}");
      } else assert.fail(`${request.method} ${request.url} is none of the runtime's calls`);
    } catch (error) {
      faults.push(error);
      controller.abort();
      reply.writeHead(500).end();
    }
  });
  return {
    host: server.url.replace("http://", ""),
    signal: controller.signal,
    outcomes,
    initErrors,
    /** Connections that were made. */
    sockets,
    faults,
    stop: () => controller.abort(),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function assertError(body: Record<string, unknown>, type: string | undefined): void {
  assert.deepEqual(Object.keys(body).sort(), ["errorMessage", "errorType", "stackTrace"]);
  assert.equal(body["errorType"], type);
  assert.deepEqual(body["stackTrace"], []);
  assert.doesNotMatch(String(body["errorMessage"]), /\bat .*:\d+:\d+|\.ts\b/);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
