import { attribute, type GraphProto, replaceAttribute } from "./onnx-messages.ts";

/** An output that holds numbers 0…K−1 in place of its labels. */
export interface NumberedLabels {
  readonly output: string;
  /** The label for each number. */
  readonly labels: readonly string[];
}

/** Classifiers that can give either, by the attribute that makes them give numbers. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ["TreeEnsembleClassifier", "classlabels_int64s"],
  ["LinearClassifier", "classlabels_ints"],
]);
const TEXTS = "classlabels_strings";
const INT64 = 7;

/** Operators whose inner graphs may read any value of the outer one. */
const WITH_GRAPHS = new Set(["If", "Loop", "Scan"]);

/**
 * Makes a classifier whose text labels are an output of the graph give their numbers instead, since the runtime makes a JavaScript string for each row:
 * that takes longer than all else around a small forest.
 *
 * @returns null where the graph has no such classifier, or where something else reads its labels.
 */
export function numberLabels(graph: GraphProto): NumberedLabels | null {
  if (graph.node.some(({ opType }) => WITH_GRAPHS.has(opType))) return null;
  for (const node of graph.node) {
    const numbers = NUMBERS.get(node.opType);
    const labels = numbers ? (attribute(node, TEXTS)?.strings ?? []) : [];
    const names = labels.length > 0 ? namesOf(node.output[0] ?? "", graph) : [];
    const output = graph.output.find(({ name }) => name === names.at(-1));
    if (!numbers || !output) continue;
    replaceAttribute(node, TEXTS, { name: numbers, ints: [...labels.keys()] });
    output.type = { tensorType: { elemType: INT64 } };
    graph.valueInfo = graph.valueInfo.filter(({ name }) => !names.includes(name));
    return { output: output.name, labels: labels.map((bytes) => new TextDecoder().decode(bytes)) };
  }
  return null;
}

/** The names under which a value goes on, its own first, as long as a single node reads it and leaves it as it is; empty where another node reads it. */
function namesOf(value: string, graph: GraphProto): readonly string[] {
  const readers = graph.node.filter((node) => node.input.includes(value));
  const [reader] = readers;
  if (!reader) return [value];
  const isOutput = graph.output.some(({ name }) => name === value);
  if (isOutput || readers.length > 1 || reader.opType !== "Identity") return [];
  const next = namesOf(reader.output[0] ?? "", graph);
  return next.length > 0 ? [value, ...next] : [];
}
