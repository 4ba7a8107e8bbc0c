import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { outlineModel } from "@mlops-actions/inference";
import { temporaryFolder } from "@mlops-actions/testkit";
import { readModelFile } from "../../../packages/inference/src/model-file.ts";
import {
  decodeModel,
  encodeModel,
  type ModelProto,
  tensor,
  tensorPlace,
} from "../../../packages/inference/src/onnx-messages.ts";
import { type OutlineBytes, readOutline } from "../../../packages/inference/src/outline-bytes.ts";

const fixtures = ["models/", "../../models/"]
  .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".onnx"));
const folder = temporaryFolder("outline");

async function outlineOf(bytes: Uint8Array): Promise<OutlineBytes> {
  const path = join(folder, "model.onnx");
  writeFileSync(path, bytes);
  await using file = await open(path);
  return readOutline(file.fd);
}

/** TensorProto whose values are floats of a packed list. */
function floats(name: string, count: number): Buffer {
  return Buffer.concat([field(4, Buffer.alloc(4 * count, 1)), field(8, Buffer.from(name))]);
}

/** TensorProto with its name before its values and a place after them. */
function weights(name: string, values: Uint8Array): Buffer {
  return Buffer.concat([field(8, Buffer.from(name)), field(9, values), Buffer.from([14 * 8, 0])]);
}

/** Of less than 2^28 bytes. */
function field(number: number, content: Uint8Array): Buffer {
  const size = content.length;
  const length = [size & 127, (size >> 7) & 127, (size >> 14) & 127, size >> 21];
  return Buffer.concat([
    Buffer.from([number * 8 + 2, ...length.map((part, at) => (at < 3 ? part + 128 : part))]),
    content,
  ]);
}

function modelOf(path: string): ModelProto {
  return decodeModel(readFileSync(path));
}

describe("an outline", () => {
  it("of a small model is the file itself", async () => {
    assert.ok(fixtures.length > 40);
    for (const path of fixtures) {
      const bytes = readFileSync(path);
      // What is no model is another test's.
      const outline = await outlineOf(bytes).catch(() => null);
      if (outline?.whole) assert.deepEqual(outline.bytes, bytes, path);
    }
  });

  it("leaves out long weights, and nothing else", async () => {
    const model = modelOf(fixtures.find((path) => path.endsWith("/value.onnx"))!);
    const before = model.graph!.initializer.length;
    const sizes = [100_000, 65_000, 3_000_000, 70_000];
    model.graph!.initializer.push(...sizes.map((size, at) => weights(`weights ${at}`, Buffer.alloc(size, at))));
    const { bytes, whole } = await outlineOf(encodeModel(model));
    assert.equal(whole, false);
    assert.ok(bytes.length < 80_000);
    const outline = decodeModel(bytes);
    const tensors = outline.graph!.initializer.slice(before);
    assert.deepEqual(
      tensors.map((bytes) => [tensorPlace(bytes).name, tensorPlace(bytes).dataLocation, tensor(bytes).rawData?.length]),
      [0, 65_000, 0, 0].map((size, at) => [`weights ${at}`, 0, size]),
    );
    model.graph!.initializer.push(floats("floats", 50_000));
    const more = decodeModel((await outlineOf(encodeModel(model))).bytes).graph!.initializer.at(-1)!;
    assert.deepEqual([tensorPlace(more).name, more.length < 20], ["floats", true]);
    model.graph!.initializer.pop();
    outline.graph!.initializer = model.graph!.initializer;
    assert.deepEqual(encodeModel(outline), encodeModel(model));
  });

  it("ends where the file does not hold what it says", async () => {
    const model = modelOf(fixtures.find((path) => path.endsWith("/value.onnx"))!);
    model.graph!.initializer.push(weights("weights", Buffer.alloc(100_000)));
    const bytes = encodeModel(model);
    for (const length of [1, 20, bytes.length - 1, bytes.length - 50_000]) {
      await assert.rejects(outlineOf(bytes.subarray(0, length)), RangeError, `${length} bytes`);
    }
    await assert.rejects(outlineOf(Buffer.from([0x0b])), /At byte 0 there is no field/);
    await assert.rejects(outlineOf(Buffer.alloc(30, 0xff)), /A number does not end/);
    await assert.rejects(outlineOf(Buffer.from([0x3a, ...Buffer.alloc(8, 0xff), 0x7f])), /ends after its message/);
  });
});

it("a graph that has to be cut keeps all of its weights", async () => {
  let cut = 0;
  for (const fixture of fixtures) {
    const small = await readModelFile(fixture).catch(() => null);
    if (small === null || "path" in small.source || small.weights.length > 0) continue;
    cut++;
    const model = modelOf(fixture);
    const long = weights("unused", Buffer.alloc(200_000, 7));
    model.graph!.initializer.push(long);
    const path = join(folder, "cut.onnx");
    writeFileSync(path, encodeModel(model));
    const { source, numbered } = await readModelFile(path);
    assert.ok("bytes" in source);
    assert.deepEqual(numbered, small.numbered);
    const expected = decodeModel((small.source as { readonly bytes: Uint8Array }).bytes);
    expected.graph!.initializer.push(long);
    assert.deepEqual(Buffer.from(source.bytes), Buffer.from(encodeModel(expected)), fixture);
  }
  assert.ok(cut > 3, `${cut} graphs`);
});

it("a truncated file is told by what it lacks, not by its weights", async () => {
  const model = modelOf(fixtures.find((path) => path.endsWith("/value.onnx"))!);
  model.graph!.initializer.push(weights("weights", Buffer.alloc(100_000)));
  const path = join(folder, "truncated.onnx");
  writeFileSync(path, encodeModel(model).subarray(0, -60_000));
  await assert.rejects(outlineModel(path, { task: "regression" }), /no whole ONNX model: it is truncated/);
});
