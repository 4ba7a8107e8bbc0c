import type { Capture } from "../capture/open-capture.ts";
import type { Signature } from "../formats/signature.ts";
import { type Log, refusalFields } from "../log.ts";
import { Refusal } from "../refusal.ts";
import type { Call, Service } from "../service.ts";
import type { PredictionStore } from "../store/store.ts";
import { within } from "./deadline.ts";
import { handleEvent } from "./handle-event.ts";
import {
  type FunctionError,
  type Invocation,
  openRuntimeApi,
  type RuntimeApi,
  RuntimeApiError,
} from "./runtime-api.ts";

export interface LambdaOptions {
  /** Host and port of the runtime's API. */
  readonly runtimeApi: string;
  /** What a model takes; null: the default one. @throws Refusal where there is none of that name and version */
  readonly signature: (model: string | null, version: string | null) => Signature;
  /** The version that traffic gives a message: those of one version are scored together. @throws Refusal */
  readonly versionFor: (call: Pick<Call, "instances" | "requestId">) => string;
  /** Null: predictions are not kept, and no queue can be read. */
  readonly store: PredictionStore | null;
  readonly capture?: Capture | null;
  /** Runs between an answer and the next invocation: until that is asked for, the runtime freezes nothing. Must not throw. */
  readonly afterwards?: () => Promise<void>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends the loop when the invocation that runs is answered. */
  readonly signal: AbortSignal;
}

/** Answers invocations one after another until the signal, or until the runtime's API is gone, which is an error. */
export async function runLambda(service: Service, options: LambdaOptions): Promise<void> {
  const api = openRuntimeApi(options.runtimeApi);
  try {
    while (!options.signal.aborted) {
      const invocation = await nextOf(api, options.signal);
      if (invocation === null) continue;
      await answer(api, invocation, service, options);
      await options.afterwards?.();
    }
  } finally {
    api.close();
  }
}

/** Tells the runtime that the function cannot begin, in words that hold no stack. */
export async function reportInitError(runtimeApi: string, error: FunctionError): Promise<void> {
  const api = openRuntimeApi(runtimeApi);
  try {
    await api.failInit(error);
  } finally {
    api.close();
  }
}

async function nextOf(api: RuntimeApi, signal: AbortSignal): Promise<Invocation | null> {
  try {
    return await api.next(signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

async function answer(
  api: RuntimeApi,
  invocation: Invocation,
  service: Service,
  options: LambdaOptions,
): Promise<void> {
  const { id, traceId, deadline, payload } = invocation;
  const fields = { requestId: id, ...(traceId !== null && { traceId }) };
  let json: string;
  try {
    json = await within(deadline - options.now(), (signal) => handleEvent(payload, { id, signal }, service, options));
  } catch (error) {
    const said = errorOf(error, id);
    if (error instanceof Refusal) options.log.info("refused", { ...fields, ...refusalFields(error) });
    else options.log.error("an invocation failed", { ...fields, error: String((error as Error)?.stack ?? error) });
    return api.fail(id, said);
  }
  try {
    await api.respond(id, json);
  } catch (error) {
    if (!(error instanceof RuntimeApiError) || error.status !== 413) throw error;
    options.log.error("an answer is larger than the runtime takes", { ...fields, bytes: Buffer.byteLength(json) });
    await api.fail(id, {
      type: "Function.ResponseSizeTooLarge",
      message: `The answer is of ${Buffer.byteLength(json)} bytes, which is more than the runtime takes. Send fewer rows.`,
    });
  }
}

/** What the caller reads of a failure: a refusal's words, and of a fault of ours its kind and where to look. */
function errorOf(error: unknown, id: string): FunctionError {
  if (error instanceof Refusal) return { type: `Refusal.${error.kind}`, message: error.message };
  const type = error instanceof Error ? error.name.replace(/[^\w.]/g, "") : "Error";
  return {
    type,
    message: `The invocation failed by a fault of the server; its log tells more under the request ${id}.`,
  };
}
