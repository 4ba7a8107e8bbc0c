import assert from "node:assert/strict";
import { test } from "node:test";
import { readSarif } from "@mlops-actions/findings";
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

test("an argument that a message repeats does not make it larger than memory", () => {
  const message = { text: "{0}".repeat(100_000), arguments: ["a".repeat(100_000)] };
  const [finding] = readSarif(log(run([{ message }])), source("a.sarif"));
  assert.match(finding!.message, /^a{10000}$/);
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

test("what is wrong with a report is said in words of people, not of a validator", () => {
  const message = (text: string) => {
    try {
      readSarif(text, source("a.sarif"));
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  assert.equal(
    message('{ "version": "2.1.0" }'),
    "a.sarif cannot be read as a SARIF report: runs is not a list, or is missing.",
  );
  assert.equal(
    message('{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "x" } }, "results": {} }] }'),
    "a.sarif cannot be read as a SARIF report: runs.0.results is not a list, or is missing.",
  );
});
