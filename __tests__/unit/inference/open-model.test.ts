import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { bindColumns, score } from "@mlops-actions/inference";
import { open, tableOf } from "./tables.ts";

const MODELS = new URL("models/", import.meta.url);
const SHARED = new URL("../../models/", import.meta.url);
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "inference-"));
});
after(() => rm(folder, { recursive: true }));

const at = (name: string) => pathToFileURL(join(folder, name));
const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest("hex");

async function written(name: string, bytes: string | Uint8Array): Promise<URL> {
  await writeFile(at(name), bytes);
  return at(name);
}

describe("openModel", () => {
  it("tells what the file says", async () => {
    const model = await open(new URL("zipmap-text.onnx", SHARED), "multiclass");
    await model.close();
    assert.deepEqual(model.inputs, [{ name: "x", type: "float32", shape: [null, 4] }]);
    assert.deepEqual(
      model.outputs.map(({ name }) => name),
      ["output_label", "output_probability"],
    );
    assert.deepEqual([model.classes, model.classesFrom], [["setosa", "versicolor", "virginica"], "graph"]);
    assert.deepEqual([...model.opsets.keys()].sort(), ["ai.onnx", "ai.onnx.ml"]);
    assert.match(model.producer!, /^skl2onnx \d/);
    assert.equal(model.sha256, sha256(await readFile(new URL("zipmap-text.onnx", SHARED))));
  });

  it("counts weights beside the file into the digest", async () => {
    const model = await open(new URL("external-data.onnx", SHARED), "multiclass");
    await model.close();
    const [file, weights] = await Promise.all(
      ["", ".data"].map((end) => readFile(new URL(`external-data.onnx${end}`, SHARED))),
    );
    assert.equal(model.sha256, sha256(file!, weights!));
  });

  it("cuts a ZipMap from a model whose weights lie beside it", async () => {
    const model = await open("external-zipmap", "binary");
    const table = tableOf({ a: [0.25, 0.5], b: [0.75, 0.5] });
    const { scores, classes } = await score(model, bindColumns(model, table), table);
    await model.close();
    assert.deepEqual(
      [classes, scores!.map((column) => [...column])],
      [
        ["7", "3"],
        [
          [0.25, 0.5],
          [0.75, 0.5],
        ],
      ],
    );
  });
});

describe("openModel says what is wrong, and how to mend it", () => {
  const cases: [string, () => Promise<URL>, { message: RegExp; remedy?: RegExp; cause?: RegExp }][] = [
    [
      "a missing file",
      async () => new URL("score.onnx", MODELS),
      { message: /There is no model at ".*score\.onnx"\. Did you mean "scores\.onnx"\?/ },
    ],
    ["a folder", async () => MODELS, { message: /is no file/, remedy: /the one that lies in it/ }],
    ["an empty file", () => written("empty.onnx", ""), { message: /The model file is empty/ }],
    [
      "a Git LFS pointer",
      () => written("pointer.onnx", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"),
      { message: /a Git LFS pointer/, remedy: /`lfs: true`/ },
    ],
    [
      "a truncated file",
      async () => new URL("truncated.onnx", SHARED),
      { message: /no whole ONNX model: it is truncated/, cause: /ends after its message/ },
    ],
    [
      "a picture",
      () => written("picture.onnx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)),
      { message: /truncated or has another format/ },
    ],
    ["a text", () => written("text.onnx", "hello, model"), { message: /no (whole )?ONNX model/ }],
    [
      "a message without a graph",
      () => written("bare.onnx", Uint8Array.of(0x08, 8)),
      { message: /holds no graph with outputs/ },
    ],
    [
      "an operator of an unknown domain",
      async () => new URL("unknown-operator.onnx", SHARED),
      { message: /uses the operator com\.example:Oracle, which onnxruntime does not know/, cause: /not a registered/ },
    ],
    [
      "an unknown operator of ONNX",
      async () => new URL("unknown-core-operator.onnx", MODELS),
      { message: /operator Oracle, which onnxruntime does not know in operator set 18/, cause: /No Op registered/ },
    ],
    [
      "an operator set to come",
      async () => new URL("future-opset.onnx", MODELS),
      { message: /needs operator set 99/, remedy: /lower target opset/, cause: /99/ },
    ],
    [
      "a format to come",
      async () => new URL("future-format.onnx", MODELS),
      { message: /IR version 99; this onnxruntime reads up to \d+/, cause: /IR version/ },
    ],
    [
      "an operator without a kernel",
      async () => new URL("no-kernel.onnx", MODELS),
      {
        message: /no implementation of the model's operator Imputer/,
        cause: /Could not find an implementation for Imputer/,
      },
    ],
    [
      "weights that are not there",
      async () => written("lonely.onnx", await readFile(new URL("external-data.onnx", SHARED))),
      { message: /weights in "external-data\.onnx\.data", which cannot be read/, cause: /ENOENT/ },
    ],
    [
      "weights outside the model's folder",
      async () =>
        written(
          "outside.onnx",
          replaced(
            await readFile(new URL("external-data.onnx", SHARED)),
            "external-data.onnx.data",
            "../../../etc/passwd/xyz",
          ),
        ),
      { message: /outside its own folder/ },
    ],
  ];
  for (const [name, file, { message, remedy, cause }] of cases) {
    it(name, async () => {
      await assert.rejects(
        open(await file(), "binary"),
        (error: Error & { remedy?: string; place: { file?: string } }) => {
          assert.equal(error.name, "UserError", error.stack);
          assert.match(error.message, message);
          if (remedy) assert.match(error.remedy ?? "", remedy);
          if (cause) assert.match((error.cause as Error).message, cause);
          // Of a path that leads nowhere, the place to mend is where it is written.
          assert.equal(error.place.file === undefined, name === "a missing file");
          return true;
        },
      );
    });
  }
});

/** Bytes with one text in the place of another of the same length. */
function replaced(bytes: Buffer, from: string, to: string): Buffer {
  assert.equal(from.length, to.length);
  return Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
}
