import { fstatSync } from "node:fs";
import { access, constants, open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { didYouMean, UserError } from "@mlops-actions/errors";
import { classLabels } from "./class-labels.ts";
import { digestFiles } from "./examiner-process.ts";
import { type NumberedLabels, numberLabels } from "./number-labels.ts";
import { decodeModel, encodeModel, type GraphProto, type ModelProto, tensorPlace } from "./onnx-messages.ts";
import { type OutlineBytes, readOutline } from "./outline-bytes.ts";
import { type TensorInfo, tensorInGraph } from "./tensor-info.ts";
import { cutZipMaps, isCore } from "./zip-map.ts";

/** What onnxruntime loads: the file itself, or bytes where the graph had to be cut (with the weights that lay beside the file). */
export type ModelSource =
  | { readonly path: string }
  | { readonly bytes: Uint8Array; readonly externalData: readonly { path: string; data: Uint8Array }[] };

/** What is enough to see whether the runtime loads a model. */
export type OpeningSource = ModelSource | Structure;

/** A model without its long weights, which the runtime finds in its file. */
interface Structure {
  readonly structure: Uint8Array;
  readonly path: string;
}

/** What the file says without the runtime. */
export interface ModelFile {
  readonly source: ModelSource;
  /** The same for whoever opens it without running it. */
  readonly opening: OpeningSource;
  /** Takes as long as it takes to read the file. */
  readonly sha256: Promise<string>;
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

/** In TensorProto.data_location: the values lie in another file. */
const EXTERNAL = 1;

/** @param digest takes the SHA-256 of files, one after the other; by default this thread does */
export async function readModelFile(path: string, digest = digestFiles): Promise<ModelFile> {
  const outline = await modelOutline(path);
  const { graph, model } = outline;
  const classes = classLabels(graph);
  const weights = weightFiles(graph, path);
  const outputs = graph.output.map((output) => ({ name: output.name, tensor: tensorInGraph(output) }));
  const inputs = inputsOf(graph);
  const { source, numbered } = await sourceOf(outline, weights, path);
  const beside = weights.map((location) => resolve(dirname(path), location));
  for (const [at, place] of beside.entries()) {
    await access(place, constants.R_OK).catch((cause) => missingWeights(weights[at]!, path, cause));
  }
  const sha256 = digest([resolve(path), ...beside]).catch((cause) => unreadable(path, cause));
  // Whoever waits for it hears of it.
  sha256.catch(() => undefined);
  return {
    source,
    opening: "path" in source && weights.length === 0 ? (outline.structure ?? source) : source,
    sha256,
    weights,
    classes,
    inputs,
    outputs,
    numbered,
    opsets: new Map(
      model.opsetImport.map(({ domain, version }) => [isCore(domain) ? "ai.onnx" : domain!, Number(version)]),
    ),
    smallForest: outline.size <= SMALL_FOREST && graph.node.some(({ opType }) => opType.startsWith("TreeEnsemble")),
    producer: [model.producerName, model.producerVersion].filter(Boolean).join(" ") || null,
  };
}

/**
 * Files that hold some of a model's weights, as its graph names them: paths that begin in the model's folder.
 * @throws UserError where the file is no ONNX model
 */
export async function weightsBeside(path: string): Promise<readonly string[]> {
  return weightFiles((await modelOutline(path)).graph, path);
}

interface Outline {
  readonly model: ModelProto;
  readonly graph: GraphProto;
  /** Nothing was left out of them. */
  readonly whole: boolean;
  /** Null where all is read anyway, or where the runtime would not find what is not. */
  readonly structure: Structure | null;
  /** Bytes of the file. */
  readonly size: number;
}

/** No runtime reads more of a file that holds its weights itself. */
const mostBytes = 2 ** 31 - 1;

async function modelOutline(path: string): Promise<Outline> {
  // To open a pipe is to wait for who writes to it.
  if (!(await stat(path).catch((cause) => unreadable(path, cause))).isFile()) {
    throw new UserError(`The model ${JSON.stringify(path)} is no file.`, {
      file: path,
      remedy: "Name the ONNX file itself: of a folder, the one that lies in it.",
    });
  }
  const file = await open(path).catch((cause) => unreadable(path, cause));
  try {
    const { size } = fstatSync(file.fd);
    const { buffer } = await file.read(Buffer.alloc(40), 0, 40, 0).catch((cause) => unreadable(path, cause));
    if (size === 0) throw new UserError("The model file is empty.", { file: path, remedy: exportAgain });
    if (buffer.toString("latin1").startsWith("version https://git-lfs")) {
      throw new UserError("The model file is a Git LFS pointer, not the model.", {
        file: path,
        remedy: "Check out with `lfs: true`, or run `git lfs pull`.",
      });
    }
    const { bytes, whole, inPlace } = outlineBytes(file.fd, path);
    return { ...decoded(bytes, path), whole, structure: whole ? null : await structureOf(path, size, inPlace), size };
  } finally {
    await file.close();
  }
}

function outlineBytes(file: number, path: string): OutlineBytes {
  try {
    return readOutline(file);
  } catch (cause) {
    return noModel(path, cause);
  }
}

/** By the name that the file has where it lies: the runtime follows no link out of the folder. */
async function structureOf(path: string, size: number, inPlace: OutlineBytes["inPlace"]): Promise<Structure | null> {
  if (size > mostBytes) return null;
  const place = await realpath(path);
  const structure = inPlace(basename(place));
  return structure && { structure, path: place };
}

async function unreadable(path: string, cause: NodeJS.ErrnoException): Promise<never> {
  if (cause.code === "ENOENT") {
    const near = didYouMean(basename(path), await namesIn(dirname(path)));
    throw new UserError(`There is no model at ${JSON.stringify(path)}.${near}`, {
      remedy: "Mend the path; it counts from the working directory.",
    });
  }
  throw new UserError(`The model ${JSON.stringify(path)} cannot be read.`, { file: path, cause });
}

function decoded(bytes: Buffer, path: string): Pick<Outline, "model" | "graph"> {
  try {
    const model = decodeModel(bytes);
    const { graph } = model;
    if (graph && graph.output.length > 0) return { model, graph };
  } catch (cause) {
    noModel(path, cause);
  }
  throw new UserError("The file is no ONNX model: it holds no graph with outputs.", {
    file: path,
    remedy: exportAgain,
  });
}

const exportAgain = "Export the model again, and check that the whole file was committed or downloaded.";

function noModel(path: string, cause: unknown): never {
  throw new UserError("The file is no whole ONNX model: it is truncated or has another format.", {
    file: path,
    remedy: exportAgain,
    cause,
  });
}

/** The file as it is, or with a graph that had to be cut, and then with all of its weights. */
async function sourceOf(
  { model, graph, whole, size }: Omit<Outline, "structure">,
  weights: readonly string[],
  path: string,
): Promise<Pick<ModelFile, "source" | "numbered">> {
  const cut = cutZipMaps(model);
  const numbered = numberLabels(graph);
  if (!cut && !numbered) return { source: { path: resolve(path) }, numbered };
  if (!whole) return sourceOf({ ...decoded(await bytesOf(path, path), path), whole: true, size }, weights, path);
  return { source: { bytes: encodeModel(model, size + 2 ** 12), externalData: await loaded(weights, path) }, numbered };
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

function loaded(weights: readonly string[], path: string): Promise<{ path: string; data: Uint8Array }[]> {
  return Promise.all(
    weights.map(async (location) => ({ path: location, data: await bytesOf(resolve(dirname(path), location), path) })),
  );
}

/** @param model that messages name */
async function bytesOf(path: string, model: string): Promise<Buffer> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ERR_FS_FILE_TOO_LARGE") throw cause;
    throw new UserError("The model's graph has to be changed before it runs, and its weights are too large for that.", {
      file: model,
      remedy:
        "Export it without ZipMap, as skl2onnx does by options={'zipmap': False}, and with labels that are numbers.",
      cause,
    });
  });
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
