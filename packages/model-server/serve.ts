/**
 * What runs in the image: `node server.js serve`. The only file that reads the process's environment and arguments.
 */
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import { UserError } from "@mlops-actions/errors";
import type { Aftermath } from "./src/aftermath.ts";
import { type Log, openLog } from "./src/log.ts";
import type { Runtime } from "./src/models/open-served.ts";
import { type Settings, settingsFrom } from "./src/settings.ts";

/** onnxruntime-node as it lies beside this program, which is not bundled with it. */
function runtimeBeside(program: string): Runtime {
  const require = createRequire(realpathSync(program));
  return { ort: require("onnxruntime-node"), ortPath: require.resolve("onnxruntime-node") };
}

/** Settles `stop` at the first signal to end; a second one ends the process at once. */
function untilSignal(log: Log): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => {
        log.info("signal", { signal });
        resolve(signal);
      });
    }
  });
}

async function serveHttp(settings: Settings, runtime: Runtime, log: Log): Promise<void> {
  const { startModelServer } = await import("./src/server.ts");
  const { openMetrics } = await import("./src/metrics.ts");
  const { openAftermath } = await import("./src/aftermath.ts");
  const stopped = untilSignal(log);
  const metrics = openMetrics();
  const surroundings = { settings, log, metrics };
  const aftermath = await openAftermath({ ...surroundings, environment: process.env, stdout: process.stdout });
  const server = await startModelServer({ ...runtime, ...surroundings, ...aftermath });
  try {
    await Promise.race([server.ready, stopped]);
    await stopped;
  } finally {
    await server.stop();
    await closed(aftermath, log);
  }
}

/** Milliseconds for what is not written yet: whoever told the server to stop kills it 5 s after the time to drain. */
const LAST_WRITES = 4_000;

async function closed(aftermath: Aftermath, log: Log): Promise<void> {
  const late = setTimeout(LAST_WRITES, "late", { ref: false });
  const outcome = await Promise.race([aftermath.close(), late]);
  if (outcome === "late") log.error("captures or predictions were not written in time, and are lost");
}

async function serveLambda(runtimeApi: string, settings: Settings, runtime: Runtime, log: Log): Promise<void> {
  const { serveFunction } = await import("./src/serve-function.ts");
  const controller = new AbortController();
  void untilSignal(log).then(() => controller.abort());
  const { env: environment, stdout } = process;
  await serveFunction(runtimeApi, { ...runtime, settings, log, environment, stdout, signal: controller.signal });
}

async function main(): Promise<void> {
  const [, program = "", command = "serve", ...rest] = process.argv;
  if (command !== "serve" || rest.length > 0) {
    throw new UserError(`"${[command, ...rest].join(" ")}" is no command of the model server.`, {
      remedy: "Run it as `node server.js serve`.",
    });
  }
  const settings = settingsFrom(process.env);
  const log = openLog(settings.logLevel, (line) => void process.stdout.write(line));
  const runtimeApi = process.env["AWS_LAMBDA_RUNTIME_API"];
  // The runtime would tell its maker of each model, and look for a folder to write to.
  process.env["ORT_DISABLE_TELEMETRY"] ??= "1";
  const runtime = runtimeBeside(program);
  if (runtimeApi) await serveLambda(runtimeApi, settings, runtime, log);
  else await serveHttp(settings, runtime, log);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const log = openLog("error", (line) => void process.stdout.write(line));
    if (error instanceof UserError) {
      const { place, remedy } = error;
      log.error(error.message, { ...place, ...(remedy !== undefined && { remedy }), exitCode: 1 });
    } else log.error("the server failed", { stack: error instanceof Error ? error.stack : String(error), exitCode: 1 });
    process.exitCode = 1;
    // What stdout still holds is written before the process ends.
    process.stdout.write("", () => process.exit(1));
  },
);
