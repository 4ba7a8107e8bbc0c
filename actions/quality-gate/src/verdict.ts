import type { CoverageLimits } from "@mlops-actions/config";
import type { Verdict } from "@mlops-actions/report";
import { coverageReasons } from "./coverage-reasons.ts";
import type { Judged } from "./judged.ts";
import type { Reason } from "./reason.ts";
import type { ToolRun } from "./run/tool-run.ts";

export interface Ruling {
  readonly verdict: Verdict;
  /** Those that fail before those that warn; none where all is well. */
  readonly reasons: readonly Reason[];
}

/** Fails for what the change brings and for what could not be judged; warns of what no tool fails for. */
export function ruleOn(judged: Judged, limits: CoverageLimits): Ruling {
  const { runs } = judged;
  const reasons: Reason[] = [
    ...(runs.length === 0 ? [{ level: "warn", kind: "no-tools" } as const] : []),
    ...runs.flatMap((run) => ofTool(run, judged)),
    ...coverageReasons(judged, limits),
  ];
  const failing = reasons.filter(({ level }) => level === "fail");
  const warning = reasons.filter(({ level }) => level === "warn");
  const verdict = failing.length > 0 ? "fail" : warning.length > 0 ? "warn" : "pass";
  return { verdict, reasons: [...failing, ...warning] };
}

function ofTool(run: ToolRun, judged: Judged): Reason[] {
  const { name: tool, outcome, detail } = run;
  switch (outcome) {
    case "passed":
      return warnings(run, judged);
    case "failed":
      return run.kind === "tests" || run.tests !== null ? [ofTests(run)] : ofFindings(run, judged);
    case "crashed":
    case "timed-out":
    case "missing":
    case "misconfigured":
    case "no-tests":
      return [{ level: "fail", kind: outcome, tool, detail }];
    default:
      // It was stopped for another one's failure, which is the reason.
      return [];
  }
}

function ofTests({ name: tool, tests, exitCode, detail }: ToolRun): Reason {
  const failed = (tests ?? []).filter(({ outcome }) => outcome === "failed" || outcome === "error").length;
  if (failed === 0) return { level: "fail", kind: "exit-code", tool, exitCode, detail };
  return { level: "fail", kind: "tests", tool, failed, total: tests?.length ?? 0 };
}

/**
 * What is on the base already is no reason, although the tool fails for it: it would have passed without. Nor does it excuse anything new for which
 * the tool fails by its own rules. Where no finding is of a level that it fails for, it failed for something else, which no base explains.
 */
function ofFindings(run: ToolRun, judged: Judged): Reason[] {
  const { name: tool, exitCode, detail, failsFor } = run;
  const all = judged.findings.filter((finding) => finding.tool === tool);
  const counted = all.filter(({ level }) => failsFor?.includes(level) ?? true);
  if (counted.length === 0) return [{ level: "fail", kind: "exit-code", tool, exitCode, detail }];
  if (!counted.some((finding) => finding.new)) return warnings(run, judged);
  const fresh = all.filter((finding) => finding.new);
  const errors = fresh.filter(({ level }) => level === "error").length;
  return [{ level: "fail", kind: "findings", tool, errors, count: fresh.length, total: all.length }];
}

function warnings({ name: tool }: ToolRun, { findings }: Judged): Reason[] {
  const own = findings.filter((finding) => finding.tool === tool && finding.new && finding.level !== "notice");
  return own.length === 0 ? [] : [{ level: "warn", kind: "warnings", tool, count: own.length }];
}
