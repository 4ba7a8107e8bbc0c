import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDvcConfig, parseDvcFile, parseDvcLock, parseFolder, parsePipeline } from "@mlops-actions/dvc";
import { errorOf } from "./error-of.ts";

const lock = (text: string) => () => parseDvcLock(text, "dvc.lock");
const added = (text: string) => () => parseDvcFile(text, "a.dvc");

const cases: readonly [what: string, run: () => unknown, message: RegExp, line: number | undefined][] = [
  ["a text", lock("nothing"), /^The file: a set of keys/, 1],
  ["a list", lock("- a\n"), /^The file: a set of keys/, 1],
  ["no YAML", lock("schema: '2.0'\nstages: [\n"), /^This is no YAML/, 3],
  ["a key twice", lock("schema: '2.0'\nschema: '2.0'\n"), /^This is no YAML/, 2],
  ["a lock of DVC 1", lock("train:\n  cmd: x\n"), /names no schema/, 1],
  ["a lock of a later DVC", lock("schema: '3.0'\nstages: {}\n"), /schema 3\.0; 2\.0 is known/, 1],
  ["stages that are a list", lock("schema: '2.0'\nstages:\n- a\n"), /^stages: a set of keys/, 3],
  ["a stage without keys", lock("schema: '2.0'\nstages:\n  a:\n"), /^stages\.a: a stage/, undefined],
  ["a command that is a table", lock("schema: '2.0'\nstages:\n  a:\n    cmd: {x: 1}\n"), /^stages\.a\.cmd: a comm/, 4],
  ["an output without a path", lock("schema: '2.0'\nstages:\n  a:\n    outs:\n    - size: 1\n"), /path: text/, 5],
  ["an MD5 that is none", added("outs:\n- path: a\n  md5: ../../etc/passwd\n"), /^outs\[0\]\.md5: an MD5/, 3],
  ["an MD5 in upper case", added(`outs:\n- {path: a, md5: ${"A".repeat(32)}}\n`), /an MD5/, 2],
  ["a negative size", added("outs:\n- path: a\n  size: -1\n"), /^outs\[0\]\.size: a number of 0 or more/, 3],
  ["a size that is a text", added("outs:\n- path: a\n  size: big\n"), /^outs\[0\]\.size: a whole number/, 3],
  [
    "a conflict of a merge",
    lock("schema: '2.0'\nstages:\n<<<<<<< HEAD\n  a: 1\n=======\n  a: 2\n>>>>>>> b\n"),
    /conflict of a merge/,
    3,
  ],
  ["a pipeline of texts", () => parsePipeline("stages:\n  a: x\n", "dvc.yaml"), /^stages\.a: a stage/, 2],
  ["a line of a configuration", () => parseDvcConfig("[core]\nhunter2\n", ".dvc/config"), /neither a section/, 2],
  ["a key before a section", () => parseDvcConfig("a = 1\n", ".dvc/config"), /neither a section/, 1],
  ["a list of a folder that is cut", () => parseFolder('[{"md5": ', "x.dir"), /is no JSON/, undefined],
  ["a list of a folder that is none", () => parseFolder('[{"md5": "x"}]', "x.dir"), /no list of a tracked/, undefined],
];

for (const [what, run, message, line] of cases) {
  test(`${what} is an error with its place`, () => {
    const error = errorOf(run);
    assert.match(error.message, message);
    assert.ok(error.place.file);
    if (line !== undefined) assert.equal(error.place.line, line);
    assert.ok(error.remedy);
  });
}

test("aliases that multiply, and depth without end, are the file's fault", () => {
  const names = "abcdefghij".split("");
  const bomb = names.map((name, i) => {
    const inner = i === 0 ? "x" : `*${names[i - 1]}`;
    return `${name}: &${name} [${Array(10).fill(inner).join(",")}]`;
  });
  assert.match(errorOf(lock(bomb.join("\n"))).message, /more deeply than can be read/);
  errorOf(lock("[".repeat(10_000)));
  errorOf(lock(`${"a: {".repeat(2_000)}`));
});

test("an error of a configuration does not show the line, which may hold a secret", () => {
  assert.ok(!JSON.stringify(errorOf(() => parseDvcConfig("hunter2", "c"))).includes("hunter2"));
});
