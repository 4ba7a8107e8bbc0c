import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import {
  type Finding,
  type Reader,
  readBanditJson,
  readCoveragePy,
  readMypyJson,
  readMypyText,
  readPyrightJson,
} from "@mlops-actions/findings";

// What the tools wrote is in reports/<tool>/ beside the script that ran them.
const reportOf = (name: string): string => readFileSync(new URL(`reports/${name}`, import.meta.url), "utf8");
const source = (tool: string) => ({ tool, name: `the output of ${tool}`, root: "/checkout" });
const place = ({ rule, level, line, column, endLine }: Finding) => [rule, level, line, column, endLine ?? null];

const mypyPlaces = [
  ["import-not-found", "error", 1, 1, null],
  ["import-untyped", "error", 2, 1, null],
  ["return-value", "error", 6, 12, null],
  ["call-arg", "error", 9, 1, null],
  ["list-item", "error", 10, 9, null],
  ["name-defined", "error", 13, 1, null],
  ["misc", "notice", 14, 13, null],
];

test("mypy's JSON of 2.4 counts columns from 0, and says where a finding ends", () => {
  const findings = readMypyJson(reportOf("mypy/score-2.4.1.txt"), source("mypy"));
  const places = mypyPlaces.map(([rule, ...rest]) =>
    rule === "call-arg" ? [rule, "error", 9, 1, 12] : [rule, ...rest],
  );
  assert.deepEqual(findings.map(place), places);
  assert.deepEqual(new Set(findings.map(({ path }) => path)), new Set(["score.py"]));
  assert.equal(findings[3]!.message, 'Unexpected keyword argument "key" for "total"');
  assert.match(
    findings[1]!.message,
    /^Library stubs not installed for "yaml"\nHint: "python3 -m pip install types-PyYAML"/,
  );
});

test("mypy's JSON of 1.11 has no ends, and a note for another line", () => {
  const findings = readMypyJson(reportOf("mypy/score-1.11.2.txt"), source("mypy"));
  assert.deepEqual(findings.map(place), mypyPlaces.toSpliced(2, 0, ["call-arg", "notice", 5, 1, null]));
});

test("mypy's text of 1.10 tells the same, with notes joined to the error of their line", () => {
  const findings = readMypyText(reportOf("mypy/score-1.10.1.txt"), source("mypy"));
  const places = mypyPlaces.map(([rule, ...rest]) => [rule === "misc" ? null : rule, ...rest]);
  assert.deepEqual(findings.map(place), places.toSpliced(2, 0, [null, "notice", 5, 1, null]));
  assert.equal(
    findings[0]!.message,
    'Cannot find implementation or library stub for module named "nosuchmodule"\nSee https://mypy.readthedocs.io/en/stable/running_mypy.html#missing-imports',
  );
});

test("what stops mypy is a finding in every version, though 1.11 writes it as text", () => {
  for (const [version, column] of [
    ["1.10.1", 13],
    ["1.11.2", 13],
    ["2.4.1", 13],
  ] as const) {
    const [first] = readMypyJson(reportOf(`mypy/syntax-${version}.txt`), source("mypy"));
    assert.deepEqual([first!.path, ...place(first!)], ["syntax.py", "syntax", "error", 1, column, null], version);
    const [twice, ...others] = readMypyJson(reportOf(`mypy/twice-${version}.txt`), source("mypy"));
    assert.deepEqual([twice!.path, ...place(twice!)], ["twice/same.py", null, "error", null, null, null], version);
    assert.match(twice!.message, /^Duplicate module named "same"[\s\S]*mapping-file-paths-to-modules/, version);
    assert.deepEqual(others, [], version);
  }
});

test("pyright's lines and columns count from 1 here", () => {
  for (const version of ["1.1.300", "1.1.414"]) {
    const findings = readPyrightJson(reportOf(`pyright/score-${version}.json`), source("pyright"));
    assert.deepEqual(new Set(findings.map(({ path }) => path)), new Set(["score.py"]));
    const told = findings.map(({ level, line, column }) => [level, line, column]);
    assert.ok(
      told.some(([level, line, column]) => level === "error" && line === 9 && column === 9),
      version,
    );
    assert.deepEqual(told.at(-1), ["notice", 12, 13], version);
    assert.deepEqual(readPyrightJson(reportOf(`pyright/clean-${version}.json`), source("pyright")), []);
  }
  const [missing, returned] = readPyrightJson(reportOf("pyright/score-1.1.414.json"), source("pyright"));
  assert.deepEqual(
    [missing!.rule, missing!.message],
    ["reportMissingImports", 'Import "nosuchmodule" could not be resolved'],
  );
  assert.equal(
    returned!.message,
    'Type "int" is not assignable to return type "str"\n  "int" is not assignable to "str"',
  );
});

test("bandit's severity is the level, and a file that it cannot parse is a finding", () => {
  const places = [
    [null, "error", null, null, null],
    ["B403", "notice", 1, 1, null],
    ["B404", "notice", 2, 1, null],
    ["B101", "notice", 6, 5, null],
    ["B301", "warning", 8, 16, null],
    ["B602", "error", 14, null, 15],
  ];
  const findings = readBanditJson(reportOf("bandit/load-1.9.4.json"), source("bandit"));
  assert.deepEqual(findings.map(place), places);
  assert.deepEqual([findings[0]!.path, findings[1]!.path], ["syntax.py", "load.py"]);
  const old = readBanditJson(reportOf("bandit/load-1.7.0.json"), source("bandit"));
  assert.deepEqual(
    old.map(({ rule, level, column }) => [rule, level, column]),
    places.map(([rule, level]) => [rule, level, null]),
  );
});

test("coverage.py's total is its own, with branches where they are measured", () => {
  for (const version of ["5.5", "7.17.3"]) {
    const lines = readCoveragePy(reportOf(`coverage-py/lines-${version}.json`), source("pytest"));
    const branches = readCoveragePy(reportOf(`coverage-py/branches-${version}.json`), source("pytest"));
    const counted = { "5.5": [400 / 7, 500 / 9], "7.17.3": [400 / 6, 500 / 8] }[version]!;
    assert.ok(Math.abs(lines.percent! - counted[0]!) < 1e-9, `${version}: ${lines.percent}`);
    assert.ok(Math.abs(branches.percent! - counted[1]!) < 1e-9, `${version}: ${branches.percent}`);
    const ran = [[1, 1], [2, 1], [3, 0], [4, 1], [7, 1], [8, 0]]; // biome-ignore format: pairs
    assert.deepEqual([...lines.files], [["src/score.py", new Map(ran as [number, number][])]]);
    assert.equal(readCoveragePy(reportOf(`coverage-py/nothing-${version}.json`), source("pytest")).percent, null);
  }
});

test("a report that is cut short is an error that names it", () => {
  const readers: [string, Reader<unknown>, string][] = [
    ["mypy", readMypyJson, reportOf("mypy/score-2.4.1.txt").slice(0, 700)],
    ["mypy", readMypyJson, '{"file": "a.py"}'],
    ["mypy", readMypyText, "Traceback (most recent call last):"],
    ["pyright", readPyrightJson, reportOf("pyright/score-1.1.414.json").slice(0, 700)],
    ["pyright", readPyrightJson, ""],
    ["bandit", readBanditJson, reportOf("bandit/load-1.9.4.json").slice(0, 700)],
    ["bandit", readBanditJson, '{"results": {}, "errors": []}'],
    ["pytest", readCoveragePy, reportOf("coverage-py/lines-7.17.3.json").slice(0, 700)],
    ["pytest", readCoveragePy, '{"totals": {"percent_covered": "50"}, "files": {}}'],
  ];
  for (const [tool, read, text] of readers)
    assert.throws(
      () => read(text, source(tool)),
      (error) => error instanceof UserError && error.message.startsWith(`the output of ${tool} cannot be read as `),
      text,
    );
});
