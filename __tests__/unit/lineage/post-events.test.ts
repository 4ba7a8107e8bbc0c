import assert from "node:assert/strict";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { openLineageEvents, type PostEffects, postEvents } from "@mlops-actions/lineage";
import { startServer } from "@mlops-actions/testkit";
import { registered, version } from "./versions.ts";

const events = openLineageEvents(registered(version(3)), {
  namespace: "org/models",
  producer: "https://github.com/org/mlops-actions/tree/v0.1.0",
}).slice(0, 2);
const apiKey = "key-that-nobody-may-see";

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A server that takes events, or answers as it is told to. */
async function lineageServer(
  answer: (response: ServerResponse, count: number) => void = (it) => it.writeHead(201).end(),
) {
  const received: Received[] = [];
  const server = await startServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    received.push({ method, url, headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
    answer(response, received.length);
  });
  return { ...server, received, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

function effects(changes: Partial<PostEffects> = {}): PostEffects & { readonly slept: number[] } {
  const slept: number[] = [];
  return { fetch, sleep: async (milliseconds) => void slept.push(milliseconds), slept, ...changes };
}

/** The mistake that sending ends with; none of its words is the key. */
async function failure(url: string, using: PostEffects): Promise<UserError> {
  const error = await postEvents(url, events, using).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof UserError, String(error));
  assert.ok(error.remedy);
  assert.doesNotMatch(
    [error.message, error.remedy, error.stack, (error.cause as Error | undefined)?.message].join(),
    /nobody-may-see/,
  );
  return error;
}

test("each event is posted as JSON, in order, with the key", async () => {
  await using server = await lineageServer();
  await postEvents(`${server.url}/`, events, effects({ apiKey }));
  assert.deepEqual(
    server.received.map(({ body }) => body),
    JSON.parse(JSON.stringify(events)),
  );
  const [{ method, url, headers }] = server.received as [Received];
  assert.deepEqual([method, url], ["POST", "/api/v1/lineage"]);
  assert.equal(headers["content-type"], "application/json");
  assert.equal(headers["user-agent"], "mlops-actions");
  assert.equal(headers.authorization, `Bearer ${apiKey}`);
});

test("without a key none is sent; a whole address, or one below a path, is taken as it is meant", async () => {
  await using server = await lineageServer();
  await postEvents(`${server.url}/openapi/openlineage/api/v1/lineage`, events.slice(0, 1), effects());
  await postEvents(`${server.url}/marquez/`, events.slice(0, 1), effects());
  assert.deepEqual(
    server.received.map(({ url }) => url),
    ["/openapi/openlineage/api/v1/lineage", "/marquez/api/v1/lineage"],
  );
  assert.equal(server.received[0]?.headers.authorization, undefined);
});

test("a server that is busy is asked again, when it says or with longer and longer pauses", async () => {
  await using server = await lineageServer((response, count) => {
    if (count === 1) response.writeHead(503, { "retry-after": "2" }).end();
    else response.writeHead(count === 2 ? 500 : 200).end();
  });
  const using = effects();
  await postEvents(server.url, events.slice(0, 1), using);
  assert.equal(server.received.length, 3);
  assert.deepEqual(using.slept, [2_000, 1_000]);
});

test("one that stays busy is given up, and one that asks for an hour is not waited for that long", async () => {
  await using server = await lineageServer((response) =>
    response.writeHead(429, { "retry-after": "3600" }).end("slow down"),
  );
  const using = effects();
  const error = await failure(server.url, using);
  assert.match(error.message, /not able to take events now \(429\)/);
  assert.match(String((error.cause as Error).message), /slow down/);
  assert.deepEqual([server.received.length, using.slept], [4, [30_000, 30_000, 30_000]]);
});

test("a dropped connection is tried again", async () => {
  await using server = await lineageServer((response, count) => {
    if (count === 1) response.socket?.destroy();
    else response.writeHead(200).end();
  });
  await postEvents(server.url, events.slice(0, 1), effects());
  assert.equal(server.received.length, 2);
});

test("what will not go better is not tried again, and says what to do", async () => {
  for (const [status, message, remedy] of [
    [401, /does not accept the key \(401\)/, /key/],
    [403, /does not accept the key \(403\)/, /key/],
    [404, /takes no events at \/api\/v1\/lineage \(404\)/, /openlineage: url/],
    [302, /answers from another address \(302\)/, /redirects to/],
    [422, /refuses an event \(422\)/, /words/],
  ] as const) {
    await using server = await lineageServer((response) =>
      response.writeHead(status, { location: "http://evil.example/" }).end(`no: ${apiKey}`),
    );
    const error = await failure(server.url, effects({ apiKey }));
    assert.match(error.message, message);
    assert.match(error.remedy ?? "", remedy);
    assert.equal(server.received.length, 1, String(status));
  }
});

test("a server that does not answer is left after its time", async () => {
  await using server = await lineageServer(() => {});
  const error = await failure(server.url, effects({ timeout: 50, retries: 1 }));
  assert.match(error.message, /did not answer within 0\.05 s/);
  assert.equal(server.received.length, 2);
});

test("one that is not there, by its port or by its name, is said so", async () => {
  const server = await lineageServer();
  await server[Symbol.asyncDispose]();
  assert.match((await failure(server.url, effects({ retries: 1 }))).message, /cannot be reached \(ECONNREFUSED\)/);
  const lost = Object.assign(new TypeError("fetch failed"), { cause: { code: "ENOTFOUND" } });
  const using = effects({ fetch: () => Promise.reject(lost) });
  assert.match((await failure("https://lineage.example", using)).message, /cannot be reached \(ENOTFOUND\)/);
  assert.deepEqual(using.slept, []);
  // A port that fetch never asks.
  assert.match((await failure("http://127.0.0.1:9", effects({}))).message, /cannot be reached \(bad port\)/);
});

test("a mistake of ours is none of the user", async () => {
  const broken = effects({ fetch: () => Promise.reject(new RangeError("a bug")) });
  await assert.rejects(postEvents("https://lineage.example", events, broken), RangeError);
});

test("what ends the job ends the sending", async () => {
  await using server = await lineageServer(() => {});
  const ended = new AbortController();
  const sending = postEvents(server.url, events, effects({ signal: ended.signal }));
  ended.abort(new Error("cancelled"));
  await assert.rejects(sending, /cancelled/);
});

test("an address that is none, or holds a login, is refused before anything is sent", async () => {
  for (const url of ["marquez", "ftp://marquez.example", "file:///etc/passwd"]) {
    assert.match((await failure(url, effects())).message, /no address of a server/);
  }
  assert.match((await failure(`https://user:${apiKey}@marquez.example`, effects())).message, /holds a login/);
});
