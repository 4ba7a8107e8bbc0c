import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@mlops-actions/testkit";
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

function program(api: string, repository: string, more: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [SERVE, "serve"], {
    env: { AWS_LAMBDA_RUNTIME_API: api, MODEL_REPOSITORY: repository, ...more },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return { child, exited: once(child, "close").then(([code]) => code as number | null), text: () => text };
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

  it("captures what it answers and what a shadow would before it asks for more, and logs no cell", async () => {
    const captured = temporaryFolder("capture");
    const logarithm = { onnx: new URL("logarithm.onnx", OWN) };
    const models = repositoryOf({ "m/1": logarithm, "m/2": logarithm }, { models: { m: { shadow: "2" } } });
    const lambda = await runtime([{ instances: [[1]] }, { instances: [["a secret"]] }]);
    const { child, exited, text } = program(lambda.api, models, { MODEL_SERVER_CAPTURE: captured });
    try {
      await lambda.all;
      // The second invocation was handed out after the first was captured.
      const files = readdirSync(captured, { recursive: true, encoding: "utf8" }).filter((name) => /jsonl$/.test(name));
      assert.deepEqual(files.map((name) => name.split("/")[1]).sort(), ["AllTraffic", "AllTraffic-shadow"]);
      for (const name of files) {
        const { captureData, eventMetadata } = JSON.parse(readFileSync(join(captured, name), "utf8"));
        assert.equal(eventMetadata.eventId, "call-0");
        assert.equal(captureData.endpointInput.data, '{"instances":[[1]]}');
        assert.equal(captureData.endpointOutput.data, '{"predictions":[0]}');
      }
      assert.match(JSON.stringify(lambda.answers[1]!.body), /got \\"a secret\\"/);
      child.kill("SIGTERM");
      assert.equal(await exited, 0);
      assert.match(text(), /"refused".*"bad-input"/);
      assert.doesNotMatch(text(), /a secret/);
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
