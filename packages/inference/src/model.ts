/** onnxruntime-node as `packages/engines` brings it. */
export type OnnxRuntime = typeof import("onnxruntime-node");

export type Task = "binary" | "multiclass" | "regression";

export interface ModelOptions {
  readonly task: Task;
  /** The runtime, loaded by the caller. */
  readonly ort: OnnxRuntime;
  /** A file from which `require("onnxruntime-node")` finds the same runtime, for worker threads. */
  readonly ortPath: string;
  /** Names of outputs in the graph, where type and shape do not tell. */
  readonly outputs?: { readonly label?: string; readonly scores?: string };
  /** What the score output holds; default probabilities. */
  readonly scores?: "probabilities" | "logits";
  /** Order of the scores' classes, where the graph does not tell. */
  readonly classes?: readonly string[];
}

/** A tensor that goes into the graph or comes out of it. A dimension that the graph leaves open is null. */
export interface TensorInfo {
  readonly name: string;
  /** onnxruntime's word: `float32`, `float64`, `int64`, `string`, … */
  readonly type: string;
  readonly shape: readonly (number | null)[];
}

/** A model that is loaded and ready to score. */
export interface Model {
  /** The path as the user gave it. */
  readonly path: string;
  /** Of the file's bytes, followed by those of weights kept in files beside it (as `cat model.onnx model.onnx.data | sha256sum`). */
  readonly sha256: string;
  readonly task: Task;
  readonly inputs: readonly TensorInfo[];
  /** Tensors that can be read: where the graph ends in a ZipMap, the tensor that feeds it. */
  readonly outputs: readonly TensorInfo[];
  /** From the graph, else as the options say, else null: 0…K−1 as soon as the first scores tell K. */
  readonly classes: readonly string[] | null;
  /** Version of each operator set, by domain; the ONNX domain is `ai.onnx`. */
  readonly opsets: ReadonlyMap<string, number>;
  /** Program that wrote the file, as `skl2onnx 1.20.0`, or null. */
  readonly producer: string | null;
  /** Frees the native session. */
  readonly close: () => Promise<void>;
}

/**
 * Reads an ONNX file and loads it into onnxruntime.
 *
 * @throws UserError where the file is missing, a Git LFS pointer, no ONNX model, or one that the runtime cannot load.
 */
export async function openModel(path: string, options: ModelOptions): Promise<Model> {
  throw new Error(`not there yet: ${path} ${options.task}`);
}
