import { Worker } from "node:worker_threads";
import { type Answer, EXAMINER, type Opened, type Question } from "./examiner-thread.ts";
import type { OpeningSource } from "./model-file.ts";

/** A thread for what takes long of a model. It is started before it is known whether there is one, since that takes long too. */
export interface Examiner extends AsyncDisposable {
  /**
   * Whether the runtime loads a model.
   *
   * @param ortPath onnxruntime-node's own file
   * @throws Error where the runtime itself cannot be loaded
   */
  readonly open: (source: OpeningSource, ortPath: string) => Promise<Opened>;
  /** SHA-256 of the files' bytes, one after the other. */
  readonly digest: (paths: readonly string[]) => Promise<string>;
}

/** Whoever starts one waits for its end: a process that ends while a thread of it is in the runtime is aborted. */
export function startExaminer(): Examiner {
  const worker = new Worker(new URL("./examiner-thread.ts", import.meta.url), { workerData: { kind: EXAMINER } });
  const send = (question: Question): void => worker.postMessage(question);
  const asked: { readonly resolve: (value: never) => void; readonly reject: (failure: unknown) => void }[] = [];
  worker.on("message", (answer: Answer) => {
    const { resolve, reject } = asked[answer.id]!;
    if ("failure" in answer) reject(answer.failure);
    else resolve(answer.value as never);
  });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const broken = new Promise<never>((_, reject) => worker.once("error", reject));
  broken.catch(() => undefined);
  const ask = <Value>(question: (id: number) => Question): Promise<Value> => {
    const answered = new Promise<Value>((resolve, reject) => send(question(asked.push({ resolve, reject }) - 1)));
    return Promise.race([answered, broken]);
  };
  return {
    open: (source, ortPath) => ask((id) => ({ id, open: source, ortPath })),
    digest: (paths) => ask((id) => ({ id, digest: paths })),
    async [Symbol.asyncDispose]() {
      send(null);
      await ended;
    },
  };
}
