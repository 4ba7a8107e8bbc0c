import { type Context, checkedOut } from "@mlops-actions/action-kit";
import type { Table } from "@mlops-actions/dataset";
import type { Truth } from "@mlops-actions/metrics";
import type { Baseline } from "./baseline.ts";
import { whyNotComparable } from "./comparable.ts";
import type { Contenders } from "./contenders.ts";
import type { BaselineFacts, Facts, FileFacts } from "./facts.ts";
import type { Side } from "./paired-rows.ts";
import type { EvaluationRequest } from "./request.ts";

/** What the report says beside the numbers, from all that was read. */
export async function gatherFacts(
  { model, settings }: EvaluationRequest,
  { found, candidate, baseline, paired }: Contenders,
  holdout: Table,
  predictions: FileFacts | null,
  context: Context,
): Promise<Facts> {
  return {
    model,
    task: settings.task,
    confidence: settings.gate.confidence,
    holdout: { path: holdout.path, sha256: holdout.sha256, rows: holdout.rows },
    exclusions: paired.exclusions.map(({ reason, count }) => ({ reason, rows: count })),
    candidate: { ...candidate.answer.facts, predictions },
    baseline: baselineFacts(found, baseline, paired.sample.truth),
    noBaseline: found.kind === "absent" ? found.why : null,
    commit: (await checkedOut(context)).commit,
    actionsVersion: context.run.actionsVersion,
  };
}

function baselineFacts(found: Baseline, baseline: Side | null, truth: Truth): BaselineFacts | null {
  if (found.kind === "absent") return null;
  const { origin, name, commit } = found;
  if (found.kind === "measured") {
    const { artifact, why } = found;
    const measured = { ...found.measured, notComparable: whyNotComparable(found, truth) };
    const unknown = { columns: null, producer: null, latency: null };
    return { ...unknown, artifact, origin, name, commit, insteadOfModel: why, measured };
  }
  if (baseline === null) throw new Error("a baseline was found and not asked");
  const insteadOfModel = found.kept?.why ?? null;
  return { ...baseline.answer.facts, origin, name, commit, insteadOfModel, measured: null };
}
