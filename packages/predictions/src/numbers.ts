import type { Column, Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import { placeOfRow } from "./rows.ts";

/** A column's numbers as float64, the values of missing cells being of no meaning. */
export interface Numbers {
  readonly values: Float64Array;
  readonly isMissing: (row: number) => boolean;
}

/** @throws UserError where the column holds no numbers, or an infinite one. */
export function readNumbers(table: Table, name: string, column: Column): Numbers {
  if (column.kind === "text" || column.kind === "boolean") throw noNumbers(table, name, column);
  const { nulls } = column;
  const values = column.kind === "float" ? column.values : Float64Array.from(column.values, Number);
  for (let row = 0; row < values.length; row++) {
    if (values[row] !== Number.POSITIVE_INFINITY && values[row] !== Number.NEGATIVE_INFINITY) continue;
    throw new UserError(`The column "${name}" holds an infinite number.`, placeOfRow(table, row));
  }
  return { values, isMissing: (row) => nulls?.[row] === 1 || Number.isNaN(values[row]) };
}

function noNumbers(table: Table, name: string, column: Column): UserError {
  if (column.kind !== "text") {
    return new UserError(`The column "${name}" holds truth values where numbers belong.`, { file: table.path });
  }
  const odd = column.dictionary.findIndex((word) => word.trim() === "" || !Number.isFinite(Number(word)));
  const row = column.codes.indexOf(Math.max(odd, 0));
  const example = column.dictionary[Math.max(odd, 0)] ?? "";
  return new UserError(
    `The column "${name}" holds the text "${example}" where a number belongs.`,
    placeOfRow(table, row < 0 ? undefined : row),
  );
}
