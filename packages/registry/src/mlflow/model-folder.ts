import type { Candidate } from "../model-version.ts";
import { signatureLines } from "./signature.ts";

/** The folder of a run that is a model to MLflow. */
export const modelFolder = "model";

/**
 * Where a file of a version is among the artifacts of its run. What is no document may be weights, of whatever name, which
 * a model's file looks for beside it.
 */
export function filePath({ file }: Candidate["artifact"], name: string): string {
  return name !== file && /\.(?:json|jsonl|md|html|txt|csv|ya?ml|pdf|svg|png)$/i.test(name)
    ? name
    : `${modelFolder}/${name}`;
}

interface Loading {
  readonly run: string;
  /** When the run began. */
  readonly createdAt: Date;
}

/**
 * The files beside an ONNX model by which `mlflow.onnx` and `mlflow.pyfunc` load it, by their paths. Of any other kind of
 * artifact there are none: MLflow keeps it, and does not know what it is.
 */
export function flavourFiles(
  { artifact, environment }: Pick<Candidate, "artifact" | "environment">,
  { run, createdAt }: Loading,
): ReadonlyMap<string, string> {
  if (!artifact.file.endsWith(".onnx")) return new Map();
  const versions = new Map((environment?.packages ?? []).map(({ name, version }) => [name.toLowerCase(), version]));
  const python = environment?.python ?? null;
  const file = JSON.stringify(artifact.file);
  const onnx = versions.get("onnx");
  const description = [
    "flavors:",
    "  onnx:",
    `    data: ${file}`,
    ...(onnx === undefined ? [] : [`    onnx_version: ${JSON.stringify(onnx)}`]),
    "    providers: [CUDAExecutionProvider, CPUExecutionProvider]",
    "  python_function:",
    `    data: ${file}`,
    "    env: {conda: conda.yaml, virtualenv: python_env.yaml}",
    "    loader_module: mlflow.onnx",
    ...(python === null ? [] : [`    python_version: ${JSON.stringify(python)}`]),
    `model_size_bytes: ${artifact.bytes}`,
    `model_uuid: ${JSON.stringify(run)}`,
    `run_id: ${JSON.stringify(run)}`,
    ...signatureLines(artifact.signature),
    `utc_time_created: ${JSON.stringify(createdAt.toISOString().replace("T", " ").replace("Z", "000"))}`,
  ];
  const pinned = (name: string) => (versions.has(name) ? `${name}==${versions.get(name)}` : name);
  const packages = ["mlflow", pinned("onnx"), pinned("onnxruntime")];
  const files = {
    MLmodel: description,
    "requirements.txt": packages,
    "python_env.yaml": [
      ...(python === null ? [] : [`python: ${JSON.stringify(python)}`]),
      "build_dependencies: [pip]",
      'dependencies: ["-r requirements.txt"]',
    ],
    "conda.yaml": [
      "name: mlflow-env",
      "channels: [conda-forge]",
      "dependencies:",
      `  - ${JSON.stringify(python === null ? "python" : `python=${python}`)}`,
      "  - pip",
      `  - pip: ${JSON.stringify(packages)}`,
    ],
  };
  return new Map(Object.entries(files).map(([name, text]) => [`${modelFolder}/${name}`, lines(text)]));
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
