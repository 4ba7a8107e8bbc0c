import { type Block, formatCount, formatDuration, type Text } from "@mlops-actions/report";
import type { ToolOutcome } from "@mlops-actions/tools";
import type { Judged } from "../judged.ts";
import type { Reason } from "../reason.ts";
import type { ToolRun } from "../run/tool-run.ts";
import type { Ruling } from "../verdict.ts";
import { counted } from "./words.ts";

/** One row a tool: what came of it in an icon and words, its findings, its time. */
export function toolsTable(judged: Judged, { reasons }: Ruling): Block {
  const compared = isCompared(judged);
  return {
    kind: "table",
    columns: [
      { title: "" },
      { title: "tool" },
      { title: "result" },
      ...(compared ? [{ title: "new", align: "right" as const }] : []),
      { title: "total", align: "right" },
      { title: "time", align: "right" },
    ],
    rows: judged.runs.map((run): Text[] => {
      const counts = countsOf(run, judged);
      const silent = counts.total === 0 && !countsFindings(run, reasons);
      const shown = (count: number): string => (silent ? "" : formatCount(count));
      return [
        icon(run, reasons),
        [{ text: run.name, style: "code" }],
        result(run, counts, compared, reasons),
        ...(compared ? [shown(counts.new)] : []),
        shown(counts.total),
        run.seconds > 0 ? formatDuration(run.seconds) : "",
      ];
    }),
  };
}

/** Whether no finding means that it looked for some: what ran tests, measured coverage or only failed has not. */
function countsFindings(run: ToolRun, reasons: readonly Reason[]): boolean {
  return hasResult(run) && run.tests === null && run.coverage === null && exitCodeOf(run, reasons) === undefined;
}

function exitCodeOf({ name }: ToolRun, reasons: readonly Reason[]): Reason | undefined {
  return reasons.find((reason) => reason.kind === "exit-code" && reason.tool === name);
}

/** Whether findings stand beside those of a base. */
export function isCompared({ base }: Judged): boolean {
  return base !== null && "commit" in base;
}

export interface Counts {
  readonly total: number;
  readonly new: number;
  readonly inChange: number;
}

/** A tool's findings. */
export function countsOf({ name }: ToolRun, { findings }: Judged): Counts {
  const own = findings.filter(({ tool }) => tool === name);
  return {
    total: own.length,
    new: own.filter((finding) => finding.new).length,
    inChange: own.filter(({ inChange }) => inChange).length,
  };
}

/** Whether the tool judged the code at all: else it has no count of findings, which is not a count of 0. */
export function hasResult({ outcome }: ToolRun): boolean {
  return outcome === "passed" || outcome === "failed";
}

/** As they follow a tool's name. */
export const outcomeWords: Readonly<Record<ToolOutcome, string>> = {
  passed: "passed",
  failed: "failed",
  crashed: "crashed",
  "timed-out": "timed out",
  missing: "is missing",
  misconfigured: "is misconfigured",
  "no-tests": "found no tests",
  stopped: "was stopped",
};

function icon({ name, outcome }: ToolRun, reasons: readonly Reason[]): string {
  const own = reasons.filter(
    (reason) => !reason.kind.startsWith("coverage-") && "tool" in reason && reason.tool === name,
  );
  if (own.some(({ level }) => level === "fail")) return "❌";
  return own.length > 0 || outcome === "stopped" ? "⚠️" : "✅";
}

function result(run: ToolRun, counts: Counts, compared: boolean, reasons: readonly Reason[]): string {
  if (!hasResult(run)) return outcomeWords[run.outcome].replace(/^(is|was) /, "");
  const failed = failedTests(run).length;
  if (failed > 0) return `${formatCount(failed)} of ${counted(run.tests?.length ?? 0, "test")} failed`;
  if (exitCodeOf(run, reasons) !== undefined) return "failed";
  if (run.tests !== null && run.tests.length > 0) return `${counted(run.tests.length, "test")} passed`;
  if (counts.total === 0) return run.outcome;
  if (!compared) return counted(counts.total, "finding");
  return counts.new === 0 ? "nothing new" : counted(counts.new, "new finding");
}

export function failedTests({ tests }: ToolRun): NonNullable<ToolRun["tests"]> {
  return (tests ?? []).filter(({ outcome }) => outcome === "failed" || outcome === "error");
}
