import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type ProgramOptions, runProgram } from "@mlops-actions/processes";
import { temporaryFolder } from "@mlops-actions/testkit";
import { isAlive, until } from "./alive.ts";

const hanging = fileURLToPath(new URL("hanging-program.mjs", import.meta.url));
const starter = fileURLToPath(new URL("starter.ts", import.meta.url));
const families = ["its group", "a session of its own", "no environment", "deaf to SIGTERM"];

/** Where the program leaves the ids of itself and of its children, one of each family. */
function pidFile(t: TestContext): { readonly path: string; readonly pids: () => readonly number[] } {
  const path = join(temporaryFolder("processes"), "pids");
  const pids = (): readonly number[] =>
    existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean).map(Number) : [];
  t.after(() => {
    for (const pid of pids().filter(isAlive)) process.kill(pid, "SIGKILL");
  });
  return { path, pids };
}

const hang = (file: string, mode: string, options: Partial<ProgramOptions>) =>
  runProgram([process.execPath, hanging, file, mode], {
    cwd: tmpdir(),
    env: { PATH: process.env["PATH"] ?? "" },
    timeLimit: 60,
    signal: new AbortController().signal,
    ...options,
  });

const none = (pids: readonly number[]): void => {
  assert.equal(pids.length, families.length + 1, "the program did not start its whole family");
  const left = pids.map((pid, at) => (isAlive(pid) ? (families[at - 1] ?? "the program") : null)).filter(Boolean);
  assert.deepEqual(left, [], "these live on");
};

test("a program that hangs is gone with its children after the time limit", async (t) => {
  const { path, pids } = pidFile(t);
  const end = await hang(path, "deaf", { timeLimit: 1.5 });
  assert.equal(end.how, "timed-out");
  assert.equal(end.stdout, "started\n");
  none(pids());
});

test("a program that hears SIGTERM has time to say so", async (t) => {
  const { path } = pidFile(t);
  const controller = new AbortController();
  const end = await hang(path, "polite", {
    signal: controller.signal,
    onOutput: () => controller.abort(),
  });
  assert.equal(end.how, "aborted");
  assert.equal(end.exitCode, 7);
  assert.equal(end.stdout, "started\ngood-bye\n");
});

test("an abort ends a program and its children", async (t) => {
  const { path, pids } = pidFile(t);
  const controller = new AbortController();
  const running = hang(path, "deaf", { signal: controller.signal });
  assert.ok(await until(() => pids().length === families.length + 1));
  controller.abort();
  assert.equal((await running).how, "aborted");
  none(pids());
});

test("what a program leaves behind when it ends by itself is ended too, and does not hold its output", async (t) => {
  const { path, pids } = pidFile(t);
  const end = await hang(path, "leave", {});
  assert.equal(end.how, "exited");
  assert.equal(end.exitCode, 0);
  // A process without its mark that lost its parent can't be told from others.
  const left = pids().filter(isAlive);
  assert.deepEqual(
    left.map((pid) => families[pids().indexOf(pid) - 1]),
    ["no environment"],
  );
});

test("when we are killed, all that we started is gone at once", async (t) => {
  const { path, pids } = pidFile(t);
  const parent = spawn(process.execPath, [starter, hanging, path], { stdio: "ignore" });
  assert.ok(await until(() => pids().length === families.length + 1));
  parent.kill("SIGKILL");
  assert.ok(await until(() => !pids().some(isAlive)), "something lives on");
  none(pids());
});

test("a program that runs programs itself is ended with those", async (t) => {
  const { path, pids } = pidFile(t);
  const controller = new AbortController();
  const running = runProgram([process.execPath, starter, hanging, path], {
    cwd: tmpdir(),
    env: { PATH: process.env["PATH"] ?? "" },
    timeLimit: 60,
    signal: controller.signal,
  });
  assert.ok(await until(() => pids().length === families.length + 1));
  controller.abort();
  await running;
  assert.ok(await until(() => !pids().some(isAlive)), "something lives on");
  none(pids());
});

test("who ran a program ends when its work is done: nothing waits for the reaper, and the reaper goes too", async () => {
  const script = `
    const { runProgram } = await import(${JSON.stringify(import.meta.resolve("@mlops-actions/processes"))});
    const end = await runProgram([process.execPath, "-e", ""], { cwd: "/", env: {}, timeLimit: 9, signal: new AbortController().signal });
    console.log(end.exitCode, process.ppid === 0 ? "" : (await import("node:fs")).readFileSync("/proc/self/task/" + process.pid + "/children", "utf8"));
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  // Its output closes only when no process holds it any more.
  await new Promise((resolve) => child.once("close", resolve));
  const [code, reaper] = said.trim().split(/\s+/).map(Number);
  assert.equal(code, 0);
  assert.ok(reaper! > 0, "no reaper was there");
  assert.ok(await until(() => !isAlive(reaper!)), "the reaper lives on");
});

test("a program that is to run when we are killed does, after what we ran is gone, and not where we end it ourselves", async () => {
  const file = join(temporaryFolder("processes"), "last");
  const script = `
    const { runProgram, whenKilled } = await import(${JSON.stringify(import.meta.resolve("@mlops-actions/processes"))});
    const last = (name) => ({ argv: [process.execPath, "-e", "fs.appendFileSync(process.argv[1], process.env.NAME)", ${JSON.stringify(file)}], cwd: "/", env: { NAME: name } });
    whenKilled(last("kept"));
    whenKilled(last("taken back"))();
    await runProgram([process.execPath, "-e", "console.log(1); setInterval(() => {}, 1000)"], {
      cwd: "/", env: {}, timeLimit: 60, signal: new AbortController().signal, onOutput: () => process.kill(process.pid, "SIGKILL"),
    });
  `;
  spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  assert.ok(await until(() => existsSync(file) && readFileSync(file, "utf8") !== ""), "it did not run");
  assert.equal(readFileSync(file, "utf8"), "kept");
});
