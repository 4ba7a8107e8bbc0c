import {
  type CellType,
  type DeclaredType,
  type Evidence,
  evidenceFor,
  NO_EVIDENCE,
  READINGS,
  type Reading,
} from "./evidence.ts";
import { columnAt, literals } from "./sql.ts";

/** How the cells of a text format are read. A raw cell is an SQL expression, NULL where the cell is empty. */
export interface CellSyntax {
  /** Raw cells that mean "missing" in a column that is not text. */
  readonly missing: readonly string[];
  /** Of a raw cell, the text that it stands for. */
  readonly text: (cell: string) => string;
  /** Of a raw cell, whether it is a list or an object. */
  readonly nested: (cell: string) => string;
}

/** A raw column and what it is declared to be, if it is. */
export interface TextColumnPlan {
  readonly column: number;
  readonly syntax: CellSyntax;
  readonly declared: DeclaredType | undefined;
}

/** What a query raises where a cell is not of the type that the cells before it suggested. */
export const MISMATCH = "a cell is not of the type of its column";

/** An ISO 8601 date, or date and time. */
const DATE = "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?";

const bigint = (x: string) => `TRY_CAST(${x} AS BIGINT)`;
const double = (x: string) => `TRY_CAST(${x} AS DOUBLE)`;

/*
 * Where files have a thousand columns, DuckDB's planner compares each expression with all others, and AND and OR by
 * sets, which takes seconds: hence CASE, IN and BETWEEN.
 */

/**
 * Expressions that are the value of a raw cell, NULL where it is none. A cell that begins with 0 like `01067` is no
 * number, nor is `2020_01` (to DuckDB it is), and an integer is written plainly, unless the column is declared to hold numbers.
 */
function readings({ syntax, declared }: TextColumnPlan) {
  return {
    boolean: (x: string) => {
      const digits = declared === "boolean" ? " WHEN '1' THEN true WHEN '0' THEN false" : "";
      return `CASE lower(${x}) WHEN 'true' THEN true WHEN 'false' THEN false${digits} END`;
    },
    integer: (x: string) => {
      const whole = declared === "integer" ? `${double(x)} % 1 = 0` : `CAST(${bigint(x)} AS VARCHAR) = ${x}`;
      return `CASE WHEN ${whole} THEN ${bigint(x)} END`;
    },
    // "00" ≤ x ≤ "0:" holds where a digit follows a leading 0, and costs a comparison of four bytes.
    float: (x: string) =>
      declared === "float"
        ? double(x)
        : `CASE WHEN ${x} BETWEEN '00' AND '0:' THEN NULL WHEN ${x} BETWEEN '-00' AND '-0:' THEN NULL
             WHEN contains(${x}, '_') THEN NULL ELSE ${double(x)} END`,
    date: (x: string) => {
      const text = syntax.text(x);
      return `CASE WHEN regexp_full_match(${text}, '${DATE}') THEN TRY_CAST(${text} AS TIMESTAMPTZ) END`;
    },
  };
}

/**
 * An aggregate over the cells of a column: the readings that all of them allow as bits, in the order of READINGS, or
 * NULL where all are missing. Readings that are lost `before` are not tried. (One aggregate a column, since DuckDB's
 * effort grows with their number squared.)
 */
export function evidenceAggregate(plan: TextColumnPlan, before: Evidence): string {
  const x = columnAt(plan.column);
  const read = readings(plan);
  const holds: Readonly<Record<Reading, string>> = {
    flat: `NOT ${plan.syntax.nested(x)}`,
    boolean: `${read.boolean(x)} IS NOT NULL`,
    integer: `${read.integer(x)} IS NOT NULL`,
    digits: `regexp_full_match(${x}, '-?[1-9][0-9]*|0')`,
    float: `${read.float(x)} IS NOT NULL`,
    date: `${read.date(x)} IS NOT NULL`,
  };
  const bits = READINGS.map((reading, i) => (before[reading] ? `if(${holds[reading]}, ${1 << i}, 0)` : "0"));
  return `bit_and(CASE WHEN ${isMissing(x, plan.syntax.missing)} THEN NULL ELSE ${bits.join(" + ")} END)`;
}

/** The evidence that a value of `evidenceAggregate` stands for. */
export function evidenceOf(bits: number | null): Evidence {
  if (bits === null) return NO_EVIDENCE;
  return evidenceFor(READINGS.filter((_, i) => (bits >> i) & 1));
}

/** The value of a raw cell as the SQL type that goes with the cell type; raises MISMATCH where the cell is another. */
export function textCellValue(plan: TextColumnPlan, type: CellType): string {
  const raw = columnAt(plan.column);
  const { missing, text } = plan.syntax;
  if (type === "text") return `nullif(${text(raw)}, '')`;
  if (type === "absent" || type === "nested") return `CAST(${otherwise(`${raw} IS NULL`)} AS VARCHAR)`;
  // A number that means "missing" (-999) has to be looked for first; a word is no number anyway.
  const x = missing.some((word) => /\d|inf/i.test(word))
    ? `CASE WHEN ${isMissing(raw, missing)} THEN NULL ELSE ${raw} END`
    : raw;
  const value = `coalesce(${readings(plan)[type](x)}, ${otherwise(isMissing(raw, missing))})`;
  return type === "date" ? `CAST(${value} AS TIMESTAMP)` : value;
}

const otherwise = (allowed: string) => `CASE WHEN ${allowed} THEN NULL ELSE error('${MISMATCH}') END`;

function isMissing(x: string, words: readonly string[]): string {
  return words.length === 0 ? `${x} IS NULL` : `coalesce(${x} IN (${literals(words)}), true)`;
}
