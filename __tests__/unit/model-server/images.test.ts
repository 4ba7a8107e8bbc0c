import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { encode } from "fast-png";
import jpeg from "jpeg-js";
import { MODELS, repositoryOf, type Served, serve } from "./serving.ts";

const SIZE = 8;
const image = { scale: 1 / 255, mean: [0.5], std: [0.25] };
const pixels = Uint8Array.from({ length: SIZE * SIZE }, (_, at) => (at * 37) % 256);

describe("images", () => {
  let server: Served;
  before(async () => {
    const onnx = new URL("image.onnx", MODELS);
    server = await serve(repositoryOf({ "": { onnx, description: { task: "multiclass", image } } }));
  });
  after(() => server.stop());

  it("a PNG is scored as its pixels are, scaled as the description says", async () => {
    const png = encode({ width: SIZE, height: SIZE, data: pixels, channels: 1, depth: 8 });
    const answer = await server.post("/invocations", png, { "content-type": "image/png" });
    assert.equal(answer.status, 200, answer.text);
    const values = Array.from(pixels, (pixel) => (pixel * image.scale - 0.5) / 0.25);
    const rows = Array.from({ length: SIZE }, (_, y) => values.slice(y * SIZE, (y + 1) * SIZE));
    for (const instances of [[[rows]], [values]]) {
      const { json, text } = await server.post("/invocations", { instances });
      assert.deepEqual(json, answer.json, text);
    }
  });

  it("a JPEG is scored too, and one of another size refused", async () => {
    const of = (size: number) =>
      jpeg.encode({ width: size, height: size, data: Buffer.alloc(4 * size * size, 128) }, 90).data;
    const { status, text } = await server.post("/predict", of(SIZE), { "content-type": "image/jpeg" });
    assert.equal(status, 200, text);
    assert.equal((await server.post("/predict", of(16), { "content-type": "image/jpeg" })).status, 400);
  });
});
