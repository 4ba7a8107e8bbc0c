import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { type ModelOutline, outlineModel, type TensorInfo } from "@mlops-actions/inference";
import type { FileSource, ModelSignature } from "@mlops-actions/registry";
import type { RegistrationRequest } from "./request.ts";

/** The model that is registered: its digest is what evaluations and images name it by. */
export interface Artifact {
  /** As the user wrote it. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly signature: ModelSignature;
  /** The file, and those beside it that hold weights. */
  readonly files: readonly FileSource[];
}

/** @throws UserError where none is named, or it is no ONNX model */
export async function readArtifact({ settings, model }: RegistrationRequest): Promise<Artifact> {
  const { artifact: path, task } = settings;
  if (path === null) {
    throw new UserError(`No artifact of ${model} is named.`, {
      input: "artifact",
      remedy:
        "Declare artifact for the model in mlops.yml, or give the input; to act on a version that is there, set register: false.",
    });
  }
  const outline = await outlineModel(path, { task: task ?? "regression" });
  const files = [
    { name: "model.onnx", content: resolve(path), source: path },
    ...outline.weights.map((name) => ({
      name,
      content: resolve(dirname(path), name),
      source: join(dirname(path), name),
    })),
  ];
  const sizes = await Promise.all(files.map(async ({ content }) => (await stat(content)).size));
  return {
    path,
    sha256: await outline.sha256,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    signature: signatureOf(outline),
    files,
  };
}

function signatureOf({ inputs, outputs }: ModelOutline): ModelSignature {
  const copied = ({ name, type, shape }: TensorInfo) => ({ name, type, shape: [...shape] });
  return { inputs: inputs.map(copied), outputs: outputs?.map(copied) ?? null };
}
