import assert from "node:assert/strict";
import { test } from "node:test";
import type { CoverageLimits } from "@mlops-actions/config";
import type { Finding } from "@mlops-actions/findings";
import type { BaseRuns } from "../../../actions/quality-gate/src/base/base-runs.ts";
import { type Gathered, judge } from "../../../actions/quality-gate/src/judge.ts";
import type { ToolRun } from "../../../actions/quality-gate/src/run/tool-run.ts";
import { type Ruling, ruleOn } from "../../../actions/quality-gate/src/verdict.ts";
import { coverage, finding, gathered, testCase, toolRun } from "./tool-runs.ts";

function ruling(runs: readonly ToolRun[], changes: Partial<Gathered> = {}, limits: CoverageLimits = {}): Ruling {
  return ruleOn(judge(gathered(runs, changes)), limits);
}

/** A base on which a tool found these, and covered so much. */
function base(tool: string, findings: readonly Finding[], percent: number | null = null): BaseRuns {
  const told = { findings: findings.map((one) => ({ ...one, text: "line" })), percent };
  return {
    commit: "a".repeat(40),
    name: "main",
    coverageAlone: false,
    cached: false,
    tools: new Map([[tool, told]]),
    notes: [],
  };
}

const failed = (findings: readonly Finding[], changes: Partial<ToolRun> = {}) =>
  toolRun({ outcome: "failed", exitCode: 1, findings, ...changes });

test("tools that passed and say nothing pass", () => {
  assert.deepEqual(ruling([toolRun(), toolRun({ name: "pytest", kind: "tests", tests: [testCase("passed")] })]), {
    verdict: "pass",
    reasons: [],
  });
});

test("no tool at all is a warning, never a pass", () => {
  assert.deepEqual(ruling([]), { verdict: "warn", reasons: [{ level: "warn", kind: "no-tools" }] });
});

test("what judged nothing fails, each by its own name, whatever the base holds", () => {
  for (const outcome of ["crashed", "timed-out", "missing", "misconfigured", "no-tests"] as const) {
    const run = toolRun({ outcome, detail: "its last words" });
    for (const known of [null, base("ruff", [finding()])]) {
      assert.deepEqual(ruling([run], { base: known }), {
        verdict: "fail",
        reasons: [{ level: "fail", kind: outcome, tool: "ruff", detail: "its last words" }],
      });
    }
  }
});

test("a tool that was stopped for another one's failure is no reason of its own", () => {
  const stopped = toolRun({ outcome: "stopped" as never, name: "mypy" });
  const { reasons } = ruling([failed([finding()]), stopped]);
  assert.deepEqual(
    reasons.map((reason) => "tool" in reason && reason.tool),
    ["ruff"],
  );
});

test("without a base a tool fails by its outcome", () => {
  const { verdict, reasons } = ruling([failed([finding(), finding({ level: "warning" })])]);
  assert.equal(verdict, "fail");
  assert.deepEqual(reasons, [{ level: "fail", kind: "findings", tool: "ruff", errors: 1, count: 2, total: 2 }]);
});

test("a base that could not be had counts every finding", () => {
  const { verdict } = ruling([failed([finding()])], { base: { absent: "It is the first commit." } });
  assert.equal(verdict, "fail");
});

test("a tool that fails for what the base has already does not fail the gate", () => {
  const known = base("ruff", [finding({ line: 90 })]);
  assert.deepEqual(ruling([failed([finding()])], { base: known }), { verdict: "pass", reasons: [] });
  assert.deepEqual(ruling([failed([finding(), finding()])], { base: known }).reasons, [
    { level: "fail", kind: "findings", tool: "ruff", errors: 1, count: 1, total: 2 },
  ]);
});

test("a tool whose findings on the base are not known counts all of its own as new", () => {
  assert.equal(ruling([failed([finding()])], { base: base("mypy", []) }).verdict, "fail");
});

test("an old error does not cover for a new style fault, for which flake8 fails too", () => {
  const old = finding({ tool: "flake8" });
  const style = finding({ tool: "flake8", rule: "E501", level: "warning" });
  const { reasons } = ruling([failed([old, style], { name: "flake8" })], { base: base("flake8", [old]) });
  assert.deepEqual(reasons, [{ level: "fail", kind: "findings", tool: "flake8", errors: 0, count: 1, total: 2 }]);
});

test("beside an old error a new warning only warns where the tool fails for errors alone, and fails where it counts warnings", () => {
  const old = finding({ tool: "eslint" });
  const warning = finding({ tool: "eslint", rule: "no-console", level: "warning" });
  const known = { base: base("eslint", [old]) };
  assert.deepEqual(ruling([failed([old, warning], { name: "eslint", failsFor: ["error"] })], known), {
    verdict: "warn",
    reasons: [{ level: "warn", kind: "warnings", tool: "eslint", count: 1 }],
  });
  assert.deepEqual(ruling([failed([old, warning], { name: "eslint", failsFor: ["error", "warning"] })], known), {
    verdict: "fail",
    reasons: [{ level: "fail", kind: "findings", tool: "eslint", errors: 0, count: 1, total: 2 }],
  });
});

test("a tool that failed for something else than its findings fails, though the base has them all", () => {
  const old = finding({ tool: "eslint" });
  const run = failed([old], { name: "eslint", exitCode: 2, detail: "suppressions left", failsFor: [] });
  assert.deepEqual(ruling([run], { base: base("eslint", [old]) }).reasons, [
    { level: "fail", kind: "exit-code", tool: "eslint", exitCode: 2, detail: "suppressions left" },
  ]);
});

test("a tool that passed stays passed; its new warnings are a warning, its notices nothing", () => {
  const warning = finding({ level: "warning" });
  assert.deepEqual(ruling([toolRun({ findings: [warning, warning] })], { base: base("ruff", [warning]) }), {
    verdict: "warn",
    reasons: [{ level: "warn", kind: "warnings", tool: "ruff", count: 1 }],
  });
  assert.equal(ruling([toolRun({ findings: [warning] })], { base: base("ruff", [warning]) }).verdict, "pass");
  assert.equal(ruling([toolRun({ findings: [finding({ level: "notice" })] })]).verdict, "pass");
});

test("failing tests are counted, whatever the base holds; a failure without one is the exit code's", () => {
  const tests = [testCase("failed"), testCase("error"), testCase("passed"), testCase("skipped")];
  const run = toolRun({ name: "pytest", kind: "tests", outcome: "failed", exitCode: 1, tests });
  assert.deepEqual(ruling([run], { base: base("pytest", []) }).reasons, [
    { level: "fail", kind: "tests", tool: "pytest", failed: 2, total: 4 },
  ]);
  const limit = { ...run, tests: [testCase("passed")], detail: "fail-under" };
  assert.deepEqual(ruling([limit]).reasons, [
    { level: "fail", kind: "exit-code", tool: "pytest", exitCode: 1, detail: "fail-under" },
  ]);
});

test("a failure without any finding is one, whatever the base holds", () => {
  const { reasons } = ruling([failed([], { exitCode: 3 })], { base: base("ruff", [finding()]) });
  assert.deepEqual(reasons, [{ level: "fail", kind: "exit-code", tool: "ruff", exitCode: 3, detail: null }]);
});

test("what fails stands before what warns", () => {
  const warns = toolRun({ name: "mypy", findings: [finding({ tool: "mypy", level: "warning" })] });
  const { reasons } = ruling([warns, failed([finding()])]);
  assert.deepEqual(
    reasons.map(({ level }) => level),
    ["fail", "warn"],
  );
});

const pytest = (measured: ToolRun["coverage"], name = "pytest") => toolRun({ name, kind: "tests", coverage: measured });
const touching = (...lines: number[]) => ({ lines: new Map([["a.py", new Set(lines)]]), renamed: new Map() });

test("the least coverage, to the last digit", () => {
  assert.equal(ruling([pytest(coverage(80, 1))], {}, { min: 80 }).verdict, "pass");
  assert.deepEqual(ruling([pytest(coverage(79.99, 1))], {}, { min: 80 }).reasons, [
    { level: "fail", kind: "coverage-min", tool: "pytest", percent: 79.99, limit: 80 },
  ]);
});

test("how far coverage may drop below the base, whatever binary numbers make of it", () => {
  const on = (percent: number) => ({ base: base("pytest", [], percent) });
  assert.equal(ruling([pytest(coverage(90.1, 1))], on(90.4), { maxDrop: 0.3 }).verdict, "pass");
  assert.equal(ruling([pytest(coverage(95, 1))], on(90), { maxDrop: 0 }).verdict, "pass");
  assert.deepEqual(ruling([pytest(coverage(89, 1))], on(90.4), { maxDrop: 0.5 }).reasons, [
    { level: "fail", kind: "coverage-drop", tool: "pytest", percent: 89, basePercent: 90.4, limit: 0.5 },
  ]);
});

test("how many of the changed lines must run; a change without any keeps the limit", () => {
  const limits = { changedLinesMin: 75 };
  const measured = [pytest(coverage(50, 1, 0, 1, 1, 0))];
  assert.equal(ruling(measured, { change: touching(1, 2, 3, 4) }, limits).verdict, "pass");
  assert.equal(ruling(measured, { change: touching(100) }, limits).verdict, "pass");
  assert.deepEqual(ruling(measured, { change: touching(2, 3, 5) }, limits).reasons, [
    { level: "fail", kind: "coverage-changed-lines", tool: "pytest", covered: 1, lines: 3, limit: 75 },
  ]);
});

test("a limit where nothing was measured fails, each by its name", () => {
  const limits = { min: 1, maxDrop: 1, changedLinesMin: 1 };
  const unknown = (tool: string | null) =>
    ["min", "max-drop", "changed-lines-min"].map((limit) => ({
      level: "fail",
      kind: "coverage-unknown",
      tool,
      limit,
      missing: "head",
    }));
  assert.deepEqual(ruling([pytest(null)], {}, limits).reasons, unknown(null));
  assert.deepEqual(ruling([pytest(coverage(null))], { change: touching(1) }, limits).reasons, unknown("pytest"));
  const totals = ruling([pytest(coverage(90))], { change: touching(1) }, { changedLinesMin: 1 });
  assert.deepEqual(totals.reasons, unknown("pytest").slice(2), "a report of totals alone");
});

test("a limit that needs a base or a change where there is none is said, and fails nobody", () => {
  const { verdict, reasons } = ruling(
    [pytest(coverage(90, 1))],
    { base: { absent: "A new branch." } },
    { maxDrop: 1, changedLinesMin: 50 },
  );
  assert.equal(verdict, "warn");
  assert.deepEqual(
    reasons.map((reason) => "missing" in reason && reason.missing),
    ["base", "change"],
  );
});

test("limits hold for each tool that measures coverage", () => {
  const { reasons } = ruling([pytest(coverage(90, 1)), pytest(coverage(10, 1), "jest")], {}, { min: 80 });
  assert.deepEqual(reasons, [{ level: "fail", kind: "coverage-min", tool: "jest", percent: 10, limit: 80 }]);
});

test("a base that is there for its coverage alone is not what findings were compared with", () => {
  const alone = { ...base("pytest", [], 95), coverageAlone: true };
  const judged = judge(gathered([failed([finding()]), pytest(coverage(90, 1))], { base: alone }));
  assert.deepEqual([judged.base, judged.coverage?.basePercent, judged.findings[0]?.new], [null, 95, true]);
});

test("findings stand beside the base and the change, in the order of their tools", () => {
  const change = touching(7);
  const runs = [
    failed([finding({ line: 7 }), finding({ line: 2 })]),
    toolRun({ name: "mypy", findings: [finding({ tool: "mypy", line: 3 })] }),
  ];
  const { findings, base: told } = judge(gathered(runs, { change, base: base("ruff", [finding({ line: 50 })]) }));
  assert.deepEqual(
    findings.map((one) => [one.tool, one.line, one.new, one.inChange]),
    [
      ["ruff", 7, true, true],
      ["ruff", 2, false, false],
      ["mypy", 3, true, false],
    ],
  );
  assert.deepEqual(told, { commit: "a".repeat(40), name: "main", cached: false });
  const unknownChange = judge(gathered(runs)).findings;
  assert.ok(unknownChange.every((one) => one.new && one.inChange));
});
