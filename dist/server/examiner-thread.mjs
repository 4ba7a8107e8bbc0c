/**
 * The thread of an examiner. As `worker.ts`, the bundler copies it as it is: it imports nothing but that file, node's own modules and types.
 */
import { createHash,           } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
                                                         
                                                     
import { openSession, SESSION_OPTIONS } from "./worker.mjs";

/** What it is asked; null where nothing more will be. */
                      
                                                                                   
                                                               
         

                                                                                                             

/** What comes out of a model, or what the runtime says when it refuses it. */
                                                                                                                    

export const EXAMINER = "mlops-actions/inference-examiner";

/**
 * SHA-256 of the files' bytes, one after the other.
 * @param isOver whether nobody waits for it any more
 */
export async function digestFiles(paths                   , isOver = () => false)                  {
  const hash = createHash("sha256");
  for (const path of paths) await hashFile(path, hash, isOver);
  return hash.digest("hex");
}

/** A thread pool would hand over each part at a greater cost than that of reading it, and in new memory at a still greater one. */
async function hashFile(path        , hash      , isOver               )                {
  const file = openSync(path, "r");
  try {
    const memory = Buffer.allocUnsafeSlow(2 ** 20);
    for (let turn = 1; !isOver(); turn++) {
      const bytes = readSync(file, memory, 0, memory.length, null);
      if (bytes === 0) return;
      hash.update(memory.subarray(0, bytes));
      // Whatever else waits in this thread has its turn.
      if (turn % 32 === 0) await setImmediate();
    }
  } finally {
    closeSync(file);
  }
}

async function openOnce(source               , ortPath        )                  {
  const runtime                                    = createRequire(ortPath)(ortPath);
  // Weights in another order are of use to runs alone.
  const options = (session        ) => ({
    ...SESSION_OPTIONS,
    extra: { session: { disable_prepacking: "1", ...session } },
  });
  const opened = async ()                            => {
    if (!("structure" in source)) return openSession(runtime, source, options({}));
    const { structure, path } = source;
    const folder = { model_external_initializers_file_folder_path: dirname(path) };
    // What is refused by its structure is opened as whoever runs it opens it, which has the last word.
    return runtime.InferenceSession.create(structure, options(folder)).catch(() =>
      openSession(runtime, { path }, options({})),
    );
  };
  try {
    const session = await opened();
    const outputs = session.outputMetadata;
    await session.release();
    return { outputs };
  } catch (cause) {
    return { failure: cause instanceof Error ? cause.message : String(cause) };
  }
}

function answerQuestions(port                                )       {
  let over = false;
  port.on("message", (question          ) => {
    over = question === null;
    if (question === null) return port.close();
    const { id } = question;
    const answer =
      "open" in question ? openOnce(question.open, question.ortPath) : digestFiles(question.digest, () => over);
    answer.then(
      (value) => port.postMessage({ id, value }                 ),
      (failure         ) => port.postMessage({ id, failure }                 ),
    );
  });
}

if (!isMainThread && parentPort !== null && workerData?.kind === EXAMINER) answerQuestions(parentPort);
