import assert from "node:assert/strict";
import { test } from "node:test";
import { readCheckstyle, readCobertura, readLcov, readSonar } from "@mlops-actions/findings";
import { read, source } from "./captured.ts";

test("checkstyle as ESLint and Biome write it", () => {
  const eslint = read(readCheckstyle, "checkstyle/eslint-8.57.1.xml");
  assert.equal(eslint.length, 9);
  assert.deepEqual(
    [eslint[2]!.path, eslint[2]!.line, eslint[2]!.column, eslint[2]!.rule, eslint[2]!.level],
    ["src/bad.js", 3, 9, "eqeqeq", "warning"],
  );
  const biome = read(readCheckstyle, "checkstyle/biome-2.6.8.xml");
  assert.ok(biome.some(({ path, rule }) => path === "src/with space/é.js" && rule === "lint/style/useConst"));
  const ignored =
    '<checkstyle><file name="a"><error line="0" severity="ignore"/><error line="0" message="m"/></file></checkstyle>';
  assert.deepEqual(
    readCheckstyle(ignored, source("c.xml")).map(({ line, level }) => [line, level]),
    [[null, "error"]],
  );
});

test("cobertura: the tool's own total, methods' lines counted once, paths from the source folder", () => {
  const { percent, files } = read(readCobertura, "cobertura/jest-30.5.2.xml");
  assert.equal(percent, (100 * 2) / 3);
  assert.deepEqual(
    [...files],
    [
      [
        "jest/ok.js",
        new Map([
          [1, 1],
          [2, 1],
          [3, 0],
        ]),
      ],
    ],
  );
});

test("cobertura without any line has no total, whatever rate it gives", () => {
  const empty = '<coverage line-rate="1" lines-valid="0" lines-covered="0"><packages/></coverage>';
  assert.equal(readCobertura(empty, source("c.xml")).percent, null);
  const rate = `<coverage line-rate="0.25"><sources><source>/other</source><source>/work/src</source></sources>
    <packages><package><classes><class filename="a.py"><lines><line number="1" hits="0"/></lines></class></classes></package></packages></coverage>`;
  const { percent, files } = readCobertura(rate, source("c.xml"));
  assert.deepEqual([percent, [...files.keys()]], [25, ["src/a.py"]]);
});

test("lcov: its totals, a file of several records once, nothing measured as null", () => {
  const { percent, files } = read(readLcov, "lcov/jest-30.5.2.info");
  assert.equal(percent, (100 * 2) / 3);
  assert.deepEqual(
    files.get("jest/ok.js"),
    new Map([
      [1, 1],
      [2, 1],
      [3, 0],
    ]),
  );
  const record = (first: number, second: number) =>
    `SF:/work/a.c\nDA:1,${first}\nDA:2,${second}\nLF:2\nLH:1\nend_of_record\n`;
  const twice = readLcov(`TN:one\n${record(1, 0)}TN:two\n${record(0, 3)}`, source("lcov.info"));
  assert.deepEqual(
    [twice.percent, twice.files.get("a.c")],
    [
      100,
      new Map([
        [1, 1],
        [2, 3],
      ]),
    ],
  );
  assert.equal(readLcov("", source("lcov.info")).percent, null);
  assert.throws(() => readLcov("SF:a\nDA:one,1\n", source("lcov.info")), { message: /^lcov\.info .*line 2/ });
  assert.throws(() => readLcov("hello", source("lcov.info")), { name: "UserError" });
});

// As in SonarQube's documentation, "Generic issue import format".
test("Sonar's generic issues, of the form with severities and of the one with rules", () => {
  const place = {
    message: "m",
    filePath: "src/A.java",
    textRange: { startLine: 30, endLine: 31, startColumn: 9, endColumn: 14 },
  };
  const old = {
    issues: [{ engineId: "t", ruleId: "r1", severity: "BLOCKER", type: "CODE_SMELL", primaryLocation: place }],
  };
  const [first] = readSonar(JSON.stringify(old), source("sonar.json"));
  assert.deepEqual(
    [first!.rule, first!.level, first!.path, first!.line, first!.column, first!.endLine],
    ["r1", "error", "src/A.java", 30, 10, 31],
  );
  const rules = [{ id: "r2", engineId: "t", impacts: [{ severity: "LOW" }, { severity: "MEDIUM" }] }];
  const issues = [{ ruleId: "r2", primaryLocation: { message: "m", filePath: "/work/b.java" } }];
  const [second] = readSonar(JSON.stringify({ rules, issues }), source("sonar.json"));
  assert.deepEqual([second!.level, second!.path, second!.line], ["warning", "b.java", null]);
});
