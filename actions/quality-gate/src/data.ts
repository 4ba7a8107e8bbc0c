import type { CoverageLimits } from "@mlops-actions/config";
import type { QualityData, Verdict } from "@mlops-actions/report";
import type { Facts } from "./facts.ts";
import type { Judged, JudgedFinding } from "./judged.ts";
import { type ToolTest, testSummary } from "./report/tests.ts";
import { countsOf, failedTests } from "./report/tools-table.ts";
import type { ToolRun } from "./run/tool-run.ts";

type Tool = QualityData["tools"][number];

/** The content of report.json. */
export function qualityData(
  judged: Judged,
  said: { readonly verdict: Verdict; readonly headline: string },
  limits: CoverageLimits,
  facts: Facts,
): QualityData {
  const { base, seconds, coverage } = judged;
  return {
    kind: "quality",
    schemaVersion: 1,
    verdict: said.verdict,
    headline: said.headline,
    base: base === null ? null : "commit" in base ? pick(base) : { absent: base.absent },
    seconds,
    tools: judged.runs.map((run) => toolData(run, judged)),
    coverage:
      coverage === null
        ? null
        : {
            tool: coverage.tool,
            percent: coverage.percent,
            basePercent: coverage.basePercent,
            changedLines: coverage.changed === null ? null : { ...coverage.changed },
            limits: { ...limits },
          },
    tests: testsData(judged),
    findings: judged.findings.map(findingData),
    notes: [...facts.notes],
    provenance: { commit: facts.commit, actionsVersion: facts.actionsVersion },
  };
}

function pick({ commit, name, cached }: { commit: string; name: string; cached: boolean }): QualityData["base"] {
  return { commit, name, cached };
}

function toolData(run: ToolRun, judged: Judged): Tool {
  return {
    name: run.name,
    kind: run.kind,
    version: run.version,
    declaredBy: run.by,
    outcome: run.outcome,
    detail: run.detail,
    exitCode: run.exitCode,
    seconds: run.seconds,
    findings: { ...countsOf(run, judged) },
    ...(run.tests === null ? {} : { tests: testCounts(run) }),
    ...(run.coverage === null ? {} : { coverage: coverageShares(run, judged) }),
  };
}

function testCounts(run: ToolRun): NonNullable<Tool["tests"]> {
  const tests = run.tests ?? [];
  return {
    total: tests.length,
    passed: tests.filter(({ outcome }) => outcome === "passed").length,
    failed: failedTests(run).length,
    skipped: tests.filter(({ outcome }) => outcome === "skipped").length,
    retried: tests.filter(({ attempts }) => attempts > 1).length,
  };
}

function coverageShares({ name, coverage }: ToolRun, judged: Judged): NonNullable<Tool["coverage"]> {
  const percent = coverage?.percent ?? null;
  const all = judged.coverage === null ? [] : [judged.coverage, ...(judged.otherCoverage ?? [])];
  const changed = all.find(({ tool }) => tool === name)?.changed ?? null;
  return {
    lines: percent === null ? null : percent / 100,
    changedLines: changed === null || changed.lines === 0 ? null : changed.covered / changed.lines,
  };
}

function testsData(judged: Judged): QualityData["tests"] {
  const summary = testSummary(judged);
  if (summary === null) return null;
  const { failures, slowest, retried } = summary;
  return {
    failures: failures.map(({ tool, name, outcome, message, path, line }) => ({
      tool,
      name,
      outcome: outcome === "error" ? "error" : "failed",
      message,
      path,
      line,
    })),
    slowest: slowest.map(({ tool, name, seconds }) => ({ tool, name, seconds })),
    retried: retried.map(({ tool, name, attempts, outcome }: ToolTest) => ({ tool, name, attempts, outcome })),
  };
}

function findingData(finding: JudgedFinding): QualityData["findings"][number] {
  const { tool, rule, level, path, line, column, endLine, message, cell } = finding;
  return {
    tool,
    rule,
    level,
    path,
    line,
    column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(cell === undefined ? {} : { cell }),
    message,
    new: finding.new,
    inChange: finding.inChange,
  };
}
