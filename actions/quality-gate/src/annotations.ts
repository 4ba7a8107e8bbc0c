import type { Annotation } from "@mlops-actions/action-kit";
import type { QualitySettings } from "@mlops-actions/config";
import { visible } from "@mlops-actions/report";
import { inFolder } from "./in-folder.ts";
import type { Judged, JudgedFinding } from "./judged.ts";
import { byWeight } from "./report/findings.ts";
import { type ToolTest, testSummary } from "./report/tests.ts";
import { failedTests, hasResult, outcomeWords } from "./report/tools-table.ts";
import { counted, firstLine, uncoloured } from "./report/words.ts";
import type { ToolRun } from "./run/tool-run.ts";

/** A check run takes 50 a request; more than this nobody reads, and the report has them. */
export const mostAnnotations = 1_000;

/**
 * What GitHub shows beside the code. The runner shows the first ten of a level: so tools that judged nothing come first,
 * then failed tests at their assertion, then findings, new ones before others.
 *
 * @returns paths relative to the folder that was checked
 */
export function annotations(judged: Judged, scope: QualitySettings["scope"]): Annotation[] {
  const findings = judged.findings
    .filter(({ path, inChange }) => inFolder(path) && (scope === "all" || inChange))
    .sort(byWeight);
  const all = [
    ...judged.runs.filter((run) => saysNothing(run, judged)).map(ofTool),
    ...(testSummary(judged)?.failures ?? []).map(ofTest),
    ...findings.map(ofFinding),
  ];
  if (all.length <= mostAnnotations) return all;
  const rest = all.length - mostAnnotations + 1;
  const note: Annotation = { level: "notice", message: `${counted(rest, "more finding")} in the report.` };
  return [...all.slice(0, mostAnnotations - 1), note];
}

/** Judged nothing, or failed without saying for what. */
function saysNothing(run: ToolRun, { findings }: Judged): boolean {
  if (run.outcome === "failed") return failedTests(run).length === 0 && !findings.some(({ tool }) => tool === run.name);
  return !hasResult(run) && run.outcome !== "stopped";
}

function ofTool({ name, outcome, detail }: ToolRun): Annotation {
  const why = detail === null ? "" : `: ${firstLine(detail)}`;
  return { level: "error", message: visible(`${name} ${outcomeWords[outcome]}${why}`) };
}

function ofTest({ tool, name, outcome, message, path, line }: ToolTest): Annotation {
  const what = `${tool}: ${name} ${outcome === "error" ? "broke" : "failed"}`;
  return {
    level: "error",
    message: lines(message === null ? what : `${what}\n${message}`),
    ...(inFolder(path) ? { file: path, ...(line === null ? {} : { line }) } : {}),
  };
}

/** A notebook's line counts within its cell, which GitHub knows nothing of: the words say it. */
function ofFinding({ tool, rule, level, path, line, column, cell, message }: JudgedFinding): Annotation {
  const within = cell === undefined ? "" : `cell ${cell}${line === null ? "" : `, line ${line}`}: `;
  const place = line === null || cell !== undefined ? {} : { line, ...(column === null ? {} : { column }) };
  return {
    level,
    message: lines(`${tool}${rule === null ? "" : ` ${rule}`}: ${within}${message}`),
    ...(path === null ? {} : { file: path }),
    ...place,
  };
}

function lines(text: string): string {
  return uncoloured(text)
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .slice(0, 30)
    .map(visible)
    .join("\n");
}
