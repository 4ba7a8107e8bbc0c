import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { OWN, repositoryOf } from "./serving.ts";

const SERVE = fileURLToPath(new URL("../../../packages/model-server/serve.ts", import.meta.url));

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

/** The runtime's API of Lambda: hands out events, and tells what came back for each, or at the start. */
async function runtime(events: readonly unknown[]) {
  const answers: { path: string; body: unknown }[] = [];
  const waiting = events.map((event, at) => ({ id: `call-${at}`, event }));
  let done: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const server = createServer(async (request, response) => {
    const path = request.url!.replace("/2018-06-01/runtime", "");
    if (path === "/invocation/next") {
      const next = waiting.shift();
      if (next === undefined) return;
      response.setHeader("lambda-runtime-aws-request-id", next.id);
      response.setHeader("lambda-runtime-deadline-ms", String(Date.now() + 60_000));
      response.end(JSON.stringify(next.event));
    } else {
      answers.push({ path, body: JSON.parse(await textOf(request)) });
      response.writeHead(202).end("{}");
      if (answers.length >= Math.max(1, events.length)) done();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    api: `127.0.0.1:${port}`,
    answers,
    all,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function program(api: string, repository: string) {
  const child = spawn(process.execPath, [SERVE, "serve"], {
    env: { AWS_LAMBDA_RUNTIME_API: api, MODEL_REPOSITORY: repository },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return { child, exited: once(child, "exit").then(([code]) => code as number | null) };
}

describe("the program on Lambda", () => {
  it("answers invocations, plain and of a gateway, and ends at SIGTERM", async () => {
    const lambda = await runtime([
      { instances: [[1], [3]] },
      {
        version: "2.0",
        rawPath: "/invocations",
        rawQueryString: "",
        headers: { "content-type": "application/json" },
        requestContext: { http: { method: "POST", path: "/invocations" } },
        body: JSON.stringify({ instances: [[9]] }),
        isBase64Encoded: false,
      },
    ]);
    const { child, exited } = program(lambda.api, repositoryOf({ "": { onnx: new URL("picky.onnx", OWN) } }));
    try {
      await lambda.all;
      assert.deepEqual(lambda.answers[0], { path: "/invocation/call-0/response", body: { predictions: [1.5, 3.5] } });
      const gateway = lambda.answers[1]!.body as { statusCode: number; body: string };
      assert.equal(gateway.statusCode, 400);
      assert.match(gateway.body, /the model cannot score it/);
      child.kill("SIGTERM");
      assert.equal(await exited, 0);
    } finally {
      child.kill("SIGKILL");
      lambda.close();
    }
  });

  it("tells the runtime why it cannot begin", async () => {
    const lambda = await runtime([]);
    const { exited } = program(lambda.api, "/nowhere");
    try {
      await lambda.all;
      assert.equal(await exited, 1);
      assert.equal(lambda.answers[0]!.path, "/init/error");
      assert.match(JSON.stringify(lambda.answers[0]!.body), /There is no model in/);
      assert.doesNotMatch(JSON.stringify(lambda.answers[0]!.body), /\.ts:\d/);
    } finally {
      lambda.close();
    }
  });
});
