import assert from "node:assert/strict";
import { test } from "node:test";
import { type Finding, readSarif, writeSarif } from "@mlops-actions/findings";
import { read, source } from "./captured.ts";

const log = (...runs: object[]) => JSON.stringify({ version: "2.1.0", runs });
const run = (results: object[], more: object = {}, driver: object = {}) => ({ tool: { driver }, results, ...more });
const at = (uri: string, uriBaseId?: string) => [{ physicalLocation: { artifactLocation: { uri, uriBaseId } } }];

test("SARIF as Biome writes it", () => {
  const findings = read(readSarif, "sarif/biome-2.6.8.sarif");
  assert.equal(findings.length, 9);
  const debug = findings.find(({ rule }) => rule === "lint/suspicious/noDebugger")!;
  assert.deepEqual([debug.level, debug.path, debug.line, debug.column], ["error", "src/bad.js", 4, 5]);
});

test("the results of all runs, less those that are suppressed, passed or gone", () => {
  const message = { text: "m" };
  const results = [
    { message, level: "error" },
    { message, suppressions: [{ kind: "inSource" }] },
    { message, suppressions: [{ kind: "external", status: "rejected" }], level: "note" },
    { message, kind: "pass" },
    { message, baselineState: "absent" },
    { message, kind: "review" },
  ];
  const levels = readSarif(log(run(results), run([{ message }])), source("a.sarif")).map(({ level }) => level);
  assert.deepEqual(levels, ["error", "notice", "notice", "warning"]);
});

test("levels and messages that stand with the rule, by place, by id and in an extension", () => {
  const rules = [
    { id: "A", defaultConfiguration: { level: "error" }, messageStrings: { d: { text: "{0} of {1}, {2}" } } },
  ];
  const extensions = [{ rules: [{ id: "X", defaultConfiguration: { level: "note" } }] }];
  const results = [
    { ruleIndex: 0, message: { id: "d", arguments: ["one", "two"] } },
    { ruleId: "A/sub", message: { text: "m" } },
    { rule: { index: 0, toolComponent: { index: 0 } }, message: { text: "m" } },
  ];
  const findings = readSarif(log({ tool: { driver: { rules }, extensions }, results }), source("a.sarif"));
  assert.deepEqual(
    findings.map(({ rule, level, message }) => [rule, level, message]),
    [
      ["A", "error", "one of two, {2}"],
      ["A/sub", "error", "m"],
      ["X", "notice", "m"],
    ],
  );
});

test("URIs: bases within bases, percent encoding, absolute files, an index, other schemes", () => {
  const originalUriBaseIds = {
    ROOT: { uri: "file:///work/" },
    SRC: { uri: "src", uriBaseId: "ROOT" },
    LOOP: { uriBaseId: "LOOP" },
  };
  const results = [
    at("a%20b/%C3%A9.py", "SRC"),
    at("c.py", "%SRCROOT%"),
    at("file:///work/d.py"),
    at("/work/e.py"),
    at("100%.py"),
    at("https://example.com/f.py"),
    at("g.py", "LOOP"),
    [{ physicalLocation: { artifactLocation: { index: 0 } } }],
  ].map((locations) => ({ message: { text: "m" }, locations }));
  const artifacts = [{ location: { uri: "h.py" } }];
  const findings = readSarif(log(run(results, { originalUriBaseIds, artifacts })), source("a.sarif"));
  assert.deepEqual(
    findings.map(({ path }) => path),
    ["src/a b/é.py", "c.py", "d.py", "e.py", "100%.py", null, "g.py", "h.py"],
  );
});

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ tool: "ruff", rule: "F401", level: "error", path: "src/a b.py", line: 3, column: 1, message: "unused" },
  ...more,
});
const facts = { category: "quality-gate", versions: new Map([["ruff", "0.14.1"]]), lineText: () => "import os" };

interface Written {
  readonly runs: {
    readonly tool: { driver: { name: string; version?: string; rules: { id: string }[] } };
    readonly automationDetails: { id: string };
    readonly results: { level: string; ruleIndex: number; partialFingerprints: { primaryLocationLineHash: string } }[];
  }[];
}

test("what is written is read back as it was; each tool has a run and a category of its own", () => {
  const findings = [
    finding(),
    finding({ tool: "mypy", rule: null, level: "notice", line: null, column: null, path: "b.py" }),
  ];
  const { sarif, omitted } = writeSarif(findings, facts);
  assert.equal(omitted, 0);
  const { runs } = sarif as Written;
  assert.deepEqual(
    runs.map(({ automationDetails, tool }) => [automationDetails.id, tool.driver.name, tool.driver.version]),
    [
      ["quality-gate/ruff/", "ruff", "0.14.1"],
      ["quality-gate/mypy/", "mypy", undefined],
    ],
  );
  const [back, other] = readSarif(JSON.stringify(sarif), source("a.sarif"));
  assert.deepEqual([back!.path, back!.line, back!.rule, back!.level], ["src/a b.py", 3, "F401", "error"]);
  assert.deepEqual([other!.path, other!.line, other!.rule, other!.level], ["b.py", 1, "mypy", "notice"]);
});

test("a fingerprint stays where a line moves, differs where it changes, and equal lines are told apart", () => {
  const prints = (findings: Finding[], lineText = facts.lineText as (path: string, line: number) => string) => {
    const { runs } = writeSarif(findings, { ...facts, lineText }).sarif as Written;
    return runs[0]!.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
  };
  assert.deepEqual(prints([finding()]), prints([finding({ line: 30, message: "said otherwise" })]));
  assert.notDeepEqual(
    prints([finding()]),
    prints([finding()], () => "import sys"),
  );
  const [first, second] = prints([finding(), finding({ line: 9 })]);
  assert.deepEqual([first!.split(":")[1], second!.split(":")[1]], ["1", "2"]);
});

test("within GitHub's limits: the worst are kept, what has no file in the repository is counted", () => {
  const many = Array.from({ length: 25_001 }, (_, index) => finding({ level: "warning", line: index + 1 }));
  const lost = [finding({ path: null }), finding({ path: "/usr/lib/a.py" }), finding({ path: "../a.py" })];
  const { sarif, omitted } = writeSarif([...many, ...lost, finding({ level: "error" })], facts);
  const { results } = (sarif as Written).runs[0]!;
  assert.deepEqual([results.length, results[0]!.level, omitted], [25_000, "error", 5]);
  const tools = Array.from({ length: 21 }, (_, index) => finding({ tool: `tool-${index}` }));
  assert.deepEqual(
    [(writeSarif(tools, facts).sarif as Written).runs.length, writeSarif(tools, facts).omitted],
    [20, 1],
  );
  assert.doesNotThrow(() => writeSarif([finding({ path: "\ud800.py", message: "\ud800" })], facts));
});
