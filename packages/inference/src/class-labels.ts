import { attribute, type GraphProto, type NodeProto, tensor, tensorPlace } from "./onnx-messages.ts";

/** Operators that hand on labels or scores with the classes in the same order. */
const HANDS_ON = new Set([
  "Cast",
  "Identity",
  "Reshape",
  "Squeeze",
  "Unsqueeze",
  "Flatten",
  "Normalizer",
  "Softmax",
  "Clip",
]);

/** Attributes that hold a classifier's or ZipMap's classes, in the order of its scores. */
const LABELS = ["classlabels_strings", "classlabels_int64s", "classlabels_ints"];

const ELEMENT = { int32: 6, int64: 7, string: 8 };

/**
 * The names of the classes in the order of the scores, as the graph holds them: in its ZipMap, in the classifier that gives an output, or in the
 * table from which the label is picked. Null where the graph does not say.
 */
export function classLabels(graph: GraphProto): readonly string[] | null {
  const producers = new Map(graph.node.flatMap((node) => node.output.map((name) => [name, node] as const)));
  for (const node of graph.node) {
    const labels = node.opType === "ZipMap" ? labelsOf(node) : null;
    if (labels) return labels;
  }
  for (const output of graph.output) {
    const labels = labelsBehind(output.name, graph, producers);
    if (labels) return labels;
  }
  return null;
}

function labelsBehind(name: string, graph: GraphProto, producers: Map<string, NodeProto>): readonly string[] | null {
  let node = producers.get(name);
  const seen = new Set<NodeProto>();
  while (node && !seen.has(node)) {
    seen.add(node);
    const labels = labelsOf(node);
    if (labels) return labels;
    const [input = ""] = node.input;
    if (node.opType === "ArrayFeatureExtractor") return constant(input, graph, producers);
    if (node.opType === "LabelEncoder") return encoded(node, labelsBehind(input, graph, producers));
    if (!HANDS_ON.has(node.opType)) return null;
    node = producers.get(input);
  }
  return null;
}

function labelsOf(node: NodeProto): readonly string[] | null {
  for (const name of LABELS) {
    const labels = texts(node, name);
    if (labels.length > 0) return labels;
  }
  return null;
}

function texts(node: NodeProto, name: string): readonly string[] {
  const found = attribute(node, name);
  return found ? [...found.strings.map(utf8), ...found.ints.map(String)] : [];
}

/** Classes after a LabelEncoder: those before it (else the numbers 0…K−1) looked up among its keys. */
function encoded(node: NodeProto, before: readonly string[] | null): readonly string[] | null {
  const keys = [...texts(node, "keys_strings"), ...texts(node, "keys_int64s")];
  const values = [...texts(node, "values_strings"), ...texts(node, "values_int64s")];
  const lookup = new Map(keys.map((key, at) => [key, values[at]]));
  const after = (before ?? keys.map((_, at) => String(at))).map((key) => lookup.get(key));
  return after.every((value) => value !== undefined) && after.length > 0 ? after : null;
}

/** The texts of an initializer, whether used as it is or cast. */
function constant(name: string, graph: GraphProto, producers: Map<string, NodeProto>): readonly string[] | null {
  const producer = producers.get(name);
  if (producer?.opType === "Cast") return constant(producer.input[0] ?? "", graph, producers);
  const bytes = graph.initializer.find((each) => tensorPlace(each).name === name);
  if (!bytes) return null;
  const { dataType, stringData, int32Data, int64Data, rawData } = tensor(bytes);
  const raw = new Uint8Array(rawData ?? []).buffer;
  if (dataType === ELEMENT.string) return stringData.map(utf8);
  if (dataType === ELEMENT.int64) return (int64Data.length > 0 ? int64Data : [...new BigInt64Array(raw)]).map(String);
  if (dataType === ELEMENT.int32) return (int32Data.length > 0 ? int32Data : [...new Int32Array(raw)]).map(String);
  return null;
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
