import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reference, refused, tensors } from "./decoded.ts";

const npy = "application/x-npy";
const { arrays } = JSON.parse(reference("expected.json").toString()) as {
  arrays: Record<string, { shape: number[]; cells: unknown[] }>;
};

/** A file of this header and data. */
function file(header: string, data: Uint8Array = new Uint8Array(16), { version = 1, mark = "\x93NUMPY" } = {}): Buffer {
  const length = Buffer.alloc(version > 1 ? 4 : 2);
  if (version > 1) length.writeUInt32LE(header.length);
  else length.writeUInt16LE(header.length);
  return Buffer.concat([Buffer.from(mark, "latin1"), Buffer.from([version, 0]), length, Buffer.from(header), data]);
}

const header = (descr: string, shape: string, order = "False") =>
  `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }\n`;

describe("an array of NumPy has the cells that NumPy tells", () => {
  for (const [name, { shape, cells }] of Object.entries(arrays)) {
    it(name, async () => {
      const [tensor] = await tensors(npy, reference(`${name}.npy`));
      assert.equal(tensor?.name, null);
      assert.deepEqual(tensor.shape, shape);
      const expected = cells.map((cell) => (cell === "Infinity" ? Number.POSITIVE_INFINITY : cell));
      const found = Array.from(tensor.data, (cell, at) => {
        if (typeof expected[at] === "boolean") return cell === 1;
        return typeof expected[at] === "string" && tensor.datatype !== "BYTES" ? String(cell) : cell;
      });
      assert.deepEqual(found, expected);
    });
  }

  for (const version of [1, 2, 3]) {
    it(`in format ${version}`, async () => {
      const [tensor] = await tensors(npy, reference(`version-${version}.npy`));
      assert.deepEqual(tensor, { name: null, datatype: "FP64", shape: [1, 2], data: Float64Array.of(1.5, 2.5) });
    });
  }

  it("wherever its bytes lie in memory", async () => {
    const padded = Buffer.concat([Buffer.from([0]), reference("f8.npy")]).subarray(1);
    const [tensor] = await tensors(npy, padded);
    assert.deepEqual(tensor?.data, Float64Array.of(0.1, 1e308, 5e-324));
  });
});

describe("an array is refused", () => {
  const whole = reference("f8.npy");
  const bodies: readonly (readonly [string, Buffer, RegExp])[] = [
    ["of objects", reference("objects.npy"), /type "\|O", which would run code/],
    ["of structures", reference("structure.npy"), /a structure/],
    ["of complex numbers", reference("complex.npy"), /"<c16"/],
    ["of a single value", reference("single.npy"), /first dimension has to count rows/],
    ["of nothing", Buffer.alloc(0), /does not begin with the mark/],
    [
      "with another mark",
      file(header("'<f8'", "(2,)"), undefined, { mark: "\x93NUMPZ" }),
      /does not begin with the mark/,
    ],
    ["of format 4", file(header("'<f8'", "(2,)"), undefined, { version: 4 }), /format 4/],
    ["that ends in its header", whole.subarray(0, 40), /ends in its header/],
    ["that ends in its length", file("", undefined, { version: 2 }).subarray(0, 10), /ends in its header/],
    ["that ends early", whole.subarray(0, -1), /23 bytes, where its shape \[3\] takes 3 elements of 8/],
    ["that goes on", Buffer.concat([whole, Buffer.alloc(1)]), /25 bytes/],
    ["of a size beyond reason", file(header("'<f8'", "(9999999, 9999999, 99999)")), /16 bytes|too|rows/],
    ["of a negative size", file(header("'<f8'", "(-2,)")), /which is none/],
    ["of a shape that is no list", file(header("'<f8'", "(2, x)")), /which is none/],
    ["of no rows", file(header("'<f8'", "(0, 2)"), new Uint8Array(0)), /no rows/],
    ["without a type", file("{'fortran_order': False, 'shape': (2,)}"), /lacks descr/],
    ["with an order that is none", file(header("'<f8'", "(2,)", "__import__('os')")), /lacks descr, fortran_order/],
    [
      "of characters that are none",
      file(header("'<U2'", "(2,)"), new Uint8Array(16).fill(0xff)),
      /Cell 0 .* no character/,
    ],
    ["of bytes that are no text", file(header("'|S8'", "(2,)"), new Uint8Array(16).fill(0xff)), /Cell 0 .* not UTF-8/],
  ];
  for (const [name, body, message] of bodies) {
    it(name, async () => assert.match((await refused(npy, body)).message, message));
  }
});
