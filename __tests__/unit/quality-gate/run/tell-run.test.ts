import assert from "node:assert/strict";
import { test } from "node:test";
import type { Log } from "@mlops-actions/action-kit";
import type { Finding } from "@mlops-actions/findings";
import { tellRun } from "../../../../actions/quality-gate/src/run/tell-run.ts";
import type { ToolRun } from "../../../../actions/quality-gate/src/run/tool-run.ts";

const passed: ToolRun = {
  name: "ruff",
  kind: "lint",
  by: "pyproject.toml [tool.ruff]",
  version: "0.14.1",
  outcome: "passed",
  detail: null,
  findings: [],
  tests: null,
  coverage: null,
  exitCode: 0,
  seconds: 0.42,
  lastWords: "",
  reports: [],
};
const finding: Finding = {
  tool: "ruff",
  rule: "F401",
  level: "error",
  path: "a.py",
  line: 3,
  column: 1,
  message: "`os` unused",
};

function told(
  run: Partial<ToolRun>,
  stdout = "",
  stderr = "",
  where = "",
): { title: string; lines: readonly string[] } {
  const groups: { title: string; lines: readonly string[] }[] = [];
  const log: Log = {
    info: () => {},
    warning: () => {},
    progress: () => () => {},
    mask: () => {},
    group: (title, lines) => void groups.push({ title, lines }),
  };
  tellRun(log, { run: { ...passed, ...run }, stdout, stderr }, where);
  assert.equal(groups.length, 1);
  return groups[0]!;
}

test("the title says how it went, with what, and how long", () => {
  assert.equal(told({}).title, "ruff: passed (0.4 s)");
  assert.equal(
    told({ outcome: "failed", findings: [finding] }, "", "", " on develop").title,
    "ruff on develop: failed, 1 finding (0.4 s)",
  );
  const test = {
    name: "t",
    outcome: "passed",
    seconds: 1,
    message: null,
    path: null,
    line: null,
    attempts: 1,
  } as const;
  assert.equal(told({ tests: [test, test] }).title, "ruff: passed, 2 tests (0.4 s)");
  assert.equal(
    told({ outcome: "failed", tests: [test, { ...test, outcome: "failed" }, { ...test, outcome: "error" }] }).title,
    "ruff: failed, 2 of 3 tests failed (0.4 s)",
  );
  assert.equal(told({ outcome: "timed-out", seconds: 300 }).title, "ruff: timed out (300.0 s)");
  assert.equal(told({ outcome: "no-tests" }).title, "ruff: no tests (0.4 s)");
});

test("output for people is shown as it is, output for programs as the findings in it", () => {
  const findings = [
    finding,
    { ...finding, path: "b.ipynb", cell: 2, rule: null },
    { ...finding, path: null, line: null, column: null },
  ];
  const lines = ["a.py:3:1: F401 `os` unused", "b.ipynb:cell 2:3:1: `os` unused", "F401 `os` unused"];
  for (const stdout of [
    '[\n  {"code": "F401"}]',
    '{"file": "a.py"}\n{"file": "b.py"}',
    '<?xml version="1.0"?><checkstyle/>',
    "[]\n",
    "{}",
  ]) {
    assert.deepEqual(told({ findings }, stdout, "warning: slow\n").lines, [...lines, "warning: slow"], stdout);
  }
  for (const stdout of ["[INFO] a.py", "a.py:3: bad", "[1/3] tests", "<3 files>"]) {
    assert.deepEqual(told({ findings }, stdout).lines, [stdout]);
  }
});

test("why a tool could not judge stands first; of very long output the end is shown", () => {
  const stdout = Array.from({ length: 6_000 }, (_, at) => `line ${at}`).join("\r\n");
  const { lines } = told({ outcome: "crashed", detail: "exit code 139" }, stdout);
  assert.deepEqual(lines.slice(0, 2), ["exit code 139", "(1,000 lines before these)"]);
  assert.equal(lines.at(-1), "line 5999");
  assert.equal(told({ outcome: "crashed", detail: "exit code 139" }, "a").lines[0], "exit code 139");
});

test("a line that nobody could read is cut, beside many that are", () => {
  const { lines } = told({ outcome: "failed" }, `first\n${"x".repeat(100_000)}\nlast`);
  assert.deepEqual(lines, ["first", `${"x".repeat(2_000)}… (cut)`, "last"]);
});
