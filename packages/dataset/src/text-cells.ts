import { type CellType, type DeclaredType, type Evidence, FLAGS, NO_EVIDENCE } from "./evidence.ts";
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
// "00" ≤ x < "0:" holds where a digit follows a leading 0, and costs a comparison of four bytes.
const zeroLeads = (x: string) => `((${x} >= '00' AND ${x} < '0:') OR (${x} >= '-00' AND ${x} < '-0:'))`;

/**
 * Expressions that are the value of a raw cell, NULL where it is none. A cell that begins with 0 like `01067` is no
 * number, and an integer is written without sign or fraction, unless the column is declared to hold numbers.
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
    float: (x: string) => (declared === "float" ? double(x) : `CASE WHEN NOT ${zeroLeads(x)} THEN ${double(x)} END`),
    date: (x: string) => {
      const text = syntax.text(x);
      return `CASE WHEN regexp_full_match(${text}, '${DATE}') THEN TRY_CAST(${text} AS TIMESTAMPTZ) END`;
    },
  };
}

/** For each flag of `Evidence` that `before` leaves open, an aggregate over the cells of a column; else what it is. */
export function evidenceAggregates(plan: TextColumnPlan, before: Evidence): string[] {
  const x = columnAt(plan.column);
  const given = `(${isMissing(x, plan.syntax.missing)}) IS NOT TRUE`;
  const all = (holds: string) => `coalesce(bool_and(coalesce(${holds}, false)) FILTER (WHERE ${given}), true)`;
  const read = readings(plan);
  const aggregates: Readonly<Record<keyof Evidence, string>> = {
    present: `count(*) FILTER (WHERE ${given}) > 0`,
    nested: `coalesce(bool_or(${plan.syntax.nested(x)}), false)`,
    boolean: all(`${read.boolean(x)} IS NOT NULL`),
    integer: all(`${read.integer(x)} IS NOT NULL`),
    digits: all(`regexp_full_match(${x}, '-?[1-9][0-9]*|0')`),
    float: all(`${read.float(x)} IS NOT NULL`),
    date: all(`${read.date(x)} IS NOT NULL`),
  };
  return FLAGS.map((flag) => (before[flag] === NO_EVIDENCE[flag] ? aggregates[flag] : String(before[flag])));
}

/** The value of a raw cell as the SQL type that goes with the cell type; raises MISMATCH where the cell is another. */
export function textCellValue(plan: TextColumnPlan, type: CellType): string {
  const raw = columnAt(plan.column);
  const { missing, text } = plan.syntax;
  if (type === "text") return `nullif(${text(raw)}, '')`;
  if (type === "absent" || type === "nested") return otherwise(`${raw} IS NULL`);
  // A number that means "missing" (-999) has to be looked for first; a word is no number anyway.
  const x = missing.some((word) => !Number.isNaN(Number(word)))
    ? `CASE WHEN ${isMissing(raw, missing)} THEN NULL ELSE ${raw} END`
    : raw;
  const value = `coalesce(${readings(plan)[type](x)}, ${otherwise(isMissing(raw, missing))})`;
  return type === "date" ? `CAST(${value} AS TIMESTAMP)` : value;
}

const otherwise = (allowed: string) => `CASE WHEN ${allowed} THEN NULL ELSE error('${MISMATCH}') END`;

function isMissing(x: string, words: readonly string[]): string {
  return words.length === 0 ? `${x} IS NULL` : `${x} IS NULL OR ${x} IN (${literals(words)})`;
}
