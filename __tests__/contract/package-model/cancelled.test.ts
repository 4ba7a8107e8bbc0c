import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { startServer, temporaryFolder } from "@mlops-actions/testkit";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const model = join(root, "model-fixtures/breast-cancer/candidate.onnx");
const flags = ["--artifact", model, "--task", "binary", "--tags", "a", "--version", "1", "--insecure", "true"];

for (const [signal, exitCode] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const]) {
  test(`${signal} while a registry is waited for: the command says so in a word, and leaves nothing`, async () => {
    const { promise: asked, resolve: ask } = waiting();
    // It never answers.
    await using server = await startServer(() => ask());
    const [work, temporary] = [temporaryFolder("work"), temporaryFolder("temporary")];
    const repository = `${new URL(server.url).host}/team/model`;
    const command = [join(root, "bin/mlops.js"), "package-model", ...flags, "--repository", repository];
    const child = spawn(process.execPath, command, {
      cwd: work,
      env: { ...process.env, TMPDIR: temporary, XDG_CACHE_HOME: temporaryFolder("cache") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => said.push(text));
    }
    const ended = new Promise((resolve) => child.once("close", resolve));
    await asked;
    child.kill(signal);
    assert.equal(await ended, exitCode, said.join(""));
    assert.equal(said.join(""), `The step was cancelled (${signal}).\n`);
    assert.deepEqual([readdirSync(work), readdirSync(temporary)], [[], []]);
  });
}

function waiting(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((told) => {
    resolve = told;
  });
  return { promise, resolve };
}
