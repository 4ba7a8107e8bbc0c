import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  dvcFilesFor,
  flatParameters,
  folderMd5,
  objectKey,
  objectUrl,
  parseFolder,
  readDvcFiles,
  readRemotes,
  stageOf,
  stagesUpTo,
  trackedOutput,
} from "@mlops-actions/dvc";
import { project, reading } from "./project.ts";

const read = reading(project.files);
const files = await readDvcFiles(Object.keys(project.files), read);

describe("a project of DVC 3", () => {
  it("tracks a file by a .dvc file", () => {
    assert.deepEqual(trackedOutput("./data/raw.csv", files), {
      path: "data/raw.csv",
      md5: "ef4330228809c42919ada65a11393fd1",
      hash: "md5",
      etag: null,
      isFolder: false,
      bytes: 10,
      files: null,
      cached: true,
      pushed: true,
      remote: null,
      inside: null,
      file: "data/raw.csv.dvc",
      stage: null,
      source: null,
    });
    assert.equal(stageOf("data/raw.csv", files), null);
  });

  it("tracks what lies in a folder by the folder", () => {
    const found = trackedOutput("images/sub/two.txt", files);
    assert.equal(found?.path, "images");
    assert.equal(found?.inside, "sub/two.txt");
    assert.equal(found?.isFolder, true);
    assert.equal(found?.files, 2);
    const list = parseFolder(project.objects[objectKey(found!)!]!, "list");
    assert.equal(list.find(({ relpath }) => relpath === found?.inside)?.md5, "c81e728d9d4c2f636f067f89cc14862c");
  });

  it("finds outputs above the working folder of their stage", () => {
    const found = trackedOutput("model.onnx", files);
    assert.equal(found?.md5, "6f8f57715090da2632453988d9a1501b");
    assert.equal(found?.stage, "train");
    assert.equal(found?.file, "dvc.lock");
    assert.equal(trackedOutput("training/model.onnx", files), null);
  });

  it("tells what git keeps, what is not pushed and what goes elsewhere", () => {
    const of = (path: string) => {
      const { cached, pushed, remote } = trackedOutput(path, files)!;
      return { cached, pushed, remote };
    };
    assert.deepEqual(of("model.onnx"), { cached: true, pushed: true, remote: null });
    assert.deepEqual(of("training/notes.txt"), { cached: false, pushed: false, remote: null });
    assert.deepEqual(of("training/metrics.json"), { cached: false, pushed: false, remote: null });
    assert.deepEqual(of("training/log.txt"), { cached: true, pushed: false, remote: "archive" });
  });

  it("gives the stage with command, dependencies and parameters, all from the top", () => {
    const stage = stageOf("model.onnx", files)!;
    assert.equal(stage.name, "train");
    assert.equal(stage.workingFolder, "training");
    assert.deepEqual(stage.command, ["python ../train.py", `python -c "print('done')"`]);
    assert.deepEqual(
      stage.dependencies.map(({ path, md5 }) => [path, md5]),
      [["data/prepared", "f2f354491a0fe7f2fa0fb114340ec115.dir"]],
    );
    assert.deepEqual(
      [...flatParameters(stage.parameters)],
      [
        ["model.dropout", null],
        ["model.layers", "[64,32]"],
        ["model.rate", 1e-5],
      ],
    );
    assert.equal(stage.parameters[0]?.file, "params.yaml");
  });

  it("keeps all digits of a parameter, and two files' values of one key apart", () => {
    assert.deepEqual(
      [...flatParameters(stageOf("data/prepared/a.csv", files)!.parameters)],
      [
        ["epochs", 3],
        ["params.yaml:seed", "9223372036854775807"],
        ["prepare.share", 0.2],
        ["train.yaml:seed", 7],
      ],
    );
  });

  it("places outputs of foreach and matrix stages", () => {
    assert.equal(trackedOutput("regions/us/out.txt", files)?.stage, "region@us");
    assert.equal(trackedOutput("regions/eu/out.txt", files)?.md5, "9a22c879622d07d803bf8481361a2c2e");
    assert.deepEqual(stageOf("grid-2-b.txt", files)?.command, ["echo 2 b > grid-2-b.txt"]);
  });

  it("orders the stages that lead to a path", () => {
    assert.deepEqual(
      stagesUpTo("model.onnx", files).map(({ name }) => name),
      ["prepare", "train"],
    );
    assert.deepEqual(stagesUpTo("data/raw.csv", files), []);
  });

  it("names every object of the cache as DVC does", () => {
    const known = new Set(Object.keys(project.objects));
    const { locks, files: added } = files;
    const outputs = [...locks.flatMap(({ stages }) => stages), ...added].flatMap((it) => it.outputs);
    const uncached = new Set(["notes.txt", "metrics.json"]);
    const keys = outputs.filter(({ path }) => !uncached.has(path)).map((output) => objectKey(output)!);
    assert.equal(keys.length, 11);
    for (const key of keys) assert.ok(known.has(key), key);
  });

  it("computes the MD5 of a folder as DVC does, beyond ASCII too", () => {
    for (const [key, text] of Object.entries(project.objects)) {
      if (!key.endsWith(".dir")) continue;
      const reversed = [...parseFolder(text, key)].reverse();
      assert.equal(objectKey({ md5: folderMd5(reversed), hash: "md5" }), key);
    }
  });

  it("finds by itself where a path is usually tracked", async () => {
    assert.deepEqual(dvcFilesFor(["data/raw.csv"]), [
      "data.dvc",
      "data/dvc.lock",
      "data/raw.csv.dvc",
      "data/raw.csv/dvc.lock",
      "dvc.lock",
    ]);
    const few = await readDvcFiles(dvcFilesFor(["model.onnx", "images/one.txt"]), read);
    assert.equal(trackedOutput("model.onnx", few)?.stage, "train");
    assert.equal(trackedOutput("images/one.txt", few)?.path, "images");
    assert.deepEqual(dvcFilesFor(["", "../outside", "."]), []);
  });

  it("names remotes without a credential", async () => {
    const remotes = await readRemotes(read);
    assert.deepEqual(remotes, [
      { name: "archive", url: "https://archive.example/dvc", isDefault: false, namedFiles: false },
      { name: "inner", url: "s3://bucket/models/inner", isDefault: false, namedFiles: false },
      { name: "nearby", url: "../storage", isDefault: false, namedFiles: false },
      { name: "own", url: "ssh://me@host.example/dvc", isDefault: false, namedFiles: false },
      { name: "storage", url: "s3://bucket/models", isDefault: true, namedFiles: false },
      { name: "versions", url: "s3://bucket/versions", isDefault: false, namedFiles: true },
    ]);
    assert.ok(!JSON.stringify(remotes).includes("hunter2"));
    const url = (name: string) =>
      objectUrl(remotes.find((it) => it.name === name)!, trackedOutput("model.onnx", files)!);
    assert.equal(url("storage"), "s3://bucket/models/files/md5/6f/8f57715090da2632453988d9a1501b");
    assert.equal(url("versions"), null);
  });
});
