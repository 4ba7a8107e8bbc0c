import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { didYouMean, UserError } from "@mlops-actions/errors";
import { classLabels } from "./class-labels.ts";
import { type NumberedLabels, numberLabels } from "./number-labels.ts";
import { decodeModel, encodeModel, type GraphProto, type ModelProto, tensorPlace } from "./onnx-messages.ts";
import { type TensorInfo, tensorInGraph } from "./tensor-info.ts";
import { cutZipMaps, isCore } from "./zip-map.ts";

/** What onnxruntime loads: the file itself, or bytes where the graph had to be cut (with the weights that lay beside the file). */
export type ModelSource =
  | { readonly path: string }
  | { readonly bytes: Uint8Array; readonly externalData: readonly { path: string; data: Uint8Array }[] };

/** What the file says without the runtime. */
export interface ModelFile {
  readonly source: ModelSource;
  readonly sha256: string;
  /** Files beside it that hold some of its weights, as its graph names them: paths that begin in its folder. */
  readonly weights: readonly string[];
  readonly classes: readonly string[] | null;
  /** What the graph takes; null where that is a sequence or map. */
  readonly inputs: readonly { readonly name: string; readonly tensor: TensorInfo | null }[];
  /** What the file's own graph gives; null where that is a sequence or map. */
  readonly outputs: readonly { readonly name: string; readonly tensor: TensorInfo | null }[];
  /** Which output of `source` holds numbers in place of the file's labels, if one does. */
  readonly numbered: NumberedLabels | null;
  readonly opsets: ReadonlyMap<string, number>;
  readonly producer: string | null;
  /** Whether the model is a forest of trees, and a small one. */
  readonly smallForest: boolean;
}

const SMALL_FOREST = 4 * 2 ** 20;

/** Bytes. */
const readAtOnce = 2 ** 22;

/** In TensorProto.data_location: the values lie in another file. */
const EXTERNAL = 1;

export async function readModelFile(path: string): Promise<ModelFile> {
  const { bytes, hash } = await modelContents(path);
  const { model, graph } = decoded(bytes, path);
  const classes = classLabels(graph);
  const weights = weightFiles(graph, path);
  const outputs = graph.output.map((output) => ({ name: output.name, tensor: tensorInGraph(output) }));
  const cut = cutZipMaps(model);
  const numbered = numberLabels(graph);
  const source =
    cut || numbered
      ? { bytes: encodeModel(model), externalData: await loaded(weights, path) }
      : { path: resolve(path) };
  return {
    source,
    sha256: await digestOf(hash, weights, path),
    weights,
    classes,
    inputs: inputsOf(graph),
    outputs,
    numbered,
    opsets: new Map(
      model.opsetImport.map(({ domain, version }) => [isCore(domain) ? "ai.onnx" : domain!, Number(version)]),
    ),
    smallForest: bytes.length <= SMALL_FOREST && graph.node.some(({ opType }) => opType.startsWith("TreeEnsemble")),
    producer: [model.producerName, model.producerVersion].filter(Boolean).join(" ") || null,
  };
}

/**
 * Files that hold some of a model's weights, as its graph names them: paths that begin in the model's folder.
 * @throws UserError where the file is no ONNX model
 */
export async function weightsBeside(path: string): Promise<readonly string[]> {
  const { bytes } = await modelContents(path);
  // The key by which a graph names them: a big model is not read twice for nothing.
  if (!bytes.includes("location")) return [];
  return weightFiles(decoded(bytes, path).graph, path);
}

interface Contents {
  readonly bytes: Buffer;
  readonly hash: Hash;
}

async function modelContents(path: string): Promise<Contents> {
  const contents = await wholeFile(path).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") {
      const near = didYouMean(basename(path), await namesIn(dirname(path)));
      throw new UserError(`There is no model at ${JSON.stringify(path)}.${near}`, {
        remedy: "Mend the path; it counts from the working directory.",
      });
    }
    throw new UserError(`The model ${JSON.stringify(path)} cannot be read.`, { file: path, cause });
  });
  const { bytes } = contents;
  if (bytes.length === 0) throw new UserError("The model file is empty.", { file: path });
  if (bytes.subarray(0, 40).toString("latin1").startsWith("version https://git-lfs")) {
    throw new UserError("The model file is a Git LFS pointer, not the model.", {
      file: path,
      remedy: "Check out with `lfs: true`, or run `git lfs pull`.",
    });
  }
  return contents;
}

/** Its bytes, and their hash, which is taken of a piece while the next is read. */
async function wholeFile(path: string): Promise<Contents> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const hash = createHash("sha256");
    for (let [hashed, read] = [0, 0]; ; ) {
      const reading = file.read(bytes, read, Math.min(size - read, readAtOnce));
      hash.update(bytes.subarray(hashed, read));
      hashed = read;
      const { bytesRead } = await reading;
      if (bytesRead === 0) return { bytes: bytes.subarray(0, read), hash };
      read += bytesRead;
    }
  } finally {
    await file.close();
  }
}

function decoded(bytes: Buffer, path: string): { model: ModelProto; graph: GraphProto } {
  try {
    const model = decodeModel(bytes);
    const { graph } = model;
    if (graph && graph.output.length > 0) return { model, graph };
  } catch (cause) {
    throw new UserError("The file is no whole ONNX model: it is truncated or has another format.", {
      file: path,
      remedy: "Export the model again, and check that the whole file was committed or downloaded.",
      cause,
    });
  }
  throw new UserError("The file is no ONNX model: it holds no graph with outputs.", { file: path });
}

/** Files beside the model that hold some of its weights, by the place that the graph gives, sorted. */
function weightFiles(graph: GraphProto, path: string): string[] {
  const locations = new Set<string>();
  for (const initializer of graph.initializer) {
    const { dataLocation, externalData } = tensorPlace(initializer);
    if (dataLocation !== EXTERNAL) continue;
    const location = externalData.find(({ key }) => key === "location")?.value ?? "";
    const inside = relative(dirname(path), resolve(dirname(path), location));
    if (inside === "" || inside.startsWith("..") || resolve(inside) === inside) {
      throw new UserError(`The model keeps weights in ${JSON.stringify(location)}, outside its own folder.`, {
        file: path,
      });
    }
    locations.add(location);
  }
  return [...locations].sort();
}

function inputsOf(graph: GraphProto): ModelFile["inputs"] {
  const constant = new Set(graph.initializer.map((initializer) => tensorPlace(initializer).name));
  const inputs = graph.input.filter(({ name }) => !constant.has(name));
  return inputs.map((input) => ({ name: input.name, tensor: tensorInGraph(input) }));
}

/** Of the file and of the weights beside it. */
async function digestOf(hash: Hash, weights: readonly string[], path: string): Promise<string> {
  for (const location of weights) {
    await pipeline(createReadStream(resolve(dirname(path), location)), hash, { end: false }).catch((cause) =>
      missingWeights(location, path, cause),
    );
  }
  return hash.digest("hex");
}

function loaded(weights: readonly string[], path: string): Promise<{ path: string; data: Uint8Array }[]> {
  return Promise.all(
    weights.map(async (location) => ({ path: location, data: await readFile(resolve(dirname(path), location)) })),
  );
}

async function missingWeights(location: string, path: string, cause: unknown): Promise<never> {
  throw new UserError(`The model keeps weights in ${JSON.stringify(location)}, which cannot be read beside it.`, {
    file: path,
    remedy: "Put that file beside the model, under the name that it had at export.",
    cause,
  });
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
