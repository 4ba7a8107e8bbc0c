import type { Log } from "@mlops-actions/action-kit";
import type { Finding } from "@mlops-actions/findings";
import type { HeardRun } from "./run-tool.ts";
import type { ToolRun } from "./tool-run.ts";

/** Lines of a tool in the log: the last, since that is where tools sum up. */
const mostLines = 5_000;
/** Characters of a line. */
const longest = 2_000;

/** A tool's end in the log, with what it printed. `where` tells apart the runs of one tool: ` on develop`. */
export function tellRun(log: Log, { run, stdout, stderr }: HeardRun, where: string): void {
  const printed = isForPrograms(stdout) ? run.findings.map(lineOf) : linesOf(stdout);
  const lines = [...printed, ...linesOf(stderr)];
  const cut = lines.length - mostLines;
  const last = lines.slice(Math.max(0, cut)).map(shortened);
  const shown = cut <= 0 ? last : [`(${cut.toLocaleString("en")} lines before these)`, ...last];
  const why = run.detail === null ? [] : linesOf(run.detail);
  log.group(titleOf(run, where), [...why, ...shown], run.outcome === "passed" ? "well" : "badly");
}

function titleOf(run: ToolRun, where: string): string {
  const found = [counted(run.findings.length, "finding"), ...testsOf(run)].filter((text) => text !== null);
  return `${run.name}${where}: ${[run.outcome.replace("-", " "), ...found].join(", ")} (${run.seconds.toFixed(1)} s)`;
}

function testsOf({ tests }: ToolRun): (string | null)[] {
  if (tests === null) return [];
  const broken = tests.filter(({ outcome }) => outcome === "failed" || outcome === "error").length;
  return [broken === 0 ? counted(tests.length, "test") : `${broken} of ${counted(tests.length, "test")} failed`];
}

function counted(number: number, noun: string): string | null {
  return number === 0 ? null : `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** JSON and XML say nothing to readers of a log that the findings don't say. */
function isForPrograms(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[\]{"[]|<(?:\?xml|[a-z]\w*[\s/>]))/.test(text);
}

function lineOf({ path, line, column, cell, rule, message }: Finding): string {
  const place = [path, cell === undefined ? null : `cell ${cell}`, line, column]
    .filter((part) => part != null)
    .join(":");
  return [place === "" ? null : `${place}:`, rule, message].filter((part) => part !== null).join(" ");
}

function shortened(line: string): string {
  return line.length <= longest ? line : `${line.slice(0, longest)}… (cut)`;
}

function linesOf(text: string): string[] {
  const trimmed = text.trimEnd();
  return trimmed === "" ? [] : trimmed.split(/\r\n|\r|\n/);
}
