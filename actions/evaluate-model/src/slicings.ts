import { condition, groups, type Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { pairRows, readIds } from "@mlops-actions/predictions";
import type { Slicing } from "./judged-slices.ts";
import { idColumn, type PairedRows } from "./paired-rows.ts";
import type { EvaluationRequest } from "./request.ts";

/** A column with more values is no grouping that anybody reads. */
const mostValues = 1_000;

/**
 * Finds the slice of each row of the sample, from the columns and conditions of the hold-out.
 * @throws UserError where a column has too many values to be slices
 */
export function slicings({ settings, placeOf }: EvaluationRequest, holdout: Table, paired: PairedRows): Slicing[] {
  const { slices } = settings.gate;
  if (slices.length === 0) return [];
  const rows =
    holdout === paired.table ? paired.kept : pairRows(paired.ids(), readIds(holdout, idColumn(settings), null));
  return slices.map((slice, index) => {
    if (slice.kind === "condition") {
      return { column: null, names: [slice.name], codes: select(condition(holdout, slice.name), rows) };
    }
    const { codes, names } = groups(holdout, slice.column);
    if (names.length > mostValues) {
      const values = names.length.toLocaleString("en");
      throw new UserError(`The column ${JSON.stringify(slice.column)} has ${values} values, too many to be slices.`, {
        ...placeOf(["gate", "slices", index]),
        remedy: "Name a column with fewer values, or a slice by a condition: { name: …, where: … }.",
      });
    }
    return { column: slice.column, names, codes: select(codes, rows) };
  });
}

function select(codes: Int32Array, rows: Int32Array | null): Int32Array {
  return rows === null ? codes : Int32Array.from(rows, (row) => codes[row] as number);
}
