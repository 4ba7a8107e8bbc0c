import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Answer } from "../../../../packages/model-server/src/answer.ts";
import { encodeV2, v2Outputs } from "../../../../packages/model-server/src/formats/v2-answer.ts";
import { decodeV2 } from "../../../../packages/model-server/src/formats/v2-request.ts";
import { people, refusal } from "./decoded.ts";

function request(inputs: unknown, more: object = {}): Buffer {
  return Buffer.from(JSON.stringify({ inputs, ...more }));
}

const input = (datatype: string, shape: readonly number[], data?: unknown, parameters?: object) => ({
  name: "x",
  datatype,
  shape,
  ...(data !== undefined && { data }),
  ...(parameters && { parameters }),
});

const read = (body: Buffer, headerLength?: string) => decodeV2(body, headerLength, people);
const refused = (body: Buffer, headerLength?: string) => refusal(() => read(body, headerLength));

const kinds: readonly (readonly [string, unknown[], ArrayLike<unknown>, Buffer])[] = [
  ["BOOL", [true, false, 1, 0], Uint8Array.of(1, 0, 1, 0), Buffer.from([1, 0, 1, 0])],
  ["UINT8", [0, 255], Uint8Array.of(0, 255), Buffer.from([0, 255])],
  ["UINT16", [0, 65_535], Uint16Array.of(0, 65_535), Buffer.from([0, 0, 255, 255])],
  ["UINT32", [4_294_967_295], Uint32Array.of(4_294_967_295), Buffer.alloc(4, 255)],
  ["INT8", [-128, 127], Int8Array.of(-128, 127), Buffer.from([128, 127])],
  ["INT16", [-2], Int16Array.of(-2), Buffer.from([254, 255])],
  ["INT32", [-2], Int32Array.of(-2), Buffer.from([254, 255, 255, 255])],
  ["INT64", [-2, 5], BigInt64Array.of(-2n, 5n), Buffer.from([254, ...Array(7).fill(255), 5, ...Array(7).fill(0)])],
  ["UINT64", [5], BigUint64Array.of(5n), Buffer.from([5, ...Array(7).fill(0)])],
  ["FP16", [1.5, -2], Float32Array.of(1.5, -2), Buffer.from([0, 0x3e, 0, 0xc0])],
  ["BF16", [1.5, -2], Float32Array.of(1.5, -2), Buffer.from([0xc0, 0x3f, 0, 0xc0])],
  ["FP32", [0.5, null], Float32Array.of(0.5, Number.NaN), Buffer.from([0, 0, 0, 0x3f, 0, 0, 0xc0, 0x7f])],
  ["FP64", [0.1], Float64Array.of(0.1), Buffer.from(Float64Array.of(0.1).buffer)],
  ["BYTES", ["é", ""], ["é", ""], Buffer.from([2, 0, 0, 0, 0xc3, 0xa9, 0, 0, 0, 0])],
];

describe("inputs of the Open Inference Protocol", () => {
  for (const [datatype, elements, expected, bytes] of kinds) {
    it(`${datatype} as JSON and as bytes`, () => {
      const shape = [elements.length, 1];
      const tensors = [{ name: "x", datatype, shape, data: expected }];
      assert.deepEqual(read(request([input(datatype, shape, elements)])).instances, { kind: "tensors", tensors });
      const json = request([input(datatype, shape, undefined, { binary_data_size: bytes.length })]);
      const whole = Buffer.concat([json, bytes]);
      assert.deepEqual(read(whole, `${json.length}`).instances, { kind: "tensors", tensors });
    });
  }

  it("nested or flat, of several names, with integers beyond 2^53", () => {
    const body = Buffer.from(
      '{"id": "7", "inputs": [{"name": "a", "shape": [2, 2], "datatype": "INT64", "data": [[1, 9223372036854775807], [3, 4]]},' +
        ' {"name": "b", "shape": [2], "datatype": "BYTES", "data": ["p", null]}]}',
    );
    const { id, instances, outputs } = read(body);
    assert.deepEqual([id, outputs], ["7", null]);
    assert.deepEqual(instances.tensors, [
      { name: "a", datatype: "INT64", shape: [2, 2], data: BigInt64Array.of(1n, 2n ** 63n - 1n, 3n, 4n) },
      { name: "b", datatype: "BYTES", shape: [2], data: ["p", null] },
    ]);
  });

  it("as JSON and as bytes in one request", () => {
    const json = request([
      input("FP32", [1], [0.5]),
      { ...input("FP64", [1], undefined, { binary_data_size: 8 }), name: "y" },
    ]);
    const { tensors } = read(
      Buffer.concat([json, Buffer.from(Float64Array.of(0.1).buffer)]),
      `${json.length}`,
    ).instances;
    assert.deepEqual([tensors[0]!.data, tensors[1]!.data], [Float32Array.of(0.5), Float64Array.of(0.1)]);
  });

  it("asked for outputs by name, as bytes or not", () => {
    const inputs = [input("FP32", [1], [1])];
    const outputs = [{ name: "scores", parameters: { binary_data: false } }, { name: "label" }];
    const asked = read(request(inputs, { outputs, parameters: { binary_data_output: true } })).outputs;
    assert.deepEqual(asked, [
      { name: "scores", binary: false },
      { name: "label", binary: true },
    ]);
    assert.deepEqual(read(request(inputs, { outputs: [] })).outputs, null);
    assert.deepEqual(read(request(inputs, { parameters: { priority: 3 } })).outputs, null);
  });
});

describe("a request of the protocol is refused", () => {
  const good = input("FP32", [2, 1], [1, 2]);
  const bodies: readonly (readonly [string, Buffer, RegExp, (readonly number[])?])[] = [
    ["that is no object", Buffer.from("[]"), /is a list of 0, where an object/],
    ["without inputs", Buffer.from("{}"), /"inputs" takes a list of tensors.* is missing/],
    ["with no inputs", request([]), /is a list of 0/],
    ["with an input that is none", request([3]), /Input 0 is 3/],
    ["without a name", request([{ ...good, name: 3 }]), /"name" of input 0 is 3/],
    ["of an unknown datatype", request([{ ...good, datatype: "FLOAT" }]), /"x" is "FLOAT".*"FP32"/],
    ["of a datatype every object has", request([{ ...good, datatype: "constructor" }]), /"constructor"/],
    ["without a shape", request([{ ...good, shape: undefined }]), /"shape" of the input "x"/],
    ["of an empty shape", request([{ ...good, shape: [] }]), /first of which counts rows/],
    ["of a negative size", request([{ ...good, shape: [-1, 2] }]), /\[-1, 2\]/],
    [
      "of a shape that its data does not fill",
      request([{ ...good, shape: [3, 1] }]),
      /holds 2 elements, where its shape \[3, 1\] takes 3/,
    ],
    ["of a size beyond reason", request([{ ...good, shape: Array(32).fill(2 ** 52) }]), /holds 2 elements/],
    ["without data", request([input("FP32", [1])]), /"data" of the input "x" takes a list, and is missing/],
    [
      "with a text for a number",
      request([input("FP32", [2, 1], [1, "2"])]),
      /Element 1 \(row 1\) .* is "2", where a number/,
      [1],
    ],
    [
      "with a fraction for an integer",
      request([input("INT32", [2, 2], [1, 2, 3, 0.5])]),
      /Element 3 \(row 1\) .* is 0.5/,
      [1],
    ],
    ["with a number that its datatype does not hold", request([input("UINT8", [1], [256])]), /0 to 255/, [0]],
    [
      "with an integer beyond 64 bits",
      Buffer.from('{"inputs":[{"name":"x","shape":[1],"datatype":"INT64","data":[9223372036854775808]}]}'),
      /9223372036854775808/,
      [0],
    ],
    ["with lists deeper than its shape", request([input("FP32", [2, 1], [[[1]], [[2]]])]), /is a list of 1/, [0]],
    ["with a number for a truth", request([input("BOOL", [1], [2])]), /true or false/, [0]],
    ["with a number for a text", request([input("BYTES", [1], [2])]), /a text is expected/, [0]],
    ["with a name twice", request([good, good]), /"x" twice/],
    ["of several numbers of rows", request([good, { ...input("FP32", [1], [1]), name: "y" }]), /"x" has 2, "y" has 1/],
    ["of no rows", request([input("FP32", [0, 2], [])]), /no rows/],
    ["with an id that is none", request([good], { id: 3 }), /"id" is 3/],
    ["with outputs that are none", request([good], { outputs: "scores" }), /"outputs" takes a list/],
    ["with an output without a name", request([good], { outputs: [{}] }), /Output 0 has no "name"/],
    ["with a wrong flag", request([good], { parameters: { binary_data_output: 1 } }), /true or false/],
    [
      "that asks for what is not offered",
      request([good], { outputs: [{ name: "scores", parameters: { classification: 2 } }] }),
      /"classification"/,
    ],
    ["in shared memory", request([input("FP32", [1], [1], { shared_memory_region: "r" })]), /shared memory/],
  ];
  for (const [name, body, message, blamed = []] of bodies) {
    it(name, async () => {
      const { message: found, rows } = await refused(body);
      assert.match(found, message);
      assert.deepEqual(rows, blamed);
    });
  }

  const json = (size: unknown, datatype = "FP32") =>
    request([input(datatype, [1], undefined, { binary_data_size: size })]);
  const binary: readonly (readonly [string, Buffer, Buffer, RegExp])[] = [
    ["with fewer bytes than told", json(4), Buffer.alloc(3), /"binary_data_size" of 4, but 3 bytes follow/],
    ["with more bytes than told", json(4), Buffer.alloc(5), /5 bytes after the JSON.*take 4/],
    [
      "with bytes that its shape does not take",
      json(8),
      Buffer.alloc(8),
      /has 8 bytes, where its shape takes 1 elements of 4/,
    ],
    ["with a size that is none", json("4"), Buffer.alloc(4), /"binary_data_size" of the input "x" is "4"/],
    ["with a text that ends too late", json(6, "BYTES"), Buffer.from([9, 0, 0, 0, 1, 1]), /Text 0 .* ends after/],
    ["with a length cut short", json(3, "BYTES"), Buffer.from([9, 0, 0]), /Text 0 .* ends after/],
    ["with texts more than its shape", json(8, "BYTES"), Buffer.alloc(8), /holds 2 texts, where its shape takes 1/],
    ["with a text that is not UTF-8", json(5, "BYTES"), Buffer.from([1, 0, 0, 0, 255]), /Text 0 .* not UTF-8/],
  ];
  for (const [name, head, bytes, message] of binary) {
    it(name, async () =>
      assert.match((await refused(Buffer.concat([head, bytes]), `${head.length}`)).message, message),
    );
  }

  it("with a length of its JSON that is none", async () => {
    for (const length of ["", "x", "-1", "1e9", "99999", "1.5"]) {
      assert.match((await refused(request([good]), length)).message, /Inference-Header-Content-Length/);
    }
  });
});

const binary: Answer = {
  model: 'm"1',
  version: "3",
  rows: 2,
  classes: ["no", "yé,s"],
  labels: ["no", "yé,s"],
  scores: [Float32Array.of(0.1, 0.25), [0.9, 0.75]],
  values: null,
};
const regression: Answer = { ...binary, classes: null, labels: null, scores: null, values: [0.1, Number.NaN] };

describe("an answer in the Open Inference Protocol", () => {
  it("has every output as JSON where none is asked for", () => {
    const { contentType, headers, body } = encodeV2("7", binary, null);
    assert.deepEqual([contentType, headers], ["application/json", {}]);
    assert.deepEqual(JSON.parse(body.toString()), {
      id: "7",
      model_name: 'm"1',
      model_version: "3",
      outputs: [
        { name: "label", datatype: "BYTES", shape: [2], data: ["no", "yé,s"] },
        {
          name: "scores",
          datatype: "FP64",
          shape: [2, 2],
          parameters: { classes: '["no","yé,s"]' },
          data: [Math.fround(0.1), 0.9, 0.25, 0.75],
        },
      ],
    });
  });

  it("has those that are asked for, as bytes where they are", () => {
    const { contentType, headers, body } = encodeV2(null, binary, [
      { name: "scores", binary: true },
      { name: "label", binary: true },
    ]);
    assert.equal(contentType, "application/octet-stream");
    const length = Number(headers["Inference-Header-Content-Length"]);
    const bytes = body as Buffer;
    const { id, outputs } = JSON.parse(bytes.subarray(0, length).toString());
    assert.equal(id, undefined);
    assert.deepEqual(
      outputs.map(({ name, parameters }: { name: string; parameters: Record<string, unknown> }) => [
        name,
        parameters["binary_data_size"],
      ]),
      [
        ["scores", 32],
        ["label", 15],
      ],
    );
    const scores = bytes.buffer.slice(bytes.byteOffset + length, bytes.byteOffset + length + 32);
    assert.deepEqual(new Float64Array(scores), Float64Array.of(Math.fround(0.1), 0.9, 0.25, 0.75));
    assert.deepEqual(
      bytes.subarray(length + 32),
      Buffer.concat([Buffer.from([2, 0, 0, 0]), Buffer.from("no"), Buffer.from([5, 0, 0, 0]), Buffer.from("yé,s")]),
    );
  });

  it("of a regression is its predictions, null where they are no number", () => {
    const { outputs } = JSON.parse(encodeV2(null, regression, null).body.toString());
    assert.deepEqual(outputs, [{ name: "prediction", datatype: "FP64", shape: [2], data: [0.1, null] }]);
  });

  it("has the outputs that the metadata lists", () => {
    assert.deepEqual(v2Outputs({ classes: ["a", "b", "c"], scores: true }), [
      { name: "label", datatype: "BYTES", shape: [-1] },
      { name: "scores", datatype: "FP64", shape: [-1, 3] },
    ]);
    assert.deepEqual(
      v2Outputs({ classes: ["a"], scores: false }).map(({ name }) => name),
      ["label"],
    );
  });

  it("is refused where an output is asked for that there is not", async () => {
    const { message } = await refusal(() => encodeV2(null, regression, [{ name: "scores", binary: false }]));
    assert.match(message, /no output "scores"; it has "prediction"/);
  });
});
