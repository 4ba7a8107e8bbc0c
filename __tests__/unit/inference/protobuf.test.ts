import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decode, encode, type Schema } from "../../../packages/inference/src/protobuf.ts";

const schema: Schema = {
  1: { name: "number", type: "integer" },
  2: { name: "text", type: "string" },
  3: { name: "inner", type: { 1: { name: "number", type: "integer" } } },
  6: { name: "list", type: "integer", repeated: true },
};
const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");

/** The examples of https://protobuf.dev/programming-guides/encoding/ */
describe("a message", () => {
  it("is read and written as the specification's examples", () => {
    const examples = [
      ["08 96 01", { number: 150, text: "", list: [] }],
      ["12 07 74 65 73 74 69 6e 67", { text: "testing", list: [] }],
      ["1a 03 08 96 01", { text: "", inner: { number: 150 }, list: [] }],
      ["08 fe ff ff ff ff ff ff ff ff 01", { number: -2, text: "", list: [] }],
    ] as const;
    for (const [hex, message] of examples) {
      assert.deepEqual(decode(schema, bytes(hex)), message);
      const written = Buffer.from(encode(schema, message));
      assert.deepEqual(written, bytes(hex));
    }
    const packed = decode<{ list: number[] }>(schema, bytes("32 06 03 8e 02 9e a7 05"));
    const unpacked = decode<{ list: number[] }>(schema, bytes("30 03 30 8e 02 30 9e a7 05"));
    assert.deepEqual(
      [packed.list, unpacked.list],
      [
        [3, 270, 86_942],
        [3, 270, 86_942],
      ],
    );
  });

  it("has its integers to the last digit", () => {
    const values = [2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n), -(2n ** 53n) - 1n];
    for (const value of values) {
      const groups = Array.from({ length: 10 }, (_, at) =>
        Number((BigInt.asUintN(64, value) >> BigInt(7 * at)) & 127n),
      );
      const last = groups.findLastIndex((group) => group > 0);
      const varint = groups.slice(0, last + 1).map((group, at) => (at < last ? group | 128 : group));
      assert.deepEqual(decode<{ number: bigint }>(schema, Uint8Array.of(8, ...varint)).number, value);
    }
  });

  it("keeps what its schema does not declare, or of another type, in every message of it", () => {
    const inner = "0d 01 02 03 04 08 05 7a 01 ff";
    const whole = bytes(`2a 02 01 02 1a 0a ${inner} 39 01 02 03 04 05 06 07 08`);
    const message = decode<{ inner: { number: number } }>(schema, whole);
    message.inner.number = 6;
    const again = Buffer.from(encode(schema, message));
    assert.deepEqual(again, bytes("1a 0a 08 06 0d 01 02 03 04 7a 01 ff 2a 02 01 02 39 01 02 03 04 05 06 07 08"));
    assert.deepEqual(decode(schema, again), message);
  });

  it("that ends too soon is an error", () => {
    for (const hex of [
      "08",
      "08 96",
      "12 07 74",
      "1a 03 08 96",
      "1a 01 08",
      "32 06 03",
      "3a 05 00",
      "39 01",
      "0b",
      "2a",
      "ff",
    ]) {
      assert.throws(() => decode(schema, bytes(hex)), Error, hex);
    }
  });
});
