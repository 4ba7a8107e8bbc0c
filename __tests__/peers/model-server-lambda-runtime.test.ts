import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { gatewayV2, queue } from "../unit/model-server/lambda/events.ts";

const emulator = fileURLToPath(new URL("../../.peers/bin/aws-lambda-rie", import.meta.url));
const entry = fileURLToPath(new URL("model-server-function.ts", import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it("AWS's own emulator of the runtime has its events answered, is told of errors, and is asked on", {
  timeout: 60_000,
}, async () => {
  const [runtime, front] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
  const addresses = ["--runtime-api-address", runtime, "--runtime-interface-emulator-address", front];
  const child = spawn(emulator, [...addresses, process.execPath, entry], {
    stdio: "ignore",
    env: { PATH: process.env["PATH"] ?? "", AWS_LAMBDA_FUNCTION_TIMEOUT: "30" },
  });
  const invoke = async (event: unknown, tries = 100): Promise<Record<string, unknown>> => {
    try {
      const url = `http://${front}/2015-03-31/functions/function/invocations`;
      const reply = await fetch(url, { method: "POST", body: JSON.stringify(event) });
      return (await reply.json()) as Record<string, unknown>;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return invoke(event, tries - 1);
    }
  };
  try {
    assert.deepEqual(
      await invoke({
        instances: [
          [1, 2],
          [3, 4],
        ],
      }),
      { predictions: [3, 7] },
    );
    const request = gatewayV2({ headers: { "content-type": "text/csv", accept: "text/csv" }, body: "1,2\n" });
    const { statusCode, body } = await invoke(request);
    assert.deepEqual([statusCode, body], [200, "3\n"]);
    const batch = queue([{ body: "[[1, 2]]" }, { body: "poison" }, { body: "[[3, 4]]" }]);
    assert.deepEqual(await invoke(batch), { batchItemFailures: [{ itemIdentifier: "message-1" }] });
    const refused = await invoke({ instances: [["x", 1]] });
    assert.deepEqual([refused["errorType"], refused["errorMessage"]], ["Refusal.bad-input", "Row 0 is no number."]);
    const fault = await invoke({ instances: [[13, 1]] });
    assert.equal(fault["errorType"], "TypeError");
    assert.doesNotMatch(JSON.stringify(fault), /a fault\n|secret/);
    assert.deepEqual(await invoke({ instances: [[1, 1]] }), { predictions: [2] });
  } finally {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
});
