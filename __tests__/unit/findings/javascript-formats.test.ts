import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Finding,
  readEslintJson,
  readJestJson,
  readPrettier,
  readPrettierErrors,
  readTsc,
  type TestRun,
} from "@mlops-actions/findings";
import { read, source } from "./captured.ts";

const places = (findings: readonly Finding[]) =>
  findings.map(({ path, line, column, rule, level }) => `${path}:${line}:${column} ${rule} ${level}`);

test("ESLint's JSON is the same in 8, 9 and 10; what a comment suppresses is left out", () => {
  for (const version of ["8.57.1", "9.39.1", "10.15.0"])
    assert.deepEqual(places(read(readEslintJson, `eslint/${version}.json`)), [
      "src/bad.js:1:5 no-unused-vars error",
      "src/bad.js:2:10 no-unused-vars error",
      "src/bad.js:3:9 eqeqeq warning",
      "src/bad.js:4:5 no-debugger error",
      "src/bad.js:6:10 no-undef error",
      "src/bad.js:6:23 semi error",
      "src/suppressed.js:3:1 null warning",
      "src/syntax.js:1:7 null error",
      "src/with space/é.js:1:5 no-unused-vars error",
    ]);
});

test("prettier's list and its errors are the same in 2 and 3", () => {
  for (const version of ["2.8.8", "3.10.1"]) {
    assert.deepEqual(places(read(readPrettier, `prettier/${version}.txt`)), ["src/bad.js:null:null format error"]);
    const errors = read(readPrettierErrors, `prettier/${version}.stderr.txt`);
    assert.deepEqual(places(errors), ["src/syntax.js:1:7 syntax error"]);
    assert.equal(errors[0]!.message, "SyntaxError: Unexpected token");
  }
});

test("tsc: places, codes, and the lines that go on with a message", () => {
  for (const version of ["5.9.3", "7.0.2"]) {
    const findings = read(readTsc, `tsc/${version}.txt`);
    assert.deepEqual(places(findings), [
      "ts/a.ts:1:7 TS2322 error",
      "ts/a.ts:3:16 TS2322 error",
      "ts/a.ts:4:19 TS7006 error",
    ]);
    assert.equal(findings[1]!.message.split("\n").length, 3);
  }
  const [option] = readTsc("error TS5023: Unknown compiler option '--nope'.\n", source("tsc"));
  assert.deepEqual([option!.path, option!.line, option!.rule], [null, null, "TS5023"]);
});

const results = (tests: TestRun) =>
  tests.map(({ name, outcome, path, line, attempts }) => `${name} ${outcome} ${path}:${line} ×${attempts}`).toSorted();

test("jest 30: places, retries, and a file that could not begin", () => {
  const tests = read(readJestJson, "jest/30.5.2.json");
  assert.deepEqual(results(tests), [
    "f passed jest/ok.test.js:2 ×1",
    "jest/broken.test.js error jest/broken.test.js:1 ×1",
    "never failed jest/flaky.test.js:4 ×3",
    "score › fails <&> failed jest/score.test.js:5 ×1",
    "score › passes passed jest/score.test.js:3 ×1",
    "score › skipped skipped jest/score.test.js:8 ×1",
    "score › throws in a function failed jest/score.test.js:11 ×1",
    "score › to do skipped jest/score.test.js:9 ×1",
    "second time passed jest/flaky.test.js:3 ×2",
  ]);
  assert.equal(tests.find(({ name }) => name.endsWith("in a function"))!.message, "TypeError: no model");
});

test("jest 27 tells no attempts; vitest tells them by failures alone", () => {
  assert.ok(results(read(readJestJson, "jest/27.5.1.json")).includes("second time passed jest/flaky.test.js:3 ×1"));
  for (const version of ["2.1.9", "5.1.1"]) {
    const tests = read(readJestJson, `vitest/${version}.json`);
    const told = results(tests).map((line) => line.replace(/:(?:\d+|null)/, ""));
    assert.deepEqual(told, [
      "never failed vitest/flaky.test.js ×2",
      "score › fails <&> failed vitest/score.test.js ×1",
      "score › passes passed vitest/score.test.js ×1",
      "score › skipped skipped vitest/score.test.js ×1",
      "score › throws in a function failed vitest/score.test.js ×1",
      "score › to do skipped vitest/score.test.js ×1",
      "second time passed vitest/flaky.test.js ×2",
      "vitest/broken.test.js error vitest/broken.test.js ×1",
    ]);
    assert.equal(tests.find(({ name }) => name === "score › fails <&>")!.line, 6);
  }
});

test("several failures of one attempt are no attempts", () => {
  const failureMessages = ["AssertionError: a", "AssertionError: b"];
  const one = { ancestorTitles: [], title: "soft", status: "failed", failureMessages };
  const report = { testResults: [{ name: "/work/a.test.ts", status: "failed", assertionResults: [one] }] };
  assert.equal(readJestJson(JSON.stringify(report), source("vitest.json"))[0]!.attempts, 1);
});
