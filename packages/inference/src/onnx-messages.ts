import protobuf from "protobufjs/light.js";

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
  type?: { tensorType?: { elemType: number; shape?: { dim: { dimValue?: { toString(): string } }[] } } };
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
  dataLocation: number;
}

export interface TensorProto {
  dataType: number;
  int32Data: number[];
  stringData: Uint8Array[];
  int64Data: { toString(): string }[];
  rawData: Uint8Array;
}

/** In AttributeProto.type: a list of integers. */
const INTS = 7;

const schema = protobuf.Root.fromJSON({
  nested: {
    Model: {
      fields: {
        irVersion: { type: "int32", id: 1 },
        producerName: { type: "string", id: 2 },
        producerVersion: { type: "string", id: 3 },
        graph: { type: "Graph", id: 7 },
        opsetImport: { rule: "repeated", type: "OperatorSet", id: 8 },
      },
    },
    OperatorSet: { fields: { domain: { type: "string", id: 1 }, version: { type: "int64", id: 2 } } },
    Graph: {
      fields: {
        node: { rule: "repeated", type: "Node", id: 1 },
        initializer: { rule: "repeated", type: "bytes", id: 5 },
        input: { rule: "repeated", type: "ValueInfo", id: 11 },
        output: { rule: "repeated", type: "ValueInfo", id: 12 },
        valueInfo: { rule: "repeated", type: "ValueInfo", id: 13 },
      },
    },
    Node: {
      fields: {
        input: { rule: "repeated", type: "string", id: 1 },
        output: { rule: "repeated", type: "string", id: 2 },
        opType: { type: "string", id: 4 },
        attribute: { rule: "repeated", type: "bytes", id: 5 },
        domain: { type: "string", id: 7 },
      },
    },
    ValueInfo: { fields: { name: { type: "string", id: 1 }, type: { type: "ValueType", id: 2 } } },
    ValueType: { fields: { tensorType: { type: "TensorType", id: 1 } } },
    TensorType: { fields: { elemType: { type: "int32", id: 1 }, shape: { type: "Shape", id: 2 } } },
    Shape: { fields: { dim: { rule: "repeated", type: "Dimension", id: 1 } } },
    Dimension: { fields: { dimValue: { type: "int64", id: 1 } } },
    AttributeName: { fields: { name: { type: "string", id: 1 } } },
    Attribute: {
      fields: {
        name: { type: "string", id: 1 },
        ints: { rule: "repeated", type: "int64", id: 8 },
        strings: { rule: "repeated", type: "bytes", id: 9 },
        type: { type: "int32", id: 20 },
      },
    },
    TensorPlace: {
      fields: {
        name: { type: "string", id: 8 },
        externalData: { rule: "repeated", type: "Entry", id: 13 },
        dataLocation: { type: "int32", id: 14 },
      },
    },
    Entry: { fields: { key: { type: "string", id: 1 }, value: { type: "string", id: 2 } } },
    Tensor: {
      fields: {
        dataType: { type: "int32", id: 2 },
        int32Data: { rule: "repeated", type: "int32", id: 5 },
        stringData: { rule: "repeated", type: "bytes", id: 6 },
        int64Data: { rule: "repeated", type: "int64", id: 7 },
        rawData: { type: "bytes", id: 9 },
      },
    },
  },
});

/** Decodes the file's outline; the rest stays as views of `bytes`, so that `encodeModel` gives it back. */
export function decodeModel(bytes: Uint8Array): ModelProto {
  const reader = protobuf.Reader.create(bytes);
  reader.discardUnknown = false;
  return schema.lookupType("Model").decode(reader) as unknown as ModelProto;
}

export function encodeModel(model: ModelProto): Uint8Array {
  return schema.lookupType("Model").encode(model).finish();
}

/** The attribute of that name, or undefined. The node's others are not decoded. */
export function attribute(node: NodeProto, name: string): AttributeProto | undefined {
  const bytes = node.attribute.find((each) => attributeName(each) === name);
  return bytes && (schema.lookupType("Attribute").decode(bytes) as unknown as AttributeProto);
}

/** Puts a list of integers where the attribute `name` stood, under a name of its own. */
export function replaceAttribute(node: NodeProto, name: string, by: { name: string; ints: readonly number[] }): void {
  const bytes = schema
    .lookupType("Attribute")
    .encode({ ...by, type: INTS })
    .finish();
  node.attribute = node.attribute.map((each) => (attributeName(each) === name ? bytes : each));
}

function attributeName(bytes: Uint8Array): string {
  return (schema.lookupType("AttributeName").decode(bytes) as unknown as AttributeProto).name;
}

export function tensorPlace(initializer: Uint8Array): TensorPlace {
  return schema.lookupType("TensorPlace").decode(initializer) as unknown as TensorPlace;
}

export function tensor(initializer: Uint8Array): TensorProto {
  return schema.lookupType("Tensor").decode(initializer) as unknown as TensorProto;
}
