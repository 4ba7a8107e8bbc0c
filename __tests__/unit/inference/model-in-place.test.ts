import assert from "node:assert/strict";
import { closeSync, mkdirSync, openSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { startExaminer } from "@mlops-actions/inference";
import { temporaryFolder } from "@mlops-actions/testkit";
import { readModelFile } from "../../../packages/inference/src/model-file.ts";
import { encodeModel } from "../../../packages/inference/src/onnx-messages.ts";
import { encode, type Schema } from "../../../packages/inference/src/protobuf.ts";

const ortPath = createRequire(import.meta.url).resolve("onnxruntime-node");
const folder = temporaryFolder("in-place");
const [rows, columns] = [300, 100];

const tensor: Schema = {
  1: { name: "dims", type: "integer", repeated: true },
  2: { name: "dataType", type: "integer" },
  4: { name: "floatData", type: "bytes" },
  8: { name: "name", type: "string" },
  9: { name: "rawData", type: "bytes" },
};
const values = new Uint8Array(Float32Array.from({ length: rows * columns }, (_, at) => Math.sin(at)).buffer);

/** A file whose graph is `y = x · wᵀ`: the runtime turns the weights when it opens it. */
function written(name: string, weights: { readonly rawData?: Uint8Array; readonly floatData?: Uint8Array }): string {
  const dim = [{}, { dimValue: columns }];
  const value = (name: string) => ({ name, type: { tensorType: { elemType: 1, shape: { dim } } } });
  const node = (opType: string, input: string[], output: string) =>
    ({ opType, input, output: [output], domain: "", attribute: [] }) as const;
  const graph = {
    node: [node("Transpose", ["w"], "turned"), node("MatMul", ["x", "turned"], "y")],
    initializer: [encode(tensor, { name: "w", dims: [rows, columns], dataType: 1, ...weights })],
    input: [value("x")],
    output: [{ name: "y", type: { tensorType: { elemType: 1 } } }],
    valueInfo: [],
  };
  const path = join(folder, name);
  const opset = { domain: "", version: 13 };
  writeFileSync(path, encodeModel({ irVersion: 8, graph, opsetImport: [opset] } as never));
  return path;
}

/** What the examiner says of a file by its structure and as a whole, and what of it the runtime was given. */
async function examined(path: string) {
  const { opening, source } = await readModelFile(path);
  using examiner = startExaminer({});
  const answers = [await examiner.open(opening, ortPath), await examiner.open(source, ortPath)] as const;
  return { opening, source, answers };
}

describe("a model is opened by its structure", () => {
  it("with its weights where they are in the file", async () => {
    const { opening, answers } = await examined(written("whole.onnx", { rawData: values }));
    assert.ok("structure" in opening && opening.structure.length < 500);
    assert.ok("outputs" in answers[0]);
    assert.deepEqual(answers[0], answers[1]);
  });

  it("without the rest of its file being read", async () => {
    const path = written("begun.onnx", { rawData: values });
    const { opening, source } = await readModelFile(path);
    const file = openSync(path, "r+");
    writeSync(file, "no model begins so", 0);
    closeSync(file);
    using examiner = startExaminer({});
    assert.ok("failure" in (await examiner.open(source, ortPath)));
    assert.ok("outputs" in (await examiner.open(opening, ortPath)));
  });

  it("which a link leads to, from another folder and by another name", async () => {
    written("linked.onnx", { rawData: values });
    mkdirSync(join(folder, "elsewhere"));
    const link = join(folder, "elsewhere/model.onnx");
    symlinkSync("../linked.onnx", link);
    const { opening, answers } = await examined(link);
    assert.ok("structure" in opening && "outputs" in answers[0]);
    assert.deepEqual(answers[0], answers[1]);
  });

  it("and refused in the words that the whole file gets", async () => {
    for (const rawData of [values.subarray(4), new Uint8Array([...values, 0, 0, 0, 0])]) {
      const { opening, answers } = await examined(written("unfit.onnx", { rawData }));
      assert.ok("structure" in opening && "failure" in answers[0]);
      assert.deepEqual(answers[0], answers[1]);
    }
  });

  it("unless its weights are written in another way", async () => {
    const { opening, source, answers } = await examined(written("floats.onnx", { floatData: values }));
    assert.deepEqual(opening, source);
    assert.ok("outputs" in answers[0]);
  });
});
