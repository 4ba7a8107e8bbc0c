import type { Coverage, Finding, TestCase } from "@mlops-actions/findings";
import type { Gathered } from "../../../actions/quality-gate/src/judge.ts";
import type { ToolRun } from "../../../actions/quality-gate/src/run/tool-run.ts";

/** A run of ruff that passed, but for what is told. */
export function toolRun(changes: Partial<ToolRun> = {}): ToolRun {
  return {
    name: "ruff",
    kind: "lint",
    by: "pyproject.toml [tool.ruff]",
    version: "0.14.1",
    outcome: "passed",
    detail: null,
    exitCode: 0,
    seconds: 1,
    findings: [],
    tests: null,
    coverage: null,
    lastWords: "",
    reports: [],
    ...changes,
  };
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    tool: "ruff",
    rule: "F401",
    level: "error",
    path: "a.py",
    line: 1,
    column: 1,
    message: "`os` imported but unused",
    ...changes,
  };
}

export function testCase(outcome: TestCase["outcome"]): TestCase {
  return { name: outcome, outcome, seconds: null, message: null, path: null, line: null, attempts: 1 };
}

/** Coverage of a.py, by how often its lines ran. */
export function coverage(percent: number | null, ...hits: number[]): Coverage {
  const lines = new Map(hits.map((times, index) => [index + 1, times]));
  return { percent, files: hits.length === 0 ? new Map() : new Map([["a.py", lines]]) };
}

/** What these runs gather without a base and a known change; each line of the code says `line`. */
export function gathered(runs: readonly ToolRun[], changes: Partial<Gathered> = {}): Gathered {
  return { runs, base: null, change: null, lineAt: () => "line", seconds: 1, ...changes };
}
