import type { InferenceSession } from "onnxruntime-node";
import { agreedClasses } from "./agreed-classes.ts";
import { loadError } from "./load-error.ts";
import { type ModelSource, readModelFile } from "./model-file.ts";
import type { NumberedLabels } from "./number-labels.ts";
import { type OutputRoles, outputRoles } from "./outputs.ts";
import { noTensor, type TensorInfo, tensorInfo } from "./tensor-info.ts";
import { openSession } from "./worker.ts";

/** onnxruntime-node as `packages/engines` brings it. */
export type OnnxRuntime = typeof import("onnxruntime-node");

export type Task = "binary" | "multiclass" | "regression";

export interface ModelOptions {
  readonly task: Task;
  /** The runtime, loaded by the caller. */
  readonly ort: OnnxRuntime;
  /** The runtime's own file, from which worker threads load it too. */
  readonly ortPath: string;
  /** Names of outputs in the graph, where type and shape do not tell. */
  readonly outputs?: { readonly label?: string; readonly scores?: string };
  /** What the score output holds; default probabilities. */
  readonly scores?: "probabilities" | "logits";
  /** Order of the scores' classes, where the graph does not tell. */
  readonly classes?: readonly string[];
}

/** A model that is loaded and ready to score. */
export interface Model {
  /** The path as the user gave it. */
  readonly path: string;
  /** Of the file's bytes, followed by those of weights kept in files beside it (`cat model.onnx model.onnx.data | sha256sum`). */
  readonly sha256: string;
  /** Files beside it that hold some of its weights, as its graph names them: paths that begin in its folder. */
  readonly weights: readonly string[];
  readonly task: Task;
  readonly inputs: readonly TensorInfo[];
  /** Tensors that can be read, as the file has them; a ZipMap's output counts as the `[N, K]` tensor that it packs. */
  readonly outputs: readonly TensorInfo[];
  /** From the graph, else as the options say, else null: 0…K−1 as soon as the first scores tell K. */
  readonly classes: readonly string[] | null;
  readonly classesFrom: "graph" | "options" | null;
  /** Version of each operator set, by domain; the ONNX domain is `ai.onnx`. */
  readonly opsets: ReadonlyMap<string, number>;
  /** Program that wrote the file, as `skl2onnx 1.20.0`, or null. */
  readonly producer: string | null;
  /** What `score` runs. */
  readonly runtime: LoadedRuntime;
  /** Frees the native session. */
  readonly close: () => Promise<void>;
}

export interface LoadedRuntime {
  readonly ort: OnnxRuntime;
  readonly ortPath: string;
  readonly source: ModelSource;
  readonly numbered: NumberedLabels | null;
  readonly smallForest: boolean;
  readonly session: InferenceSession;
  readonly roles: OutputRoles;
  readonly logits: boolean;
}

/**
 * Reads an ONNX file and loads it into onnxruntime.
 *
 * @throws UserError where the file is missing, a Git LFS pointer, no ONNX model, one that the runtime cannot load, or where its outputs or classes
 *   are not what the options say.
 */
export async function openModel(path: string, options: ModelOptions): Promise<Model> {
  const { task, ort, ortPath } = options;
  const { source, classes: inGraph, numbered, smallForest, ...file } = await readModelFile(path);
  const { classes, classesFrom } = agreedClasses(path, inGraph, options);
  const session = await openSession(ort, source).catch((cause) => {
    throw loadError(path, cause);
  });
  try {
    const outputs = outputInfos(session.outputMetadata, numbered);
    const roles = outputRoles(path, outputs, classes, options);
    const { weights, opsets, producer } = file;
    return {
      path,
      sha256: await file.sha256,
      weights,
      opsets,
      producer,
      task,
      inputs: session.inputMetadata.map((value) => tensorInfo(value) ?? noTensor(path, value.name)),
      outputs,
      classes,
      classesFrom,
      runtime: { ort, ortPath, source, numbered, smallForest, session, roles, logits: options.scores === "logits" },
      close: () => session.release(),
    };
  } catch (error) {
    await session.release();
    throw error;
  }
}

/** Those that can be read, as the file has them. */
export function outputInfos(
  values: readonly InferenceSession.ValueMetadata[],
  numbered: NumberedLabels | null,
): readonly TensorInfo[] {
  const outputs = values.flatMap((value) => tensorInfo(value) ?? []);
  return outputs.map((output) => (output.name === numbered?.output ? { ...output, type: "string" } : output));
}
