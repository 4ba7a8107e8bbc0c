import type { Rows } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { placesOf } from "./places.ts";
import { cells, checkNumber, isObject } from "./rows.ts";
import { limitsOf, type Signature } from "./signature.ts";
import { told } from "./told.ts";

/**
 * A data frame as pandas writes it by `to_dict("split")`: names of columns, rows, and an index that is not read.
 *
 * @throws Refusal
 */
export function decodeSplit(value: unknown, signature: Signature): Rows {
  if (!isObject(value) || !Object.hasOwn(value, "data")) {
    throw new Refusal('"dataframe_split" takes an object {"columns": [name, …], "data": [[cell, …], …]}.');
  }
  const { data } = value;
  if (!Array.isArray(data))
    throw new Refusal(`"data" of "dataframe_split" takes a list of rows, and is ${told(data)}.`);
  checkNumber(data.length, limitsOf(signature).rows);
  const columns = Object.hasOwn(value, "columns") ? namesOf(value["columns"]) : null;
  const isRow = (row: unknown) =>
    Array.isArray(row) && (columns === null || row.length === columns.length) && !row.some(Array.isArray);
  const wrong = placesOf(data, (row) => !isRow(row));
  if (wrong.length > 0) {
    const [first = 0] = wrong;
    const expected = columns === null ? "a list of cells" : `a list of ${columns.length} cells, one a column,`;
    throw new Refusal(`Row ${first} of "dataframe_split" is ${told(data[first])}, where ${expected} is expected.`, {
      rows: wrong,
    });
  }
  return { kind: "rows", columns, rows: cells(data) };
}

function namesOf(columns: unknown): readonly string[] {
  if (!Array.isArray(columns)) throw new Refusal(`"columns" takes a list of names, and is ${told(columns)}.`);
  const wrong = columns.findIndex((name) => typeof name !== "string" && typeof name !== "number");
  if (wrong >= 0)
    throw new Refusal(`"columns" holds ${told(columns[wrong])} at place ${wrong}, where a name is expected.`);
  const names = columns.map(String);
  checkNames(names, '"columns"');
  return names;
}

/** @throws Refusal where a name stands twice */
export function checkNames(names: readonly string[], where: string): void {
  const known = new Set<string>();
  for (const name of names) {
    if (known.has(name)) throw new Refusal(`${where} names ${told(name)} twice.`);
    known.add(name);
  }
}
