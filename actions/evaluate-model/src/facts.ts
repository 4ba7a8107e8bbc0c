import type { Context } from "@mlops-actions/action-kit";
import type { Table } from "@mlops-actions/dataset";
import type { Task } from "@mlops-actions/metrics";
import type { Text } from "@mlops-actions/report";
import type { Baseline } from "./baseline.ts";
import type { Contenders } from "./contenders.ts";
import type { EvaluationRequest } from "./request.ts";

/** What a report says beside the numbers: which files, which columns, which run. */
export interface Facts {
  readonly model: string;
  readonly task: Task;
  /** Two-sided, of every interval. */
  readonly confidence: number;
  readonly holdout: FileFacts & { readonly rows: number };
  readonly exclusions: readonly { readonly reason: string; readonly rows: number }[];
  readonly candidate: ModelFacts;
  readonly baseline: BaselineFacts | null;
  /** Why there is no baseline, as a sentence; null where there is one. */
  readonly noBaseline: Text | null;
  readonly commit: string | null;
  readonly actionsVersion: string;
}

export interface FileFacts {
  /** As the user gave it. */
  readonly path: string;
  readonly sha256: string;
}

export interface ModelFacts {
  readonly artifact: FileFacts;
  /** Columns that fed the model, in its order; null for a file of predictions. */
  readonly columns: readonly string[] | null;
  /** Program that wrote the model, or null. */
  readonly producer: string | null;
  readonly latency: { readonly seconds: number; readonly rows: number } | null;
}

export interface BaselineFacts extends ModelFacts {
  readonly origin: "base" | "file";
  /** A branch or a path: heads the baseline's column. */
  readonly name: string;
  readonly commit: string | null;
}

export function factsOf(
  { model, settings }: EvaluationRequest,
  found: Baseline,
  { candidate, baseline, paired }: Contenders,
  holdout: Table,
  { run }: Context,
): Facts {
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
    commit: run.commit,
    actionsVersion: run.actionsVersion,
  };
}
