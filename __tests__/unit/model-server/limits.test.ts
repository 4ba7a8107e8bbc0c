import assert from "node:assert/strict";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { FIXTURES, OWN, repositoryOf, type Served, serve } from "./serving.ts";

const forest = { onnx: new URL("breast-cancer/candidate.onnx", FIXTURES) };
const slow = { onnx: new URL("slow.onnx", OWN) };
const row = new Array(30).fill(1);

async function with_(server: Promise<Served>, test: (server: Served) => Promise<void>): Promise<void> {
  const started = await server;
  try {
    await test(started);
  } finally {
    await started.stop();
  }
}

/** What comes back for bytes that no client would send. */
function raw(server: Served, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    let text = "";
    socket.setEncoding("latin1").on("data", (chunk) => {
      text += chunk;
    });
    socket.once("error", reject).once("close", () => resolve(text));
    socket.write(bytes);
  });
}

describe("limits", () => {
  it("of a body, told before it is read", async () => {
    await with_(serve(repositoryOf({ "": forest }), { maxBody: 2000 }), async (server) => {
      assert.equal((await server.post("/invocations", { instances: [row] })).status, 200);
      const { status, json } = await server.post("/invocations", { instances: new Array(50).fill(row) });
      assert.equal(status, 413);
      assert.equal((json as { kind: string }).kind, "too-large");
    });
  });

  it("of rows", async () => {
    await with_(serve(repositoryOf({ "": forest }), { maxRows: 3 }), async (server) => {
      assert.equal((await server.post("/invocations", { instances: new Array(3).fill(row) })).status, 200);
      assert.equal((await server.post("/invocations", { instances: new Array(4).fill(row) })).status, 413);
    });
  });

  it("of a request's head, and of what is no HTTP", async () => {
    await with_(serve(repositoryOf({ "": forest })), async (server) => {
      const head = (bytes: number) => `GET /ping HTTP/1.1\r\nhost: x\r\nx-long: ${"a".repeat(bytes)}\r\n\r\n`;
      for (const [bytes, status, kind] of [
        [head(17_000), 431, "too-large"],
        // More than the server reads before it answers.
        [head(1_000_000), 431, "too-large"],
        ["nonsense\r\n\r\n", 400, "bad-request"],
      ] as const) {
        const answer = await raw(server, bytes);
        assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*\r\nconnection: close\r\n`));
        const body = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")));
        assert.deepEqual(Object.keys(body), ["error", "kind", "requestId"]);
        assert.equal(body.kind, kind);
        assert.ok(answer.includes(`x-request-id: ${body.requestId}\r\n`));
        assert.ok(answer.includes("content-type: application/json\r\n"));
      }
      assert.equal((await server.get("/ping", { "x-long": "a".repeat(15_000) })).status, 200);
    });
  });

  it("of requests that wait: 429 with Retry-After, and all that were taken are answered", async () => {
    await with_(serve(repositoryOf({ "": slow }), { maxQueue: 2, workers: 1 }), async (server) => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => server.post("/invocations", { instances: [[1, 2, 3, 4]] })),
      );
      const refused = answers.filter(({ status }) => status === 429);
      assert.ok(refused.length > 0 && refused.length < 20, String(refused.length));
      for (const { status, json, headers } of answers) {
        if (status === 200) assert.deepEqual(json, { predictions: [10] });
        else {
          assert.equal(headers.get("retry-after"), "1");
          assert.equal((json as { kind: string }).kind, "overloaded");
        }
      }
    });
  });

  it("of time: 504, and the server goes on", async () => {
    await with_(serve(repositoryOf({ "": slow }), { timeLimit: 1, workers: 1 }), async (server) => {
      const { status, json } = await server.post("/invocations", { instances: [[1, 2, 3, 4]] });
      assert.equal(status, 504);
      assert.equal((json as { kind: string }).kind, "timeout");
      await later(10);
      assert.equal((await server.get("/ping")).status, 200);
    });
  });
});
