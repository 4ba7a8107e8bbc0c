import type { ModelSignature } from "../model-version.ts";

/**
 * The signature of a model as MLflow reads it, a line each of its MLmodel. A single input has no name there, as where
 * MLflow infers it from an array: it takes arrays and tables then, and no more than the named inputs of a graph otherwise.
 * No lines where MLflow has no word for what the model takes.
 */
export function signatureLines(signature: ModelSignature | undefined): readonly string[] {
  if (signature === undefined) return [];
  const inputs = specsOf(signature.inputs, signature.inputs.length > 1);
  if (inputs === null || inputs.length === 0) return [];
  const outputs = signature.outputs === null ? null : specsOf(signature.outputs, true);
  return [
    "signature:",
    `  inputs: ${inText(inputs)}`,
    ...(outputs === null || outputs.length === 0 ? [] : [`  outputs: ${inText(outputs)}`]),
  ];
}

function specsOf(tensors: ModelSignature["inputs"], named: boolean): object[] | null {
  const specs = tensors.flatMap(({ name, type, shape }) => {
    const dtype = dtypes.get(type);
    // Of no shape is what the graph says nothing of.
    if (dtype === undefined || shape.length === 0) return [];
    return { type: "tensor", ...(named && { name }), "tensor-spec": { dtype, shape: shape.map((size) => size ?? -1) } };
  });
  return specs.length === tensors.length ? specs : null;
}

/** numpy's words for the types of tensors. */
const dtypes: ReadonlyMap<string, string> = new Map([
  ...[8, 16, 32, 64].flatMap((bits) => [`int${bits}`, `uint${bits}`]).map((name) => [name, name] as const),
  ...[16, 32, 64].map((bits) => [`float${bits}`, `float${bits}`] as const),
  ["bool", "bool"],
  ["string", "str"],
]);

/** JSON in a string of YAML, as MLflow keeps it. */
function inText(specs: readonly object[]): string {
  return JSON.stringify(JSON.stringify(specs));
}
