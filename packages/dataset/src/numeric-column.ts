import { UserError } from "@mlops-actions/errors";
import { column } from "./column.ts";
import { numberOfText } from "./number-of-text.ts";
import { placeOfCell } from "./place-of-cell.ts";
import { quoted } from "./quoted.ts";
import type { Table, TextColumn } from "./table.ts";

/**
 * A column as numbers, one a row: integers and booleans (0, 1) widened, missing cells NaN. The array of a float column
 * is the column's own, not a copy.
 * Raises a UserError with file, line, column and the first offending cell where a cell is not a number.
 */
export function numericColumn(table: Table, name: string): Float64Array {
  const found = column(table, name);
  if (found.kind === "float") return found.values;
  if (found.kind === "text") return numbersOfText(table, name, found);
  const { values, nulls } = found;
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < numbers.length; row++) numbers[row] = nulls?.[row] ? Number.NaN : Number(values[row]);
  return numbers;
}

/**
 * A column stays text where a cell is none of number, missing; what it takes to be a number is decided once a word. Integers beyond 64 bits are kept
 * as text and are numbers all the same.
 */
function numbersOfText(table: Table, name: string, { codes, dictionary }: TextColumn): Float64Array {
  const meanings = dictionary.map((cell) => (table.missing.includes(cell) ? Number.NaN : numberOfText(cell)));
  return Float64Array.from(codes, (code, row) => {
    const meaning = code === -1 ? Number.NaN : meanings[code];
    if (meaning === undefined) throw notANumber(table, name, row, dictionary[code] as string);
    return meaning;
  });
}

function notANumber(table: Table, name: string, row: number, cell: string): UserError {
  const place = placeOfCell(table, row, name);
  const where = place.line === undefined ? ` (row ${row + 1})` : "";
  return new UserError(`Column ${quoted(name)} has to hold numbers, but a cell is ${quoted(cell)}${where}.`, {
    ...place,
    remedy: remedyFor(name, cell),
  });
}

function remedyFor(name: string, cell: string): string {
  if (/^[+-]?\d+,\d+$/.test(cell)) return "Write numbers with a decimal point.";
  if (/^[+-]?0\d+(\.\d*)?$/.test(cell)) {
    return `Text that begins with 0 is kept as text; if it is a number, declare \`columns: { ${quoted(name)}: float }\`.`;
  }
  return `Mend the cell, or add it to \`missing:\` if it means that there is no value.`;
}
