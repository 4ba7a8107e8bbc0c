import { column as columnOf } from "../column.ts";
import type { BooleanColumn, Column, FloatColumn, IntegerColumn, Table, TextColumn } from "../table.ts";
import { categoriesProfile } from "./categories.ts";
import { distinctOf, numbersProfile } from "./numbers.ts";
import type { CategoriesProfile, ColumnProfile, DatasetProfile } from "./schema.ts";
import { countsOf, sortedWhole } from "./whole-numbers.ts";

export interface ProfileOptions {
  /** Columns that say nothing of the data: ids, row numbers, names of persons. */
  readonly leaveOut?: readonly string[];
}

/** Integers are categories up to here. */
const MOST_CATEGORICAL_INTEGERS = 10;

/**
 * The profile of a dataset, for the drift of later data: plain JSON, the same for the same table. Whole numbers beyond 2⁵³
 * are rounded, but in categories.
 * @throws UserError where a column that is to be left out is not there
 */
export function profileOf(table: Table, { leaveOut = [] }: ProfileOptions = {}): DatasetProfile {
  const without = new Set(leaveOut);
  for (const name of without) if (!table.unread.has(name)) columnOf(table, name);
  const described = [...table.columns].filter(([name]) => !without.has(name));
  return {
    kind: "dataset-profile",
    schemaVersion: 1,
    sha256: table.sha256,
    rows: table.rows,
    leftOut: [...without],
    unread: [...table.unread.keys()].filter((name) => !without.has(name)),
    columns: described.map(([name, column]) => profileOfColumn(name, column)),
  };
}

function profileOfColumn(name: string, column: Column): ColumnProfile {
  switch (column.kind) {
    case "float":
      return ofFloats(name, column);
    case "integer":
      return ofIntegers(name, column);
    case "text":
      return ofTexts(name, column);
    default:
      return ofBooleans(name, column);
  }
}

function ofFloats(name: string, column: FloatColumn): ColumnProfile {
  // NaN, which a missing cell holds, is sorted to the end.
  const all = column.values.slice().sort();
  const sorted = all.subarray(0, present(column));
  const kind = column.unit === "days" ? "date" : "float";
  return { kind, name, missing: missingOf(column), distinct: distinctOf(sorted), numbers: numbersProfile(sorted) };
}

function ofIntegers(name: string, column: IntegerColumn): ColumnProfile {
  const whole = sortedWhole(column);
  const counts = countsOf(whole, MOST_CATEGORICAL_INTEGERS);
  return {
    kind: "integer",
    name,
    missing: column.values.length - whole.length,
    distinct: counts?.length ?? distinctOf(whole),
    numbers: numbersProfile(widened(whole)),
    categories: counts === null ? null : categoriesProfile(counts),
  };
}

function ofTexts(name: string, { codes, dictionary }: TextColumn): ColumnProfile {
  const rows = new Uint32Array(dictionary.length);
  let missing = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code === -1) missing++;
    else rows[code]!++;
  }
  const categories = categoriesProfile(dictionary.map((text, code) => [text, rows[code] as number]));
  return { kind: "text", name, missing, distinct: distinctValues(categories), categories };
}

function ofBooleans(name: string, column: BooleanColumn): ColumnProfile {
  let yes = 0;
  for (let row = 0; row < column.values.length; row++) if (!column.nulls?.[row] && column.values[row] === 1) yes++;
  const categories = categoriesProfile([
    ["true", yes],
    ["false", present(column) - yes],
  ]);
  return { kind: "boolean", name, missing: missingOf(column), distinct: distinctValues(categories), categories };
}

function distinctValues({ values, others }: CategoriesProfile): number {
  return values.length + others.values;
}

function widened(whole: ReturnType<typeof sortedWhole>): Float64Array {
  if (whole instanceof Float64Array) return whole;
  return whole instanceof BigInt64Array ? Float64Array.from(whole, Number) : new Float64Array(whole);
}

function missingOf({ nulls }: Column): number {
  let missing = 0;
  for (let row = 0; row < (nulls?.length ?? 0); row++) missing += (nulls as Uint8Array)[row] as number;
  return missing;
}

function present(column: FloatColumn | BooleanColumn): number {
  return column.values.length - missingOf(column);
}
