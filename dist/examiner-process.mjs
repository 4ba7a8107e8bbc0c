/**
 * The process of an examiner. As `worker.ts`, the bundler copies it as it is: it imports nothing but that file, node's own modules and types.
 */
import { createHash,           } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
                                                         
                                                     
import { openSession, SESSION_OPTIONS } from "./worker.mjs";

/** What it is asked. */
                      
                                                                                   
                                                  
                                                                

                                                                                                             

/** What comes out of a model, or what the runtime says when it refuses it. */
                                                                                                                    

export const EXAMINER = "examine";

/** SHA-256 of the files' bytes, one after the other. */
export async function digestFiles(paths                   )                  {
  const hash = createHash("sha256");
  for (const path of paths) await hashFile(path, hash);
  return hash.digest("hex");
}

/** A thread pool would hand over each part at a greater cost than that of reading it, and in new memory at a still greater one. */
async function hashFile(path        , hash      )                {
  const file = openSync(path, "r");
  try {
    const memory = Buffer.allocUnsafeSlow(2 ** 20);
    for (let turn = 1; ; turn++) {
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

function runtimeAt(ortPath        )                                    {
  return createRequire(ortPath)(ortPath);
}

/** What is no model is refused when all is ready for one. */
async function load(ortPath        )                {
  await runtimeAt(ortPath)
    .InferenceSession.create(new Uint8Array(1))
    .catch(() => undefined);
}

async function openOnce(source               , ortPath        )                  {
  const runtime = runtimeAt(ortPath);
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

/** Whoever started it has the more to do. */
function stepBack()       {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A sandbox may forbid it.
  }
}

async function work(question          )                   {
  if ("load" in question) return load(question.load);
  return "open" in question ? openOnce(question.open, question.ortPath) : digestFiles(question.digest);
}

function answerQuestions()       {
  // Who asked may have ended meanwhile.
  const answer = (answer        ) => process.send?.(answer, undefined, undefined, () => undefined);
  process.on("message", (question          ) => {
    const { id } = question;
    work(question).then(
      (value) => answer({ id, value }),
      (failure         ) => answer({ id, failure }),
    );
  });
  process.on("disconnect", () => process.exit());
}

if (process.send !== undefined && process.argv[2] === EXAMINER) {
  stepBack();
  answerQuestions();
}
