import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { OpeningSource } from "./model-file.ts";
import { OPENING, type OpeningAnswer, type OpeningTask } from "./worker.ts";

/** A thread that opens one model. It is started before it is known whether there is one to open: that takes longer than to open a small one. */
export interface Opener extends AsyncDisposable {
  /**
   * Asked again, it gives the same answer.
   *
   * @param ortPath onnxruntime-node's own file
   * @throws Error where the runtime itself cannot be loaded
   */
  readonly open: (source: OpeningSource, ortPath: string) => Promise<OpeningAnswer>;
}

/** Whoever starts one waits for its end: a process that ends while a thread of it is in the runtime is aborted. */
export function startOpener(): Opener {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: { kind: OPENING } });
  const answered = once(worker, "message") as Promise<[OpeningAnswer]>;
  answered.catch(() => undefined);
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  let asked = false;
  return {
    async open(source, ortPath) {
      if (!asked) worker.postMessage({ source, ortPath } satisfies OpeningTask);
      asked = true;
      const [answer] = await answered;
      return answer;
    },
    async [Symbol.asyncDispose]() {
      if (!asked) await worker.terminate();
      await ended;
    },
  };
}
