import { fork } from "node:child_process";
import { UserError } from "@mlops-actions/errors";
import { type Answer, digestFiles, EXAMINER, type Opened, type Question } from "./examiner-process.ts";
import type { OpeningSource } from "./model-file.ts";

/** A process for what takes long of a model. It is started before it is known whether there is one, since that takes long too. */
export interface Examiner extends Disposable {
  /**
   * Loads the runtime before there is a model to open. A failure is told by `open`.
   *
   * @param ortPath onnxruntime-node's own file
   */
  readonly load: (ortPath: string) => void;
  /**
   * Whether the runtime loads a model. One that the runtime ends at is refused too.
   *
   * @throws Error where the runtime itself cannot be loaded; UserError where it ends by that
   */
  readonly open: (source: OpeningSource, ortPath: string) => Promise<Opened>;
  /** SHA-256 of the files' bytes, one after the other. */
  readonly digest: (paths: readonly string[]) => Promise<string>;
}

/**
 * A process starts sooner than a thread, outlives no model that the runtime breaks at, and need not be taken apart: the runtime takes longer to end
 * than to open a model.
 * @param environment what the process inherits
 */
export function startExaminer(environment: Readonly<Record<string, string>>): Examiner {
  const child = fork(new URL("./examiner-process.ts", import.meta.url), [EXAMINER], {
    // See packages/engines: what the process does not say, the runtime reports to its maker.
    env: { ...environment, ORT_DISABLE_TELEMETRY: "1" },
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  const asked: { readonly resolve: (value: never) => void; readonly reject: (failure: unknown) => void }[] = [];
  child.on("message", (answer: Answer) => {
    const { resolve, reject } = asked[answer.id]!;
    if ("failure" in answer) reject(answer.failure);
    else resolve(answer.value as never);
  });
  const ended = new Promise<never>((_, reject) => {
    child.on("error", ({ message }) => reject(new Ended(`The runtime cannot be started (${message}).`)));
    child.once("exit", (code, signal) => reject(new Ended(`The runtime ended with ${signal ?? `exit code ${code}`}.`)));
  });
  ended.catch(() => undefined);
  const ask = <Value>(question: (id: number) => Question): Promise<Value> => {
    const answered = new Promise<Value>((resolve, reject) => {
      const id = asked.push({ resolve, reject }) - 1;
      // A process that takes no question has ended, which is told by how.
      child.send(question(id), () => undefined);
    });
    return Promise.race([answered, ended]);
  };
  const loaded = new Map<string, Promise<void>>();
  const load = (ortPath: string): Promise<void> => {
    const before = loaded.get(ortPath);
    if (before !== undefined) return before;
    const loading = ask<void>((id) => ({ id, load: ortPath })).catch((error) => {
      throw error instanceof Ended ? new UserError(error.message, { remedy: brokenRuntime }) : error;
    });
    loading.catch(() => undefined);
    loaded.set(ortPath, loading);
    return loading;
  };
  let left = false;
  return {
    load: (ortPath) => void load(ortPath),
    async open(source, ortPath) {
      await load(ortPath);
      try {
        return await ask<Opened>((id) => ({ id, open: source, ortPath }));
      } catch (error) {
        if (error instanceof Ended) return { failure: error.message };
        throw error;
      }
    },
    async digest(paths) {
      try {
        return await ask<string>((id) => ({ id, digest: paths }));
      } catch (error) {
        // What the runtime ended at is told by `open`.
        if (error instanceof Ended && !left) return digestFiles(paths);
        throw error;
      }
    },
    [Symbol.dispose]() {
      left = true;
      child.kill("SIGKILL");
      child.unref();
    },
  };
}

const brokenRuntime =
  "It did so before it saw a model. onnxruntime needs a current system (ubuntu-22.04 or later, macOS 14, Windows Server 2022) and some 200 MB of memory.";

class Ended extends Error {}
