import assert from "node:assert/strict";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startServer, temporaryFolder } from "@mlops-actions/testkit";
import { runServer, type ServerRun } from "../../../packages/cli/src/run-server.ts";

const program = fileURLToPath(new URL("../../../packages/model-server/serve.ts", import.meta.url));
const onnx = new URL("../../../model-fixtures/breast-cancer/candidate.onnx", import.meta.url);

function repository(description?: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder("model");
  copyFileSync(fileURLToPath(onnx), join(folder, "model.onnx"));
  if (description) writeFileSync(join(folder, "model.json"), JSON.stringify(description));
  return folder;
}

/** The server from its sources; it is told to stop once it has said something. */
async function run(environment: Readonly<Record<string, string>>, heard: (said: string) => Promise<void>) {
  const stdout = new PassThrough();
  let end: Parameters<NonNullable<ServerRun["started"]>>[0] = () => undefined;
  const said: string[] = [];
  const exitCode = await runServer({
    program,
    environment: { HOST: "127.0.0.1", PORT: "0", ...environment },
    stdout,
    say(message) {
      said.push(message);
      void heard(message).finally(() => end("SIGTERM"));
    },
    started: (ending) => {
      end = ending;
    },
  });
  const lines = String(stdout.read() ?? "")
    .trimEnd()
    .split("\n");
  return { exitCode, said, messages: lines.filter(Boolean).map((line) => JSON.parse(line).message as string) };
}

const unheard = async () => assert.fail("it said that it serves");

describe("the server of mlops serve", () => {
  test("is said to serve once it answers, by the port that it has, and the name that it knows", async () => {
    let status = 0;
    const { exitCode, said, messages } = await run(
      { MODEL_REPOSITORY: repository({ name: "cancer", version: "local", task: "binary" }) },
      async (message) => {
        const [, url = ""] = /^Serving cancer, version local, on (http:\/\/127\.0\.0\.1:[1-9]\d+) /.exec(message) ?? [];
        status = (await fetch(`${url}/ping`)).status;
      },
    );
    assert.deepEqual([exitCode, status, said.length], [0, 200, 1], said.join());
    assert.deepEqual(messages, ["listening", "model ready", "signal", "stopping", "stopped"]);
  });

  test("is one error where the port is taken, which names the flag", async () => {
    await using other = await startServer((_, response) => void response.end());
    const { port } = new URL(other.url);
    await assert.rejects(run({ MODEL_REPOSITORY: repository(), PORT: port }, unheard), {
      name: "UserError",
      message: `The server cannot listen on 127.0.0.1, port ${port}: another program listens there.`,
      place: { input: "port" },
      remedy: "Give another port; 0 is any that is free.",
    });
  });

  test("is one error where the host is not of this machine", async () => {
    await assert.rejects(run({ MODEL_REPOSITORY: repository(), HOST: "192.0.2.1" }, unheard), {
      message: "The server cannot listen on 192.0.2.1, port 0: this machine has no such address.",
      place: { input: "host" },
    });
  });

  test("is the server's own error where a setting or the model is wrong", async () => {
    const wrong = repository({ task: "regression" });
    await assert.rejects(run({ MODEL_REPOSITORY: wrong }, unheard), { name: "UserError", message: /outputs/ });
    await assert.rejects(run({ MODEL_SERVER_TIMEOUT: "soon" }, unheard), {
      message: 'MODEL_SERVER_TIMEOUT is "soon": expected seconds above 0, up to 3600.',
      place: {},
    });
  });
});
