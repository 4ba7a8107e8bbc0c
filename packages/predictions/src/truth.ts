import type { Table } from "@mlops-actions/dataset";
import type { Task, Truth } from "@mlops-actions/metrics";

export interface TruthOptions {
  readonly task: Task;
  /** The column that holds the truth. */
  readonly target: string;
  /** Label of the positive class; needed for two classes other than 0 and 1 or false and true. */
  readonly positive?: string;
  /** Every class that the candidate knows, in the order of its scores: another label is an error. Null: not known. */
  readonly classes?: readonly string[] | null;
  /** Further classes that predictions may name: the baseline's, or the labels that a model without a class list gave. */
  readonly others?: readonly string[];
  /** What happens to rows without a label; default `error`. */
  readonly unlabelled?: "error" | "exclude";
}

export interface LabelledRows {
  readonly truth: Truth;
  /** The table's rows that `truth` holds, in order; null where it holds all. */
  readonly kept: Int32Array | null;
  readonly exclusions: readonly Exclusion[];
}

/** Rows that are not evaluated. */
export interface Exclusion {
  readonly reason: string;
  /** The first 20, from 0. */
  readonly rows: readonly number[];
  readonly count: number;
}

/**
 * Reads the truth of labelled rows.
 *
 * @throws UserError where a label is missing, unknown to the model, or does not fit the task.
 */
export function readTruth(_table: Table, _options: TruthOptions): LabelledRows {
  throw new Error("not built yet");
}
