import { join } from "node:path";
import { type Coverage, readJestJson, readLcov } from "@mlops-actions/findings";
import { crash, judged, judgeReport, linesOf, shortened, sourceOf, unjudged } from "../judgement.ts";
import type { Ended, Judgement, Task } from "../tool.ts";
import { jsonObject } from "./package-json.ts";

const folder = "coverage";

/** Where jest and vitest write coverage, by istanbul's reporters: lines for us, the total for what they would say. */
export const coverageReporters = ["json-summary", "lcovonly"] as const;

export function coverageFolder({ reports }: Task): string {
  return join(reports, folder);
}

/**
 * Of jest and vitest, which end with 0 where all passed and with 1 for anything else.
 * @param report Name of the JSON report in `task.reports`.
 * @param limit A line that says that a limit of the repository's own on coverage is missed.
 */
export function judgeTests(ended: Ended, task: Task, tool: string, report: string, limit: RegExp): Judgement {
  const text = ended.report(report);
  if (text === null || ended.exitCode === null) return crash(ended);
  return judgeReport(ended, () => {
    const tests = readJestJson(text, sourceOf(tool, task, report));
    if (tests.length === 0) return unjudged("no-tests", "none was found");
    const broken = tests.some(({ outcome }) => outcome === "failed" || outcome === "error");
    const outcome = broken || ended.exitCode !== 0 ? "failed" : "passed";
    const judgement = { ...judged([], outcome), tests, coverage: coverageOf(ended, task, tool) };
    if (broken || ended.exitCode === 0) return judgement;
    const missed = linesOf(`${ended.stderr}\n${ended.stdout}`).find((line) => limit.test(line));
    if (missed !== undefined) return { ...judgement, detail: shortened(missed.trim()) };
    // A fault outside of all tests: a hook of the whole run, an error that nobody awaited.
    return { ...judgement, ...crash(ended), tests, coverage: judgement.coverage };
  });
}

function coverageOf(ended: Ended, task: Task, tool: string): Coverage | null {
  const lines = task.coverage ? ended.report(`${folder}/lcov.info`) : null;
  if (lines === null) return null;
  const { percent, files } = readLcov(lines, sourceOf(tool, task, "lcov.info"));
  // Rounded down as in the tool's own table, which its own limits are compared with.
  const total = jsonObject(ended.report(`${folder}/coverage-summary.json`))?.["total"];
  const shown = (total as { lines?: { pct?: unknown } } | undefined)?.lines?.pct;
  return { percent: typeof shown === "number" ? shown : percent, files };
}
