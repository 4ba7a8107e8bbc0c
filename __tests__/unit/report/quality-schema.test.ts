import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type QualityData, qualityJsonSchema, qualitySchema } from "@mlops-actions/report";

/** The example of the contract, with what was added to it. */
const example: QualityData = {
  kind: "quality",
  schemaVersion: 1,
  verdict: "fail",
  headline: "2 new findings, 1 test failed",
  base: { commit: "a41b77e", name: "develop", cached: false },
  seconds: 12.3,
  tools: [
    {
      name: "ruff",
      kind: "lint",
      version: "0.14.1",
      declaredBy: "pyproject.toml [tool.ruff]",
      outcome: "failed",
      detail: null,
      exitCode: 1,
      seconds: 0.4,
      findings: { total: 7, new: 2, inChange: 1 },
      tests: { total: 120, passed: 118, failed: 1, skipped: 1, retried: 0 },
      coverage: { lines: 0.91, changedLines: 0.8 },
    },
  ],
  coverage: {
    tool: "pytest",
    percent: 91,
    basePercent: null,
    changedLines: { covered: 8, lines: 10 },
    limits: { min: 80, maxDrop: 0.5, changedLinesMin: 80 },
  },
  tests: {
    failures: [{ tool: "pytest", name: "test_a", outcome: "failed", message: "assert 0", path: "test_a.py", line: 3 }],
    slowest: [{ tool: "pytest", name: "test_a", seconds: 1.5 }],
    retried: [{ tool: "pytest", name: "test_b", attempts: 2, outcome: "passed" }],
  },
  findings: [
    {
      tool: "ruff",
      rule: "F401",
      level: "error",
      path: "src/a.py",
      line: 3,
      column: 1,
      message: "…",
      new: true,
      inChange: true,
    },
  ],
  notes: [],
  provenance: { commit: null, actionsVersion: "0.1.0" },
};

const changed = (change: (data: Record<string, never>) => void) => {
  const data = structuredClone(example) as unknown as Record<string, never>;
  change(data);
  return qualitySchema.safeParse(data).success;
};

test("the contract's example is valid, each kind of absence too", () => {
  assert.ok(changed(() => {}));
  assert.ok(changed((data) => Object.assign(data, { base: null, coverage: null, tests: null, findings: [] })));
  assert.ok(changed((data) => Object.assign(data, { base: { absent: "The branch is the base itself." } })));
  for (const outcome of ["passed", "crashed", "timed-out", "missing", "misconfigured", "no-tests", "stopped"]) {
    assert.ok(
      changed((data) => Object.assign(data["tools"]![0]!, { outcome, exitCode: null })),
      outcome,
    );
  }
});

test("what the contract does not know is an error", () => {
  assert.ok(!changed((data) => Object.assign(data, { extra: 1 })));
  assert.ok(!changed((data) => Object.assign(data["findings"]![0]!, { line: 0 })));
  assert.ok(!changed((data) => Object.assign(data["findings"]![0]!, { level: "fatal" })));
  assert.ok(!changed((data) => Object.assign(data["tools"]![0]!, { outcome: "ok" })));
  assert.ok(!changed((data) => Object.assign(data["tools"]![0]!, { coverage: { lines: 91, changedLines: null } })));
  assert.ok(!changed((data) => delete data["base"]));
});

test("the published JSON Schema is that of the code", () => {
  const file = new URL("../../../packages/report/quality.schema.json", import.meta.url);
  assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), JSON.parse(JSON.stringify(qualityJsonSchema())));
});
