import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startServer, temporaryFolder } from "@mlops-actions/testkit";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const model = join(root, "model-fixtures/breast-cancer/candidate.onnx");
const flags = ["--artifact", model, "--task", "binary", "--tags", "a", "--version", "1"];

for (const [signal, exitCode] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const]) {
  test(`${signal} while a registry is waited for: the command says so in a word, and leaves nothing`, async () => {
    const { promise: asked, resolve: ask } = waiting();
    // It never answers.
    await using server = await startServer(() => ask());
    const command = packaging(["--insecure", "true", "--repository", `${new URL(server.url).host}/team/model`]);
    await asked;
    command.child.kill(signal);
    assert.equal(await command.ended, exitCode, command.said());
    assert.equal(command.said(), `The step was cancelled (${signal}).\n`);
    assert.deepEqual([readdirSync(command.work), readdirSync(command.temporary)], [[], []]);
  });

  test(`${signal} while a layer is squeezed, which asks nobody: the same`, async () => {
    const command = packaging([]);
    const layers = join(command.cache, "mlops-actions/layers");
    while (!existsSync(layers) || !readdirSync(layers).some((name) => name.endsWith(".partial"))) await sleep(5);
    command.child.kill(signal);
    assert.equal(await command.ended, exitCode, command.said());
    assert.equal(command.said(), `The step was cancelled (${signal}).\n`);
    assert.deepEqual([readdirSync(command.work), readdirSync(command.temporary)], [[], []]);
    assert.deepEqual(
      readdirSync(layers).filter((name) => name.endsWith(".partial")),
      [],
    );
  });
}

/** The command in a new folder, with a cache of its own. */
function packaging(more: readonly string[]) {
  const [work, temporary, cache] = ["work", "temporary", "cache"].map(temporaryFolder) as [string, string, string];
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, "bin/mlops.js"), "package-model", ...flags, ...more],
    {
      cwd: work,
      env: { ...process.env, TMPDIR: temporary, XDG_CACHE_HOME: cache },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => said.push(text));
  }
  const ended = new Promise((resolve) => child.once("close", resolve));
  return { child, work, temporary, cache, ended, said: () => said.join("") };
}

function waiting(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((told) => {
    resolve = told;
  });
  return { promise, resolve };
}
