import type { TestCase } from "@mlops-actions/findings";
import type { Facts } from "../../../actions/quality-gate/src/facts.ts";
import type { Judged, JudgedFinding } from "../../../actions/quality-gate/src/judged.ts";
import { outcome } from "../../../actions/quality-gate/src/outcome.ts";
import type { ToolRun } from "../../../actions/quality-gate/src/run/tool-run.ts";
import { ruleOn } from "../../../actions/quality-gate/src/verdict.ts";

export const base = { commit: "a41b77e000000000000000000000000000000000", name: "develop", cached: true };

export const facts: Facts = {
  subject: "team-repo",
  commit: "b".repeat(40),
  actionsVersion: "0.1.0",
  notes: ["ruff and mypy were installed by uv from uv.lock."],
};

export function run(name: string, changes: Partial<ToolRun> = {}): ToolRun {
  return {
    name,
    kind: "lint",
    by: `pyproject.toml [tool.${name}]`,
    version: "1.2.3",
    outcome: "passed",
    detail: null,
    exitCode: 0,
    seconds: 0.4,
    lastWords: "",
    reports: [],
    findings: [],
    tests: null,
    coverage: null,
    ...changes,
  };
}

export function finding(line: number, changes: Partial<JudgedFinding> = {}): JudgedFinding {
  return {
    tool: "ruff",
    rule: "F401",
    level: "error",
    path: "src/score.py",
    line,
    column: 1,
    message: "`os` imported but unused",
    new: true,
    inChange: true,
    ...changes,
  };
}

export function testCase(name: string, changes: Partial<TestCase> = {}): TestCase {
  return { name, outcome: "passed", seconds: 0.01, message: null, path: null, line: null, attempts: 1, ...changes };
}

export function judged(changes: Partial<Judged> = {}): Judged {
  return { runs: [], findings: [], base: null, coverage: null, seconds: 12.3, ...changes };
}

const pytest = run("pytest", {
  kind: "tests",
  by: "pyproject.toml [tool.pytest.ini_options]",
  seconds: 11.8,
  tests: [testCase("tests/test_score.py::test_order", { seconds: 4.2 }), testCase("tests/test_score.py::test_empty")],
});

const tools = [
  run("ruff"),
  run("ruff-format", { kind: "format" }),
  run("mypy", { kind: "types", seconds: 6.1 }),
  pytest,
];

export const clean = judged({
  runs: tools,
  base,
  coverage: { tool: "pytest", percent: 91.234, basePercent: 90.9, changed: { covered: 42, lines: 50 } },
});

export const withFindings = judged({
  runs: [run("ruff", { outcome: "failed", exitCode: 1 }), ...tools.slice(1)],
  base,
  findings: [
    finding(40, { new: false, inChange: false, message: "old one" }),
    finding(3),
    finding(12, { rule: "E711", message: "Comparison to `None` should be `cond is None`", path: "src/train.py" }),
    finding(2, { path: "notebooks/eda.ipynb", cell: 3, new: false, inChange: false }),
  ],
});

export const crashed = judged({
  runs: [
    run("ruff"),
    run("mypy", {
      kind: "types",
      outcome: "crashed",
      exitCode: 2,
      detail: "INTERNAL ERROR -- Please try using mypy master on GitHub",
      lastWords:
        "src/score.py:3: error: INTERNAL ERROR -- Please try using mypy master on GitHub\nTraceback (most recent call last):\n  File \"mypy/semanal.py\", line 6\n\u001b[31mKeyError: 'x'\u001b[0m",
    }),
    run("pylint", { outcome: "missing", version: null, exitCode: null, seconds: 0, detail: "no program of that name" }),
    run("pytest", {
      kind: "tests",
      outcome: "timed-out",
      exitCode: null,
      seconds: 600,
      detail: "it took more than 10 min",
    }),
  ],
});

export const failingTests = judged({
  runs: [
    run("ruff"),
    run("pytest", {
      kind: "tests",
      outcome: "failed",
      exitCode: 1,
      seconds: 9,
      tests: [
        testCase("tests/test_score.py::test_order[nan]", {
          outcome: "failed",
          seconds: 1.5,
          message: "assert [nan, 1] == [1, nan]\n  \n  At index 0 diff: nan != 1\n  <b>@octocat</b>",
          path: "tests/test_score.py",
          line: 17,
        }),
        testCase("tests/test_io.py::test_read", { outcome: "error", message: "fixture 'bucket' not found" }),
        testCase("tests/test_io.py::test_retry", { attempts: 3, seconds: 2 }),
        testCase("tests/test_io.py::test_skip", { outcome: "skipped", seconds: 0 }),
      ],
    }),
  ],
  coverage: { tool: "pytest", percent: 78.9, basePercent: null, changed: { covered: 1, lines: 3 } },
});

/** So many findings over 400 files, every tenth new. */
export function manyFindings(count: number): Judged {
  return judged({
    runs: [run("ruff", { outcome: "failed", exitCode: 1 }), run("pylint")],
    base,
    findings: Array.from({ length: count }, (_, at) =>
      finding((at % 97) + 1, {
        path: `src/package_${at % 400}/module.py`,
        new: at % 10 === 0,
        inChange: at % 10 === 0,
        message: `Line too long (${100 + (at % 50)} > 88)`,
        rule: "E501",
      }),
    ),
  });
}

/** What leaves the gate for it. */
export function outcomeOf(gate: Judged, settings: Partial<Parameters<typeof outcome>[2]> = {}) {
  const all = { scope: "changed" as const, coverage: {}, ...settings };
  return outcome(gate, ruleOn(gate, all.coverage), all, facts);
}
