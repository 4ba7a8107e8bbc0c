import { type Column, column as columnOf, type Table } from "@mlops-actions/dataset";
import { type Place, UserError } from "@mlops-actions/errors";
import { type Keys, keyIndex, type RowOf, sameKind } from "./id-index.ts";
import { firstOf, placeOfRow, RowSample, rowsInWords } from "./rows.ts";
import { take } from "./take.ts";

/** The ids of rows: distinct, none missing. Rows count from 0 among those that were read. */
export interface Ids {
  readonly file: string;
  readonly column: string;
  readonly keys: Keys;
  /** Finds rows by key; made when first needed. */
  readonly index: () => RowOf;
  readonly placeOf: (row: number) => Place;
  readonly lineOf: (row: number) => number | null;
}

/**
 * Reads the ids of a table, or of its `kept` rows.
 *
 * @throws UserError that names the first ids that are missing or doubled, with their lines.
 */
export function readIds(table: Table, column: string, kept: Int32Array | null = null): Ids {
  const keys = keysOf(table, column, columnOf(table, column), kept);
  const rowAt = (row: number): number => (kept === null ? row : kept[row]!);
  const placeOf = (row: number): Place => placeOfRow(table, rowAt(row), column);
  let rowOf: RowOf | undefined;
  const index = (): RowOf => {
    rowOf ??= keyIndex(keys);
    return rowOf;
  };
  const ids: Ids = { file: table.path, column, keys, index, placeOf, lineOf: (row) => table.lineOf(rowAt(row)) };
  refuseDoubled(ids);
  return ids;
}

/** The numbers of a table's rows, or of its `kept` ones, as ids: from 1, for what was predicted of the very same file. */
export function rowNumbers(table: Table, kept: Int32Array | null = null): Ids {
  const keys: Keys = {
    kind: "number",
    values: kept === null ? Int32Array.from({ length: table.rows }, (_, row) => row + 1) : kept.map((row) => row + 1),
  };
  const rowAt = (row: number): number => (kept === null ? row : kept[row]!);
  return {
    file: table.path,
    column: "row",
    keys,
    index: () => keyIndex(keys),
    placeOf: (row) => placeOfRow(table, rowAt(row)),
    lineOf: (row) => table.lineOf(rowAt(row)),
  };
}

/**
 * For each row of `rows` the row of `others` with the same id; equal text is the same id whatever its type.
 *
 * @throws UserError that names the ids that only one side has.
 */
export function pairRows(rows: Ids, others: Ids): Int32Array {
  const [keys, otherKeys] = sameKind(rows.keys, others.keys);
  const count = keys.values.length;
  const pairs = new Int32Array(count);
  const unmatched = new RowSample();
  const inOrder = count === otherKeys.values.length && keys.values.every((key, row) => key === otherKeys.values[row]);
  if (inOrder) return pairs.map((_, row) => row);
  const rowOf = otherKeys === others.keys ? others.index() : keyIndex(otherKeys);
  const used = new Uint8Array(otherKeys.values.length);
  for (let row = 0; row < count; row++) {
    const other = rowOf(keys.values[row]!);
    if (other < 0) unmatched.add(row);
    else used[other] = 1;
    pairs[row] = other;
  }
  refuseUnpaired(rows, others, unmatched);
  const left = new RowSample();
  for (let row = 0; row < used.length; row++) if (!used[row]) left.add(row);
  refuseUnpaired(others, rows, left);
  return pairs;
}

function refuseUnpaired(rows: Ids, others: Ids, { rows: first, count }: RowSample): void {
  if (count === 0) return;
  const names = firstOf(
    first.map((row) => String(rows.keys.values[row])),
    count,
  );
  throw new UserError(
    `${count} ${count === 1 ? "id" : "ids"} of ${rows.file} ${count === 1 ? "is" : "are"} not in ${others.file}: ${names}.`,
    { ...rows.placeOf(first[0]!), remedy: "Both must predict the same rows." },
  );
}

function refuseDoubled({ column, keys, index, placeOf, lineOf }: Ids): void {
  const { values } = keys;
  let ascending = true;
  for (let row = 1; row < values.length && ascending; row++) ascending = values[row - 1]! < values[row]!;
  if (ascending) return;
  const rowOf = index();
  const doubled = new RowSample();
  // The index keeps the first row of a key: a row that does not find itself has been there before.
  for (let row = 0; row < values.length; row++) if (rowOf(values[row]!) !== row) doubled.add(row);
  if (doubled.count === 0) return;
  const names = firstOf([...new Set(doubled.rows.map((row) => String(values[row])))]);
  throw new UserError(
    `Ids stand twice in "${column}": ${names} (${rowsInWords(lineOf, doubled.rows, doubled.count)}).`,
    { ...placeOf(doubled.rows[0]!), remedy: "Each row needs an id of its own." },
  );
}

function keysOf(table: Table, name: string, column: Column, kept: Int32Array | null): Keys {
  const missing = new RowSample();
  const count = kept?.length ?? table.rows;
  const rowAt = (index: number): number => (kept === null ? index : kept[index]!);
  const isMissing = missingIn(column);
  for (let index = 0; index < count; index++) if (isMissing(rowAt(index))) missing.add(rowAt(index));
  if (missing.count > 0) {
    const where = rowsInWords(table.lineOf, missing.rows, missing.count);
    throw new UserError(`The id "${name}" is blank in ${where}.`, {
      ...placeOfRow(table, missing.rows[0]!, name),
      remedy: "Each row needs an id of its own.",
    });
  }
  switch (column.kind) {
    case "text":
      return {
        kind: "text",
        values: Array.from({ length: count }, (_, index) => column.dictionary[column.codes[rowAt(index)]!]!),
      };
    case "boolean":
      return {
        kind: "text",
        values: Array.from({ length: count }, (_, index) => (column.values[rowAt(index)] ? "true" : "false")),
      };
    case "float":
    case "integer":
      return numericKeys(column.values, kept);
  }
}

function missingIn(column: Column): (row: number) => boolean {
  if (column.kind === "text") return (row) => column.codes[row]! < 0;
  const { nulls } = column;
  if (column.kind === "float") return (row) => nulls?.[row] === 1 || Number.isNaN(column.values[row]);
  return (row) => nulls?.[row] === 1;
}

function numericKeys(values: Float64Array | Int32Array | BigInt64Array, kept: Int32Array | null): Keys {
  if (!(values instanceof BigInt64Array)) {
    return { kind: "number", values: take(values, kept) };
  }
  const chosen = take(values, kept);
  const safe = chosen.every((value) => value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER);
  return safe
    ? { kind: "number", values: Float64Array.from(chosen, Number) }
    : { kind: "text", values: Array.from(chosen, String) };
}
