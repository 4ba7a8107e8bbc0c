import type { Instances } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { nestedTensor } from "./nested.ts";
import { cells, checkNumber } from "./rows.ts";
import { limitsOf, type Signature } from "./signature.ts";
import { listed, told } from "./told.ts";

/**
 * Columns by their names, each a list of as many cells; or one row, where each is a cell.
 *
 * @throws Refusal
 */
export function decodeColumns(columns: Readonly<Record<string, unknown>>, signature: Signature): Instances {
  const names = Object.keys(columns);
  if (names.length === 0) throw new Refusal('"inputs" holds no column.');
  const lists = names.filter((name) => Array.isArray(columns[name]));
  if (lists.length === 0) {
    return { kind: "rows", columns: names, rows: cells([names.map((name) => columns[name])]) };
  }
  if (lists.length < names.length) {
    const cell = names.find((name) => !lists.includes(name)) as string;
    throw new Refusal(
      `"inputs" holds the list ${told(lists[0])} and the cell ${told(cell)}: make all of them lists, a cell a row.`,
    );
  }
  const values = names.map((name) => columns[name] as readonly unknown[]);
  const rows = values[0]!.length;
  const odd = values.findIndex((column) => column.length !== rows);
  if (odd >= 0) {
    throw new Refusal(
      `Columns of "inputs" differ in length: ${listed(names.slice(0, 1))} has ${rows} cells, ${told(names[odd])} has ${values[odd]!.length}.`,
    );
  }
  const limits = limitsOf(signature);
  checkNumber(rows, limits.rows);
  if (values.some((column) => column.some(Array.isArray))) {
    return { kind: "tensors", tensors: names.map((name, at) => nestedTensor(name, values[at]!, limits)) };
  }
  const table = Array.from({ length: rows }, (_, row) => values.map((column) => column[row]));
  return { kind: "rows", columns: names, rows: cells(table) };
}
