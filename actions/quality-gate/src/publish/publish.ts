import type { Context } from "@mlops-actions/action-kit";
import type { QualitySettings } from "@mlops-actions/config";
import type { Finding } from "@mlops-actions/findings";
import { uploadFindings } from "./code-scanning.ts";
import { sarifOf } from "./sarif.ts";
import { type FixOptions, suggestFixes } from "./suggest-fixes.ts";

export interface PublishOptions extends FixOptions {
  /** Whether findings go to code scanning. */
  readonly sarif: boolean;
  readonly fix: QualitySettings["fix"];
  /** What the report is about; with `comment-id` it tells uses of the gate apart. */
  readonly subject: string;
  /** The text of the line that a finding is on; null where there is none. */
  readonly lineAt: (finding: Finding) => string | null;
}

/**
 * What this action alone publishes: findings to code scanning, fixes as suggestions, where they are asked for.
 * @returns notes for the summary: what could not be published, and why
 */
export async function publish(options: PublishOptions, context: Context): Promise<string[]> {
  const { judged, sarif, fix, subject, lineAt } = options;
  const notes: string[] = [];
  if (sarif) {
    const prefix = (await (await context.checkout())?.prefix()) ?? "";
    const category = ["quality-gate", subject, context.inputs("comment-id")].filter(Boolean).join("/");
    notes.push(...(await uploadFindings(sarifOf(judged, { category, prefix, lineAt }), context)));
  }
  if (fix === "suggest") notes.push(...(await suggestFixes(options, context)));
  return notes;
}
