import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ModelSource } from "./model-file.ts";
import { OPENING, type OpeningAnswer, type OpeningTask } from "./worker.ts";

/** A thread that loads the runtime while its model is still read, and opens one model. */
export interface Opener extends AsyncDisposable {
  /** @throws Error where the runtime itself cannot be loaded */
  readonly open: (source: ModelSource) => Promise<OpeningAnswer>;
}

/**
 * Whoever starts one waits for its end: a process that ends while a thread of it is in the runtime is aborted.
 *
 * @param ortPath onnxruntime-node's own file
 */
export function startOpener(ortPath: string): Opener {
  const workerData: OpeningTask = { kind: OPENING, ortPath };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData });
  const answered = once(worker, "message") as Promise<[OpeningAnswer]>;
  answered.catch(() => undefined);
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  let asked = false;
  return {
    async open(source) {
      asked = true;
      worker.postMessage(source);
      const [answer] = await answered;
      return answer;
    },
    async [Symbol.asyncDispose]() {
      if (!asked) worker.postMessage(null);
      await ended;
    },
  };
}
