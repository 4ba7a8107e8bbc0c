import { UserError } from "@mlops-actions/errors";
import type { InferenceSession } from "onnxruntime-node";
import type { ValueInfoProto } from "./onnx-messages.ts";

/** A tensor that goes into the graph or comes out of it. A dimension that the graph leaves open is null. */
export interface TensorInfo {
  readonly name: string;
  /** onnxruntime's word: `float32`, `float64`, `int64`, `string`, … */
  readonly type: string;
  readonly shape: readonly (number | null)[];
}

/** Null where the runtime has a sequence or map. */
export function tensorInfo(value: InferenceSession.ValueMetadata): TensorInfo | null {
  if (!value.isTensor) return null;
  return {
    name: value.name,
    type: value.type,
    shape: value.shape.map((size) => (typeof size === "number" && size > 0 ? size : null)),
  };
}

export function noTensor(path: string, name: string): never {
  throw new UserError(
    `The model's input ${JSON.stringify(name)} is a sequence or map, which no table of columns can feed.`,
    { file: path },
  );
}

/** onnxruntime's words for TensorProto.DataType. */
const types = new Map([
  [1, "float32"],
  [2, "uint8"],
  [3, "int8"],
  [4, "uint16"],
  [5, "int16"],
  [6, "int32"],
  [7, "int64"],
  [8, "string"],
  [9, "bool"],
  [10, "float16"],
  [11, "float64"],
  [12, "uint32"],
  [13, "uint64"],
]);

/** The same as the runtime tells it, by the graph alone; null of a sequence or map. */
export function tensorInGraph({ name, type }: ValueInfoProto): TensorInfo | null {
  const tensor = type?.tensorType;
  if (tensor == null) return null;
  const shape = (tensor.shape?.dim ?? []).map(({ dimValue }) => Number(dimValue ?? 0));
  return {
    name,
    type: types.get(tensor.elemType ?? 0) ?? `type ${tensor.elemType}`,
    shape: shape.map((size) => (size > 0 ? size : null)),
  };
}
