import type { Table } from "@mlops-actions/dataset";

/** The ids of rows: distinct, none missing. */
export interface Ids {
  /** The table's path. */
  readonly file: string;
  readonly column: string;
  readonly count: number;
  /** As text. */
  readonly at: (row: number) => string;
  readonly lineOf: (row: number) => number | null;
}

/**
 * Reads the ids of a table, or of its `kept` rows.
 *
 * @throws UserError that names the first ids that are missing or doubled, with their lines.
 */
export function readIds(_table: Table, _column: string, _kept: Int32Array | null = null): Ids {
  throw new Error("not built yet");
}

/**
 * For each row of `rows` the row of `others` with the same id; equal text is the same id whatever its type.
 *
 * @throws UserError that names the ids that only one side has.
 */
export function pairRows(_rows: Ids, _others: Ids): Int32Array {
  throw new Error("not built yet");
}
