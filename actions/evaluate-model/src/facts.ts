import type { Task } from "@mlops-actions/metrics";
import type { Text } from "@mlops-actions/report";

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
  /** The file of its predictions that is left beside the report; null where none is. */
  readonly predictions?: FileFacts | null;
}

export interface BaselineFacts extends ModelFacts {
  readonly origin: "base" | "registry" | "file";
  /** A branch or a path: heads the baseline's column. */
  readonly name: string;
  readonly commit: string | null;
  /** Why it is not the model itself that was asked, a clause; null where it was, or where a file of predictions is named. */
  readonly insteadOfModel: string | null;
  /** How its metrics were measured, where they are stored ones; null where its predictions are paired. */
  readonly measured: Measurement | null;
}

/** What stored metrics rest on. */
export interface Measurement {
  readonly rows: number;
  /** Of their intervals, two-sided. */
  readonly confidence: number;
  /** The digest of the hold-out; null where it was not recorded. */
  readonly holdout: string | null;
  readonly sameHoldout: boolean;
  /** Why no margin can be judged by them, a clause; null where they can. */
  readonly notComparable: string | null;
}
