import { agreedClasses } from "./agreed-classes.ts";
import type { Examiner } from "./examiner.ts";
import type { Opened } from "./examiner-process.ts";
import { loadError } from "./load-error.ts";
import { type Model, type ModelOptions, outputInfos } from "./model.ts";
import { type OpeningSource, readModelFile } from "./model-file.ts";
import { outputRoles } from "./outputs.ts";
import { noTensor, type TensorInfo } from "./tensor-info.ts";

/** A model as its file describes it, which needs no runtime. */
export interface ModelOutline
  extends Pick<Model, "path" | "weights" | "inputs" | "classes" | "classesFrom" | "producer"> {
  /** See `Model`; it is still taken when the rest is known. */
  readonly sha256: Promise<string>;
  /** What the file gives to whoever runs it as it is; null where one of it is a sequence or map. */
  readonly outputs: readonly TensorInfo[] | null;
  /**
   * Opens it, and closes it.
   *
   * @param open an examiner's
   * @throws UserError where the runtime cannot load it, or where its outputs are not what the options say; Error where the runtime itself is not loaded
   */
  readonly tryToOpen: (open: (source: OpeningSource) => Promise<Opened>) => Promise<void>;
}

/**
 * @param digest an examiner's; by default this thread takes the digest
 * @throws UserError where the file is missing, a Git LFS pointer, no ONNX model, or where its classes are not what the options say
 */
export async function outlineModel(
  path: string,
  options: Omit<ModelOptions, "ort" | "ortPath">,
  digest?: Examiner["digest"],
): Promise<ModelOutline> {
  const { sha256, weights, producer, inputs, outputs, opening, numbered, ...file } = await readModelFile(path, digest);
  const agreed = agreedClasses(path, file.classes, options);
  return {
    path,
    sha256,
    weights,
    producer,
    inputs: inputs.map(({ name, tensor }) => tensor ?? noTensor(path, name)),
    outputs: allTensors(outputs.map(({ tensor }) => tensor)),
    ...agreed,
    async tryToOpen(open) {
      const answer = await open(opening);
      if ("failure" in answer) throw loadError(path, answer.failure);
      outputRoles(path, outputInfos(answer.outputs, numbered), agreed.classes, options);
    },
  };
}

function allTensors(outputs: readonly (TensorInfo | null)[]): TensorInfo[] | null {
  const tensors = outputs.filter((output) => output !== null);
  return tensors.length === outputs.length ? tensors : null;
}
