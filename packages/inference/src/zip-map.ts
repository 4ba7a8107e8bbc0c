import type { ModelProto } from "./onnx-messages.ts";

const FLOAT = 1;

/**
 * Makes the outputs of ZipMap nodes readable: scikit-learn's exports pack their scores into a sequence of maps, which onnxruntime-node cannot
 * return. Each such node becomes an Identity, so that its output keeps its name and holds the `[N, K]` tensor of floats that was packed.
 *
 * @returns whether the model had any.
 */
export function cutZipMaps(model: ModelProto): boolean {
  const graph = model.graph;
  const cut = graph?.node.filter((node) => node.opType === "ZipMap") ?? [];
  for (const node of cut) {
    node.opType = "Identity";
    node.domain = "";
    node.attribute = [];
    const output = graph?.output.find(({ name }) => name === node.output[0]);
    if (output) output.type = { tensorType: { elemType: FLOAT } };
  }
  const core = model.opsetImport.some(({ domain }) => isCore(domain));
  if (cut.length > 0 && !core) model.opsetImport = [...model.opsetImport, { domain: "", version: 13 }];
  return cut.length > 0;
}

/** Whether a domain is that of ONNX itself, which has two spellings. */
export function isCore(domain: string | undefined): boolean {
  return domain === undefined || domain === "" || domain === "ai.onnx";
}
