import type { Writable } from "node:stream";
import { UserError } from "@mlops-actions/errors";
import { type Captures, openCaptures } from "./capture/open-captures.ts";
import { reportInitError, runLambda } from "./lambda/run-lambda.ts";
import type { Log } from "./log.ts";
import { openMetrics } from "./metrics.ts";
import { type Models, openModels } from "./models/models.ts";
import type { Runtime } from "./models/open-served.ts";
import type { Settings } from "./settings.ts";
import { openStore } from "./store/open-store.ts";
import type { PredictionStore } from "./store/store.ts";

export interface FunctionOptions extends Runtime {
  readonly settings: Settings;
  readonly log: Log;
  /** Where the store finds its settings and credentials. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where requests are captured if that is what is set. */
  readonly stdout: Writable;
  readonly signal: AbortSignal;
}

/**
 * Serves as an AWS Lambda function: no port, no threads, and what cannot begin is told to the runtime.
 *
 * @param runtimeApi host and port of the runtime's API
 */
export async function serveFunction(runtimeApi: string, options: FunctionOptions): Promise<void> {
  const { log, signal } = options;
  const { models, store, captures } = await begin(runtimeApi, options);
  try {
    await runLambda(models, {
      runtimeApi,
      signature: (model, version) => models.find(model, version).signature,
      versionFor: (call) => models.choose({ ...call, model: null, version: null, stickyKey: null }).version,
      store,
      capture: captures.answers,
      async afterwards() {
        await models.shadowed();
        await captures.flush();
      },
      log,
      now: Date.now,
      signal,
    });
  } finally {
    await models.close();
    await captures.close();
    await store?.close();
  }
}

interface Begun {
  readonly models: Models;
  readonly store: PredictionStore | null;
  readonly captures: Captures;
}

async function begin(runtimeApi: string, options: FunctionOptions): Promise<Begun> {
  const { environment, stdout, log } = options;
  const metrics = openMetrics();
  // An invocation comes at a time: threads would only take memory and time to start.
  const settings = { ...options.settings, workers: 0 };
  const surroundings = { ...options, settings, metrics, clock: () => performance.now() };
  try {
    const store = settings.store === null ? null : await openStore(settings.store, { environment });
    const captures = await openCaptures({ settings, log, metrics, stdout });
    const models = await openModels(settings.repository, surroundings, captures.onShadow ?? (() => undefined));
    return { models, store, captures };
  } catch (error) {
    const type = error instanceof UserError ? "Runtime.BadModel" : "Runtime.InitError";
    const message = error instanceof UserError ? error.message : "The server could not begin; its log tells why.";
    await reportInitError(runtimeApi, { type, message });
    throw error;
  }
}
