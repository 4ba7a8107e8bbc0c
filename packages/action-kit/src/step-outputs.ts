import { UserError } from "@mlops-actions/errors";
import { shorten, visible } from "@mlops-actions/report";
import { Cancelled } from "./cancellation.ts";
import { explainShortly } from "./explain.ts";
import type { Outcome } from "./outcome.ts";
import { plainText } from "./plain-text.ts";
import type { ReportFiles } from "./report-folder.ts";

/** The outputs of a step, which later steps read whatever becomes of it. */
export interface StepOutputs {
  readonly ofOutcome: (outcome: Outcome, files: ReportFiles, commentUrl: string | null) => Promise<void>;
  /** Those of a step that has no outcome; those of an outcome stand. */
  readonly ofFailure: (error: unknown) => Promise<void>;
}

export function stepOutputs(): StepOutputs {
  let given = false;
  return {
    ofOutcome: async ({ report, summary, outputs }, files, commentUrl) => {
      given = true;
      await set([
        ["verdict", report.verdict],
        ["summary", summary],
        ["report-json", files.json],
        ["report-html", files.html],
        ["comment-url", commentUrl ?? ""],
        ...outputs,
      ]);
    },
    ofFailure: async (error) => {
      if (given) return;
      await set([
        ["verdict", "fail"],
        ["summary", plainText(inOneLine(error))],
      ]);
    },
  };
}

function inOneLine(error: unknown): string {
  if (error instanceof UserError) return explainShortly(error);
  if (error instanceof Cancelled) return error.message;
  return `a bug in mlops-actions: ${visible(shorten(String(error), 500))}`;
}

/** Loaded late: the HTTP client that comes with it would cost each action half of its start-up. */
async function set(outputs: readonly (readonly [name: string, value: string])[]): Promise<void> {
  const { setOutput } = await import("@actions/core");
  for (const [name, value] of outputs) setOutput(name, value);
}
