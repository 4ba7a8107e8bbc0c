import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ModelSource } from "./model-file.ts";
import { OPENING, type OpeningAnswer, type OpeningTask } from "./worker.ts";

/** A thread that loads the runtime while its model is still read, and opens one model. */
export interface Opener {
  /** @throws Error where the runtime itself cannot be loaded */
  readonly open: (source: ModelSource) => Promise<OpeningAnswer>;
}

/** @param ortPath onnxruntime-node's own file */
export function startOpener(ortPath: string): Opener {
  const workerData: OpeningTask = { kind: OPENING, ortPath };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData });
  // Where the run ends before, by another mistake, it does not wait for it.
  worker.unref();
  const answered = once(worker, "message") as Promise<[OpeningAnswer]>;
  answered.catch(() => undefined);
  return {
    async open(source) {
      worker.ref();
      worker.postMessage(source);
      const [answer] = await answered;
      return answer;
    },
  };
}
