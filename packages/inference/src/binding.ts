import type { Table } from "@mlops-actions/dataset";
import type { Model } from "./model.ts";

export interface ColumnChoice {
  /** Columns that feed the model, in its order. */
  readonly features?: readonly string[];
  /** Columns that are never features by themselves. */
  readonly ignore?: readonly string[];
  readonly id?: string;
  readonly target?: string;
}

/** Which column feeds which input of a model. */
export interface Binding {
  /** Every column used, in the order in which the model reads them. */
  readonly columns: readonly string[];
}

/**
 * Finds the columns that feed the model: those of `features`, else those named like the model's inputs, else the file's columns in their order
 * without id, target and `ignore`.
 *
 * @throws UserError where the number of columns does not fit, a column is missing, or a cell is not what its input takes.
 */
export function bindColumns(model: Model, table: Table, choice: ColumnChoice = {}): Binding {
  throw new Error(`not there yet: ${model.path} ${table.path} ${choice.id}`);
}
