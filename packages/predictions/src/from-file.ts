import type { Table } from "@mlops-actions/dataset";
import type { Labelled } from "./pair.ts";
import type { Exclusion, TruthOptions } from "./truth.ts";

/** Names of a predictions file's columns; default `label`, `score`, `score_<class>`, `prediction`. */
export interface PredictionColumns {
  readonly label?: string;
  readonly score?: string;
  readonly scores?: ReadonlyMap<string, string>;
  readonly prediction?: string;
}

export interface FileOptions extends TruthOptions {
  readonly id: string;
  readonly columns?: PredictionColumns;
  readonly threshold?: number;
}

/** A predictions file, its rows in the file's order. */
export interface FilePredictions extends Labelled {
  readonly kept: Int32Array | null;
  readonly exclusions: readonly Exclusion[];
}

/**
 * Reads a predictions file: id, truth, and label and/or scores of each row.
 *
 * @throws UserError with file and line where a cell is missing, no probability, or an id is doubled.
 */
export function fromFile(_table: Table, _options: FileOptions): FilePredictions {
  throw new Error("not built yet");
}
