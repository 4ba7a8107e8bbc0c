import { decode, encode, type Field, type Schema } from "./protobuf.ts";

/**
 * The messages of an ONNX file that this package reads, with the field numbers of onnx.proto. What is not declared here (above all the weights)
 * stays undecoded: a view of the file's bytes, written back as it was.
 */
export interface ModelProto {
  irVersion?: number;
  producerName?: string;
  producerVersion?: string;
  graph?: GraphProto;
  opsetImport: { domain?: string; version?: { toString(): string } }[];
}

export interface GraphProto {
  node: NodeProto[];
  /** TensorProto each. */
  initializer: Uint8Array[];
  /** Of old files also its initializers. */
  input: ValueInfoProto[];
  output: ValueInfoProto[];
  /** Types of values on the way, which a file may give. */
  valueInfo: ValueInfoProto[];
}

export interface NodeProto {
  input: string[];
  output: string[];
  opType: string;
  domain: string;
  /** AttributeProto each: a tree ensemble's hold its whole forest. */
  attribute: Uint8Array[];
}

export interface ValueInfoProto {
  name: string;
  type?: { tensorType?: { elemType?: number; shape?: { dim: { dimValue?: { toString(): string } }[] } } };
}

export interface AttributeProto {
  name: string;
  ints: { toString(): string }[];
  strings: Uint8Array[];
}

/** Of a tensor, all but its values. */
export interface TensorPlace {
  name: string;
  externalData: { key: string; value: string }[];
  dataLocation?: number;
}

export interface TensorProto {
  dataType?: number;
  int32Data: number[];
  stringData: Uint8Array[];
  int64Data: { toString(): string }[];
  rawData?: Uint8Array;
}

/** In AttributeProto.type: a list of integers. */
const INTS = 7;

const one = (name: string, type: Field["type"]): Field => ({ name, type });
const many = (name: string, type: Field["type"]): Field => ({ name, type, repeated: true });

const dimension: Schema = { 1: one("dimValue", "integer") };
const tensorType: Schema = { 1: one("elemType", "integer"), 2: one("shape", { 1: many("dim", dimension) }) };
const valueInfo: Schema = { 1: one("name", "string"), 2: one("type", { 1: one("tensorType", tensorType) }) };
const nodeProto: Schema = {
  1: many("input", "string"),
  2: many("output", "string"),
  4: one("opType", "string"),
  5: many("attribute", "bytes"),
  7: one("domain", "string"),
};
const graphProto: Schema = {
  1: many("node", nodeProto),
  5: many("initializer", "bytes"),
  11: many("input", valueInfo),
  12: many("output", valueInfo),
  13: many("valueInfo", valueInfo),
};
const operatorSet: Schema = { 1: one("domain", "string"), 2: one("version", "integer") };
const modelProto: Schema = {
  1: one("irVersion", "integer"),
  2: one("producerName", "string"),
  3: one("producerVersion", "string"),
  7: one("graph", graphProto),
  8: many("opsetImport", operatorSet),
};
const attributeProto: Schema = {
  1: one("name", "string"),
  8: many("ints", "integer"),
  9: many("strings", "bytes"),
  20: one("type", "integer"),
};
const entry: Schema = { 1: one("key", "string"), 2: one("value", "string") };
const place: Schema = { 8: one("name", "string"), 13: many("externalData", entry), 14: one("dataLocation", "integer") };
const tensorProto: Schema = {
  2: one("dataType", "integer"),
  5: many("int32Data", "integer"),
  6: many("stringData", "bytes"),
  7: many("int64Data", "integer"),
  9: one("rawData", "bytes"),
};

/** Decodes the file's outline; the rest stays as views of `bytes`, so that `encodeModel` gives it back. */
export function decodeModel(bytes: Uint8Array): ModelProto {
  return decode(modelProto, bytes);
}

/** @param room see `encode` */
export function encodeModel(model: ModelProto, room?: number): Uint8Array {
  return encode(modelProto, model, room);
}

/** The attribute of that name, or undefined. The node's others are not decoded. */
export function attribute(node: NodeProto, name: string): AttributeProto | undefined {
  const bytes = node.attribute.find((each) => attributeName(each) === name);
  return bytes && decode(attributeProto, bytes);
}

/** Puts a list of integers where the attribute `name` stood, under a name of its own. */
export function replaceAttribute(node: NodeProto, name: string, by: { name: string; ints: readonly number[] }): void {
  const bytes = encode(attributeProto, { ...by, type: INTS });
  node.attribute = node.attribute.map((each) => (attributeName(each) === name ? bytes : each));
}

function attributeName(bytes: Uint8Array): string {
  return decode<Pick<AttributeProto, "name">>({ 1: one("name", "string") }, bytes).name;
}

export function tensorPlace(initializer: Uint8Array): TensorPlace {
  return decode(place, initializer);
}

export function tensor(initializer: Uint8Array): TensorProto {
  return decode(tensorProto, initializer);
}
