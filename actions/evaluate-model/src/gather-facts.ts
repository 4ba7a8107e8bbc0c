import { type Context, checkedOut } from "@mlops-actions/action-kit";
import type { Table } from "@mlops-actions/dataset";
import type { Baseline } from "./baseline.ts";
import type { Contenders } from "./contenders.ts";
import type { Facts } from "./facts.ts";
import type { EvaluationRequest } from "./request.ts";

/** What the report says beside the numbers, from all that was read. */
export async function gatherFacts(
  { model, settings }: EvaluationRequest,
  found: Baseline,
  { candidate, baseline, paired }: Contenders,
  holdout: Table,
  context: Context,
): Promise<Facts> {
  return {
    model,
    task: settings.task,
    confidence: settings.gate.confidence,
    holdout: { path: holdout.path, sha256: holdout.sha256, rows: holdout.rows },
    exclusions: paired.exclusions.map(({ reason, count }) => ({ reason, rows: count })),
    candidate: candidate.answer.facts,
    baseline:
      found.kind === "absent" || baseline === null
        ? null
        : { ...baseline.answer.facts, origin: found.origin, name: found.name, commit: found.commit },
    noBaseline: found.kind === "absent" ? found.why : null,
    commit: (await checkedOut(context)).commit,
    actionsVersion: context.run.actionsVersion,
  };
}
