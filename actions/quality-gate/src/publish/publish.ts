import { booleanInput, type Context } from "@mlops-actions/action-kit";
import type { QualitySettings } from "@mlops-actions/config";
import { runProgram } from "@mlops-actions/processes";
import { lineReader } from "../base/line-reader.ts";
import { subjectOf } from "../subject.ts";
import { uploadFindings } from "./code-scanning.ts";
import { sarifOf } from "./sarif.ts";
import { type FixOptions, type RunProgram, suggestFixes } from "./suggest-fixes.ts";

export interface PublishOptions extends Omit<FixOptions, "run"> {
  readonly settings: Pick<QualitySettings, "fix">;
}

/** Seconds for each fixer. */
const timeLimit = 120;

/**
 * What this action alone publishes: findings to code scanning (`sarif`), fixes as suggestions (`fix: suggest`).
 * @returns notes for the summary: what could not be published, and why
 */
export async function publish(options: PublishOptions, context: Context): Promise<string[]> {
  const { judged, settings } = options;
  const notes: string[] = [];
  if (booleanInput(context.inputs, "sarif", false)) {
    const prefix = (await (await context.checkout())?.prefix()) ?? "";
    const category = ["quality-gate", subjectOf(context), context.inputs("comment-id")].filter(Boolean).join("/");
    const lineAt = lineReader(context.places.work);
    notes.push(...(await uploadFindings(sarifOf(judged, { category, prefix, lineAt }), context)));
  }
  if (settings.fix === "suggest") {
    notes.push(...(await suggestFixes({ ...options, run: runnerOf(options, context) }, context)));
  }
  return notes;
}

function runnerOf({ toolset }: PublishOptions, { environment, cancelled }: Context): RunProgram {
  return async (argv, cwd) => {
    const env = { ...environment, ...toolset.environment };
    const { exitCode, stdout } = await runProgram(argv, { cwd, env, timeLimit, signal: cancelled() });
    return { exitCode, stdout };
  };
}
