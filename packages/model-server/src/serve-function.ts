import { UserError } from "@mlops-actions/errors";
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
  readonly signal: AbortSignal;
}

/**
 * Serves as an AWS Lambda function: no port, no threads, and what cannot begin is told to the runtime.
 *
 * @param runtimeApi host and port of the runtime's API
 */
export async function serveFunction(runtimeApi: string, options: FunctionOptions): Promise<void> {
  const { log, signal } = options;
  const { models, store } = await begin(runtimeApi, options);
  try {
    const now = () => Date.now();
    await runLambda(models, {
      runtimeApi,
      signature: (model, version) => models.some(model, version).signature,
      store,
      log,
      now,
      signal,
    });
  } finally {
    await models.close();
    await store?.close();
  }
}

interface Begun {
  readonly models: Models;
  readonly store: PredictionStore | null;
}

async function begin(runtimeApi: string, options: FunctionOptions): Promise<Begun> {
  const surroundings = { ...options, metrics: openMetrics(), clock: () => performance.now() };
  // An invocation comes at a time: threads would only take memory and time to start.
  const settings = { ...options.settings, workers: 0 };
  try {
    const { environment } = options;
    const store = settings.store === null ? null : await openStore(settings.store, { environment });
    return { models: await openModels(settings.repository, { ...surroundings, settings }, () => undefined), store };
  } catch (error) {
    const type = error instanceof UserError ? "Runtime.BadModel" : "Runtime.InitError";
    const message = error instanceof UserError ? error.message : "The server could not begin; its log tells why.";
    await reportInitError(runtimeApi, { type, message });
    throw error;
  }
}
