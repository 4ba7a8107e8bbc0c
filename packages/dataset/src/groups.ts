import { UserError } from "@mlops-actions/errors";
import { column } from "./column.ts";
import { quoted } from "./quoted.ts";
import type { NullMask, Table } from "./table.ts";

/** Rows by the distinct values of a column. */
export interface Groups {
  /** An index into `names` a row, −1 where the cell is missing. */
  readonly codes: Int32Array;
  /** The distinct values as text, in order of first appearance. */
  readonly names: readonly string[];
}

const MOST_FRACTIONS = 50;

/**
 * Groups the rows by a column's values; a number is named by its shortest decimal form (`1`, `0.5`), a boolean `true`
 * or `false`. Raises a UserError for a column of fractions or dates with more than 50 distinct values.
 */
export function groups(table: Table, name: string): Groups {
  const found = column(table, name);
  if (found.kind === "text") return { codes: found.codes, names: found.dictionary };
  if (found.kind === "boolean") {
    const { codes, distinct } = encode(found.values, found.nulls);
    return { codes, names: distinct.map((value) => (value === 1 ? "true" : "false")) };
  }
  if (found.kind === "integer") {
    const { codes, distinct } = encode<number | bigint>(found.values, found.nulls);
    return { codes, names: distinct.map(String) };
  }
  const { codes, distinct } = encode(found.values, found.nulls, () => {
    throw new UserError(
      `Column ${quoted(name)} has more than ${MOST_FRACTIONS} distinct values and cannot be grouped.`,
      {
        file: table.path,
        remedy: `Slice it by a condition, for example \`{ name: "low", where: "${name} < 1" }\`.`,
      },
    );
  });
  return { codes, names: distinct.map(found.unit === "days" ? isoDate : String) };
}

/** Rows of a condition that was given to `readTable`: 0 where it holds, −1 where it does not or is unknown. */
export function condition(table: Table, name: string): Int32Array {
  const codes = table.conditions.get(name);
  if (codes === undefined) throw new Error(`The table was read without the condition ${quoted(name)}`);
  return codes;
}

function encode<Value>(values: ArrayLike<Value>, nulls: NullMask, tooMany?: () => never) {
  const codes = new Int32Array(values.length);
  const codeOf = new Map<Value, number>();
  for (let row = 0; row < values.length; row++) {
    if (nulls?.[row]) {
      codes[row] = -1;
      continue;
    }
    const value = values[row] as Value;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(value, code);
      if (tooMany !== undefined && codeOf.size > MOST_FRACTIONS) tooMany();
    }
    codes[row] = code;
  }
  return { codes, distinct: [...codeOf.keys()] };
}

function isoDate(days: number): string {
  const iso = new Date(days * 86_400_000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, iso.indexOf("T")) : iso;
}
