import { UserError } from "@mlops-actions/errors";
import type { ProgramEnd } from "@mlops-actions/processes";
import type { Ended, Judgement, Task, ToolOutcome } from "@mlops-actions/tools";
import type { ChosenTool } from "../chosen-tool.ts";
import type { Reports } from "./reports.ts";
import type { ToolRun } from "./tool-run.ts";

/**
 * What the tool's own file says of its end; a report that it cannot read is a crash.
 * @param outputLimit bytes of output that were kept
 */
export function judgeEnd(
  { tool }: ChosenTool,
  task: Task,
  end: ProgramEnd,
  reports: Reports,
  outputLimit: number,
): Judgement {
  const { exitCode, signal, stdout, stderr } = end;
  const ended: Ended = { exitCode, signal, stdout, stderr, report: reports.read };
  const judgement = orWhyNot(() => tool.judge(ended, task));
  if (typeof judgement === "string") return unjudged("crashed", judgement);
  const usable = judgement.outcome === "passed" || judgement.outcome === "failed";
  // Findings that were lost would be read as none.
  if (usable && end.dropped.stdout > 0 && reports.isEmpty()) {
    return unjudged("crashed", `it printed more than ${outputLimit / 2 ** 20} MB, of which the beginning is lost`);
  }
  return judgement;
}

/** Of a program that was stopped, or did not start. */
export function notJudged({ timeLimit }: ChosenTool, { how, why }: ProgramEnd): Judgement {
  if (how === "timed-out") {
    return unjudged("timed-out", `it had not ended after ${timeLimit} s, and was stopped with all that it had started`);
  }
  if (how === "aborted") return unjudged("stopped", "another tool had failed");
  return unjudged(how === "missing" ? "missing" : "crashed", why ?? how);
}

/** The run of a tool that did not run. */
export function notRun(outcome: ToolOutcome, detail: string): Omit<ToolRun, "name" | "kind" | "by" | "version"> {
  return { ...unjudged(outcome, detail), exitCode: null, seconds: 0, lastWords: "", reports: [] };
}

/** What a tool's own file gives, or the user's mistake that it meets, as a clause. */
export function orWhyNot<Result>(work: () => Result): Result | string {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.replace(/\.$/, "");
  }
}

function unjudged(outcome: ToolOutcome, detail: string): Judgement {
  return { outcome, detail, findings: [], tests: null, coverage: null };
}
