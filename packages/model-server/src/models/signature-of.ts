import type { ImageInput, Signature } from "../formats/signature.ts";
import type { Settings } from "../settings.ts";
import type { OpenedModel } from "./open-served.ts";

/** The protocol's words for onnxruntime's types. */
const DATATYPES: ReadonlyMap<string, string> = new Map([
  ["float32", "FP32"],
  ["float64", "FP64"],
  ["float16", "FP16"],
  ["int8", "INT8"],
  ["int16", "INT16"],
  ["int32", "INT32"],
  ["int64", "INT64"],
  ["uint8", "UINT8"],
  ["uint16", "UINT16"],
  ["uint32", "UINT32"],
  ["bool", "BOOL"],
  ["string", "BYTES"],
]);

export function datatypeOf(type: string): string {
  return DATATYPES.get(type) ?? "FP32";
}

/** What the formats have to know of a model. */
export function signatureOf(
  { feeder, description, model }: OpenedModel,
  { maxRows }: Pick<Settings, "maxRows">,
): Signature {
  return {
    columns: feeder.binding.names,
    image: imageOf(model.inputs, description.image),
    limits: { rows: maxRows },
  };
}

function imageOf(
  inputs: OpenedModel["model"]["inputs"],
  image: OpenedModel["description"]["image"],
): ImageInput | null {
  const [input] = inputs;
  if (!input || inputs.length > 1 || input.shape.length < 3) return null;
  const { scale = 1, mean = null, std = null } = image ?? {};
  return { name: input.name, datatype: datatypeOf(input.type), shape: input.shape, scale, mean, std };
}
