import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  flatParameters,
  folderMd5,
  objectKey,
  parseDvcConfig,
  parseDvcFile,
  parseDvcLock,
  readDvcFiles,
  readRemotes,
  remotesOf,
  stageOf,
  stagesUpTo,
  trackedOutput,
  withoutCredentials,
} from "@mlops-actions/dvc";
import { reading } from "./project.ts";

const md5 = "22a1a2931c8370d3aeedd7183606fd7f";
const lockOf = (stages: string) => `schema: '2.0'\nstages:\n${stages}`;
const filesOf = (texts: Record<string, string>) => readDvcFiles(Object.keys(texts), reading(texts));

describe("forms of DVC's files", () => {
  it("an MD5 without `hash:` is DVC 2's, and so is its key", () => {
    const { outputs } = parseDvcFile(`outs:\n- md5: ${md5}\n  size: 3\n  path: a\n`, "a.dvc");
    assert.equal(outputs[0]?.hash, "md5-dos2unix");
    assert.equal(objectKey(outputs[0]!), `${md5.slice(0, 2)}/${md5.slice(2)}`);
  });

  it("an MD5 of digits alone stays the text that it is", () => {
    for (const digits of ["12345678901234567890123456789012", "1234567890123456789012345678e012"]) {
      assert.equal(parseDvcFile(`outs:\n- {md5: ${digits}, path: a}`, "a.dvc").outputs[0]?.md5, digits);
    }
  });

  it("a path that is not made yet has no MD5, and one of another store its ETag", () => {
    const { outputs } = parseDvcFile("outs:\n- path: a\n- {path: s3://b/c, etag: '\"x\"'}\n", "a.dvc");
    assert.deepEqual(
      outputs.map(({ path, md5: sum, hash, etag }) => [path, sum, hash, etag]),
      [
        ["a", null, null, null],
        ["s3://b/c", null, null, '"x"'],
      ],
    );
    assert.equal(objectKey(outputs[0]!), null);
  });

  it("a folder that lists its files has the MD5 of that list", () => {
    const list = [
      { relpath: "b", md5 },
      { relpath: "a", md5: md5.replace("2", "3") },
    ];
    const [found] = parseDvcFile(
      `outs:\n- path: data\n  files:\n${list.map((it) => `  - {relpath: ${it.relpath}, md5: ${it.md5}, size: 2, cloud: {r: {version_id: v}}}`).join("\n")}`,
      "data.dvc",
    ).outputs;
    assert.equal(found?.md5, folderMd5(list));
    assert.equal(found?.isFolder, true);
    assert.equal(found?.bytes, 4);
    assert.equal(found?.files, 2);
    assert.equal(found?.hash, "md5");
  });

  it("an import says where it came from, without its token", () => {
    const { source } = parseDvcFile(
      `deps:\n- path: data/x\n  repo: {url: 'https://token@git.example/data', rev_lock: abc}\nouts:\n- {md5: ${md5}, hash: md5, path: x}\n`,
      "x.dvc",
    );
    assert.deepEqual(source, { path: "data/x", repository: "https://git.example/data", commit: "abc", etag: null });
  });

  it("a .dvc file may stand elsewhere", async () => {
    const files = await filesOf({ "meta/all.dvc": `wdir: ../data\nouts:\n- {md5: ${md5}, path: x.csv}\n` });
    assert.equal(trackedOutput("data/x.csv", files)?.file, "meta/all.dvc");
  });

  it("a pipeline may stand in a folder", async () => {
    const lock = lockOf(
      `  a:\n    cmd: x\n    deps:\n    - {path: ../raw, md5: ${md5}}\n    outs:\n    - {path: out, md5: ${md5}}\n`,
    );
    const files = await filesOf({ "sub/dvc.lock": lock });
    assert.equal(stageOf("sub/out", files)?.workingFolder, "sub");
    assert.equal(stageOf("sub/out", files)?.dependencies[0]?.path, "raw");
  });

  it("the nearest of two tracked folders counts, and a file is no folder", async () => {
    const files = await filesOf({
      "data.dvc": `outs:\n- {md5: ${md5}.dir, path: data}\n`,
      "data/in.dvc": `outs:\n- {md5: ${md5}.dir, path: in}\n`,
      "f.dvc": `outs:\n- {md5: ${md5}, path: f}\n`,
    });
    assert.equal(trackedOutput("data/in/x", files)?.file, "data/in.dvc");
    assert.equal(trackedOutput("data/x", files)?.file, "data.dvc");
    assert.equal(trackedOutput("database", files), null);
    assert.equal(trackedOutput("f/x", files), null);
  });

  it("a stage that left dvc.yaml made nothing that is still tracked", async () => {
    const files = await filesOf({
      "dvc.lock": lockOf(`  old:\n    cmd: x\n    outs:\n    - {path: out, md5: ${md5}}\n`),
      "dvc.yaml": "stages: {new: {cmd: y}}\n",
    });
    assert.equal(trackedOutput("out", files), null);
  });

  it("a working folder of another template is not guessed", async () => {
    const files = await filesOf({
      "dvc.lock": lockOf(`  a@1:\n    cmd: x\n    outs:\n    - {path: out, md5: ${md5}}\n`),
      "dvc.yaml": `stages: {a: {foreach: [1], do: {cmd: y, wdir: '\${folder}'}}}\n`,
    });
    assert.equal(trackedOutput("out", files), null);
  });

  it("items of a foreach may be tables", async () => {
    const out = `outs:\n    - {path: out, md5: ${md5}}\n`;
    const files = await filesOf({
      "dvc.lock": lockOf(`  a@0:\n    cmd: x\n    ${out}  b@k:\n    cmd: x\n    ${out}`),
      "dvc.yaml": `stages:\n  a: {foreach: [{at: {folder: one}}], do: {cmd: y, wdir: '\${item.at.folder}'}}\n  b: {foreach: {k: {}}, do: {cmd: y, wdir: 'two/\${ key }'}}\n`,
    });
    assert.equal(trackedOutput("one/out", files)?.stage, "a@0");
    assert.equal(trackedOutput("two/k/out", files)?.stage, "b@k");
  });

  it("stages that depend on each other in a circle end", async () => {
    const stage = (name: string, from: string, to: string) =>
      `  ${name}:\n    cmd: x\n    deps:\n    - {path: ${from}, md5: ${md5}}\n    outs:\n    - {path: ${to}, md5: ${md5}}\n`;
    const files = await filesOf({ "dvc.lock": lockOf(stage("a", "q", "p") + stage("b", "p", "q")) });
    assert.deepEqual(
      stagesUpTo("p", files).map(({ name }) => name),
      ["b", "a"],
    );
  });

  it("names of the language are names like others", () => {
    const { stages } = parseDvcLock(
      lockOf("  __proto__:\n    cmd: x\n    params:\n      constructor: {__proto__: 1, toString: 2}\n"),
      "dvc.lock",
    );
    assert.equal(stages[0]?.name, "__proto__");
    assert.deepEqual(
      [...flatParameters(stages[0]!.parameters)],
      [
        ["__proto__", 1],
        ["toString", 2],
      ],
    );
  });

  it("an empty lock, and one with comments alone, has no stages", () => {
    for (const text of ["", "# none\n", "schema: '2.0'\n", "stages: {}\n"]) {
      assert.deepEqual(parseDvcLock(text, "dvc.lock").stages, []);
    }
  });
});

describe("remotes", () => {
  it("take the local configuration before the shared one", async () => {
    const files = {
      "p/.dvc/config": "[core]\nremote = a\n[remote \"a\"]\nurl = s3://x # shared\n[remote 'none']\n",
      "p/.dvc/config.local": '[\'remote "a"\']\r\n  url = "gs://y"\r\n[core]\r\nremote = b\r\n',
    };
    assert.deepEqual(await readRemotes(reading(files), "p"), [
      { name: "a", url: "gs://y", isDefault: false, namedFiles: false },
    ]);
    assert.deepEqual(await readRemotes(reading({})), []);
  });

  it("that refer to each other in a circle are passed over", () => {
    const config = parseDvcConfig('[remote "a"]\nurl = remote://b/x\n[remote "b"]\nurl = remote://a/y\n', "config");
    assert.deepEqual(remotesOf([config]), []);
  });

  it("stay without credentials however they are written", () => {
    const cases = [
      ["https://u:p@h/x", "https://h/x"],
      ["https://token@h:8080/x?sig=1#f", "https://h:8080/x"],
      ["https://u:p/w@h/x", "https://h/x"],
      ["https://u:p@w@h/x", "https://h/x"],
      ["ssh://me:pw@h/x", "ssh://me@h/x"],
      ["s3://bucket/a@b", "s3://bucket/a@b"],
      ["azure://container/p?sas=1", "azure://container/p"],
      ["http://[::1]:9000/x", "http://[::1]:9000/x"],
      ["git@github.com:o/r.git", "git@github.com:o/r.git"],
      ["/mnt/a?b", "/mnt/a?b"],
    ] as const;
    for (const [url, bare] of cases) assert.equal(withoutCredentials(url), bare);
  });
});
