import type { AddressInfo } from "node:net";
import { UserError } from "@mlops-actions/errors";
import { createApp } from "./http/app.ts";
import type { Exchange } from "./http/exchange.ts";
import type { Log } from "./log.ts";
import { type Metrics, openMetrics } from "./metrics.ts";
import { type Models, openModels } from "./models/models.ts";
import type { Runtime } from "./models/open-served.ts";
import type { ShadowAnswer } from "./models/shadow.ts";
import { Refusal } from "./refusal.ts";
import type { Settings } from "./settings.ts";

export interface ServerOptions extends Runtime {
  readonly settings: Settings;
  readonly log: Log;
  /** Milliseconds, of any origin. Default: the process's. */
  readonly clock?: () => number;
  /** Where the server counts; default its own. */
  readonly metrics?: Metrics;
  /** Told of each answer after it has gone out; must not throw. */
  readonly onAnswered?: (exchange: Exchange) => void;
  readonly onShadow?: (answer: ShadowAnswer) => void;
}

export interface ModelServer {
  readonly address: { readonly host: string; readonly port: number };
  /** Settles when every model has loaded and warmed up. Rejects with a UserError where one cannot be served. */
  readonly ready: Promise<Models>;
  /** Refuses what is new, answers what is open within `settings.drain`, and frees everything. Called again it is the same promise. */
  readonly stop: () => Promise<void>;
}

/**
 * Listens, and then loads the models: until they are ready `/ping` says 503.
 *
 * @throws UserError where it cannot listen there
 */
export async function startModelServer(options: ServerOptions): Promise<ModelServer> {
  const { settings, log, clock = () => performance.now(), onAnswered = null, onShadow = () => undefined } = options;
  const metrics = options.metrics ?? openMetrics();
  let models: Models | null = null;
  let stopping: Promise<void> | null = null;
  const app = createApp({
    settings,
    metrics,
    log,
    onAnswered,
    stopping: () => stopping !== null,
    ready: () => stopping === null && models !== null && models.alive(),
    models() {
      if (stopping !== null) throw unavailable("The server stops.", "stopping");
      return models ?? refuseLoading();
    },
  });
  await app.listen({ host: settings.host, port: settings.port }).catch((cause: NodeJS.ErrnoException) => {
    throw notListening(cause, settings);
  });
  const { address: host, port } = app.server.address() as AddressInfo;
  log.info("listening", { host, port });
  const ready = openModels(settings.repository, { ...options, clock, metrics }, onShadow).then((opened) => {
    models = opened;
    return opened;
  });
  ready.catch(() => undefined);

  const stop = async () => {
    log.info("stopping", { drainMs: settings.drain });
    app.server.closeIdleConnections();
    const limit = setTimeout(() => {
      log.warn("requests were cut off that took longer than the time to drain");
      app.server.closeAllConnections();
    }, settings.drain);
    await app.close();
    clearTimeout(limit);
    const opened = await ready.catch(() => null);
    await opened?.close();
    log.info("stopped");
  };
  return {
    address: { host, port },
    ready,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Why it cannot listen, and which variable is to blame. */
const whys: Readonly<Record<string, readonly [why: string, variable: "PORT" | "HOST"]>> = {
  EADDRINUSE: ["another program listens there", "PORT"],
  EACCES: ["this user may not listen there", "PORT"],
  EADDRNOTAVAIL: ["this machine has no such address", "HOST"],
  EAFNOSUPPORT: ["this machine has no such address", "HOST"],
  ENOTFOUND: ["nobody knows that host", "HOST"],
  EAI_AGAIN: ["nobody knows that host", "HOST"],
};

function notListening(cause: NodeJS.ErrnoException, { host, port }: Settings): Error {
  const known = whys[cause.code ?? ""];
  if (known === undefined) return cause;
  const [why, variable] = known;
  return new UserError(`The server cannot listen on ${host}, port ${port}: ${why}.`, {
    input: variable,
    remedy: `Give another ${variable}.`,
    cause,
  });
}

function refuseLoading(): never {
  throw unavailable("The models are loading.", "loading");
}

function unavailable(message: string, kind: string): Refusal {
  return new Refusal(message, { status: 503, kind, retryAfter: 1 });
}
