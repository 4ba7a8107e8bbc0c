import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import type { ImageInput, Signature } from "../../../../packages/model-server/src/formats/signature.ts";
import { reference, refused, tensors } from "./decoded.ts";

type Lines = readonly (readonly number[])[];
const { pictures } = JSON.parse(reference("expected.json").toString()) as {
  pictures: Record<string, { rgb: readonly Lines[]; luma: Lines }> & { "grey-16.png": { values16: Lines } };
};

function model(shape: readonly (number | null)[], more: Partial<ImageInput> = {}): Signature {
  const image = { name: "x", datatype: "FP32", shape, scale: 1, mean: null, std: null, ...more };
  return { columns: null, image };
}

const typeOf = (name: string) => (name.endsWith(".png") ? "image/png" : "image/jpeg");

async function values(name: string, signature: Signature): Promise<{ shape: readonly number[]; cells: number[] }> {
  const [tensor] = await tensors(typeOf(name), reference(name), signature);
  return { shape: tensor!.shape, cells: Array.from(tensor!.data as ArrayLike<number>) };
}

/** Channels after pixels, or before them. */
const last = (rgb: readonly Lines[]) => rgb.flat(2);
const first = (rgb: readonly Lines[]) =>
  [0, 1, 2].flatMap((channel) => rgb.flatMap((line) => line.map((pixel) => pixel[channel]!)));

describe("pictures have Pillow's pixels", () => {
  const exact = ["rgb", "grey", "rgba", "grey-alpha", "palette", "palette-4", "bits", "profile"];
  for (const name of exact.map((each) => `${each}.png`)) {
    it(name, async () => {
      const { rgb, luma } = pictures[name]!;
      assert.deepEqual(await values(name, model([null, 3, 5, 7])), { shape: [1, 3, 5, 7], cells: first(rgb) });
      assert.deepEqual(await values(name, model([1, null, null, 3])), { shape: [1, 5, 7, 3], cells: last(rgb) });
      assert.deepEqual(await values(name, model([null, 5, 7])), { shape: [1, 5, 7], cells: luma.flat() });
      assert.deepEqual(await values(name, model([null, 1, 5, 7])), { shape: [1, 1, 5, 7], cells: luma.flat() });
    });
  }

  it("of 16 bits, scaled to 0 to 255 with their fractions", async () => {
    const { cells } = await values("grey-16.png", model([null, 5, 7, 1], { datatype: "FP64" }));
    assert.deepEqual(
      cells,
      pictures["grey-16.png"].values16.flat().map((value) => value / 257),
    );
  });

  // Decoders round the inverse transform each in its own way.
  for (const name of ["smooth", "progressive", "grey", "rgb-kept"].map((each) => `${each}.jpg`)) {
    it(`${name}, to 3 of 255`, async () => {
      const { cells } = await values(name, model([null, 16, 16, 3]));
      const expected = last(pictures[name]!.rgb);
      assert.equal(cells.length, expected.length);
      const worst = Math.max(...cells.map((cell, at) => Math.abs(cell - expected[at]!)));
      assert.ok(worst <= 3, `differs by ${worst}`);
    });
  }
});

describe("values become what the model takes", () => {
  it("scaled, without mean and by standard deviation of each channel", async () => {
    const means = [0.1, 0.2, 0.3];
    const stds = [0.5, 0.25, 2];
    const { cells } = await values(
      "rgb.png",
      model([1, 3, 5, 7], { datatype: "FP64", scale: 1 / 255, mean: means, std: stds }),
    );
    const expected = first(pictures["rgb.png"]!.rgb).map((value, at) => {
      const channel = Math.floor(at / 35);
      return (value * (1 / 255) - means[channel]!) / stds[channel]!;
    });
    assert.deepEqual(cells, expected);
  });

  it("of the input's datatype and name", async () => {
    const [tensor] = await tensors("image/png", reference("rgb.png"), model([1, 3, 5, 7], { datatype: "UINT8" }));
    assert.deepEqual([tensor!.name, tensor!.datatype], ["x", "UINT8"]);
    assert.deepEqual(tensor!.data, Uint8Array.from(first(pictures["rgb.png"]!.rgb)));
  });
});

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type), data, Buffer.alloc(4)]);
  whole.writeUInt32BE(data.length);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

/** A JPEG whose last scan is there again and again. */
function manyScans(jpeg: Buffer, times: number): Buffer {
  const last = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(times).fill(last), jpeg.subarray(-2)]);
}

/** A PNG of RGB with this data in place of its pixels. */
function png(
  width: number,
  height: number,
  data: Uint8Array,
  [depth, colorType, interlace] = [8, 2, 0],
  more: Buffer[] = [],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([depth!, colorType!, 0, 0, interlace!], 8);
  const mark = reference("rgb.png").subarray(0, 8);
  return Buffer.concat([mark, chunk("IHDR", head), ...more, chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

describe("a picture is refused", () => {
  const whole = reference("rgb.png");
  const jpeg = reference("smooth.jpg");
  const square = model([null, 3, 8, 8]);
  const own = model([null, 3, 5, 7]);
  const flipped = Buffer.from(whole);
  flipped[60]! ^= 0xff;
  const bomb = deflateSync(Buffer.alloc(64 * 2 ** 20));
  const bodies: readonly (readonly [string, string, Buffer, Signature, RegExp, number?])[] = [
    ["of another size", "image/png", whole, square, /of 7 x 5 pixels, where the model takes 8 x 8/],
    ["of another size", "image/jpeg", jpeg, square, /of 16 x 16 pixels, where the model takes 8 x 8/],
    ["by a model of tables", "image/png", whole, { columns: ["a"], image: null }, /takes no images/, 415],
    ["by a model of vectors", "image/png", whole, model([null, 64]), /takes no images/, 415],
    ["that is the other kind", "image/png", jpeg, own, /no PNG/],
    ["that is the other kind", "image/jpeg", whole, own, /no JPEG/],
    ["that is damaged", "image/png", flipped, own, /checksum of its chunk IDAT/],
    ["that is cut", "image/png", whole.subarray(0, -20), own, /ends before its last chunk/],
    ["that is cut in its head", "image/jpeg", jpeg.subarray(0, 30), own, /before its size/],
    ["that is cut in its pixels", "image/jpeg", jpeg.subarray(0, -300), model([null, 3, 16, 16]), /cannot be decoded/],
    [
      "of very many scans",
      "image/jpeg",
      manyScans(reference("progressive.jpg"), 100),
      model([null, 3, 16, 16]),
      /scans, where 64/,
    ],
    ["that unpacks to more than its size", "image/png", png(7, 5, bomb), own, /more bytes than the 110/],
    [
      "that unpacks to less than its size",
      "image/png",
      png(7, 5, deflateSync(Buffer.alloc(20))),
      own,
      /fewer bytes than the 110/,
    ],
    ["whose data is not packed", "image/png", png(7, 5, Buffer.alloc(20)), own, /cannot be unpacked/],
    [
      "beyond what is decoded",
      "image/png",
      png(100_000, 100_000, bomb),
      model([null, 3, null, null]),
      /100000 x 100000/,
      413,
    ],
    ["of no pixels", "image/png", png(0, 5, bomb), model([null, 3, null, null]), /0 x 5/, 413],
    ["of a depth that is none", "image/png", png(7, 5, bomb, [3, 2, 0]), own, /colour type 2 of 3 bits/],
    [
      "of colours that its palette lacks",
      "image/png",
      png(7, 5, deflateSync(Buffer.alloc(40, 1)), [8, 3, 0]),
      own,
      /palette|malformed/,
    ],
    [
      "of few bits and interlaced",
      "image/png",
      png(1, 1, deflateSync(Buffer.alloc(2)), [1, 0, 1]),
      model([1, 1, 1, 1]),
      /interlaced/,
    ],
  ];
  for (const [name, type, body, signature, message, status = 400] of bodies) {
    it(`${name} (${type})`, async () => {
      const refusal = await refused(type, body, signature);
      assert.match(refusal.message, message);
      assert.equal(refusal.status, status);
    });
  }

  it("not for a profile that unpacks to gigabytes, which is not looked at", async () => {
    const pixels = deflateSync(Buffer.alloc(110));
    const profile = chunk("iCCP", Buffer.concat([Buffer.from("p\0\0", "latin1"), bomb]));
    const [tensor] = await tensors("image/png", png(7, 5, pixels, [8, 2, 0], [profile]), own);
    assert.deepEqual(tensor!.data, new Float32Array(105));
  });

  it("not for being interlaced", async () => {
    // Columns and lines of the seven passes of Adam7.
    const passes = [
      [1, 1],
      [1, 1],
      [2, 1],
      [2, 2],
      [4, 1],
      [3, 3],
      [7, 2],
    ] as const;
    const bytes = passes.reduce((sum, [columns, lines]) => sum + lines * (1 + 3 * columns), 0);
    const pixels = deflateSync(Buffer.alloc(bytes));
    const [tensor] = await tensors("image/png", png(7, 5, pixels, [8, 2, 1]), own);
    assert.deepEqual(tensor!.data, new Float32Array(105));
  });
});
