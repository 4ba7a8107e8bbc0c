import { numericColumn, type Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { placeOfRow } from "./rows.ts";

/**
 * A column as finite numbers; NaN where a cell is missing.
 *
 * @throws UserError where a cell is no number, or an infinite one.
 */
export function finiteNumbers(table: Table, name: string): Float64Array {
  const values = numericColumn(table, name);
  const infinite = values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
  if (infinite < 0) return values;
  throw new UserError(`The column "${name}" holds an infinite number.`, {
    ...placeOfRow(table, infinite, name),
    remedy: "Mend the cell, or leave the row out.",
  });
}
