import type { Context } from "@mlops-actions/action-kit";
import type { BaseRuns } from "./base/base-runs.ts";
import type { Facts } from "./facts.ts";
import type { Toolset } from "./install/toolset.ts";
import { subjectOf } from "./subject.ts";

/** What the report says beside what the tools found. */
export async function gatherFacts(
  { notes }: Toolset,
  base: BaseRuns | { readonly absent: string } | null,
  context: Context,
): Promise<Facts> {
  const { run } = context;
  return {
    subject: subjectOf(context),
    commit: run.commit ?? (await (await context.checkout())?.resolve("HEAD")) ?? null,
    actionsVersion: run.actionsVersion,
    notes: [...notes, ...(base !== null && "notes" in base ? base.notes : [])],
  };
}
