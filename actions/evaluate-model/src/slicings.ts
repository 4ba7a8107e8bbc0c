import type { ModelSettings } from "@mlops-actions/config";
import { condition, groups, type Table } from "@mlops-actions/dataset";
import { pairRows, readIds } from "@mlops-actions/predictions";
import type { Slicing } from "./evaluate.ts";
import { idColumn, type PairedRows } from "./paired-rows.ts";

/** Finds the slice of each row of the sample, from the columns and conditions of the hold-out. */
export function slicings(settings: ModelSettings, holdout: Table, paired: PairedRows): Slicing[] {
  const { slices } = settings.gate;
  if (slices.length === 0) return [];
  const rows =
    holdout === paired.table ? paired.kept : pairRows(paired.ids(), readIds(holdout, idColumn(settings), null));
  return slices.map((slice) => {
    if (slice.kind === "condition") {
      return { column: null, names: [slice.name], codes: select(condition(holdout, slice.name), rows) };
    }
    const { codes, names } = groups(holdout, slice.column);
    return { column: slice.column, names, codes: select(codes, rows) };
  });
}

function select(codes: Int32Array, rows: Int32Array | null): Int32Array {
  return rows === null ? codes : Int32Array.from(rows, (row) => codes[row] as number);
}
