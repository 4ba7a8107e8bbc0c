import { numberOfText } from "@mlops-actions/dataset";
import type { Tensor } from "onnxruntime-node";
import { fitsWhole, WHOLE_NUMBERS, type WholeRange } from "./whole-numbers.ts";
import type { Tile } from "./worker.ts";

/** How a cell reaches an input of one type. */
export interface CellWriter {
  /** What the input takes, in words: `a number`. */
  readonly expected: string;
  /** Writes the cell, or says false where it is not what the input takes. A text goes to the end of `texts`, and its place there into `out`. */
  readonly write: (cell: unknown, out: Tile[number], place: number, texts: string[]) => boolean;
}

const REAL: CellWriter = { expected: "a number", write: writeReal };
const TEXT: CellWriter = { expected: "text", write: writeText };

/** Cells become what `cellsOf` makes of a table's: missing ones NaN or an empty text, true and false 1 and 0, a text of digits its number. */
export function cellWriter(type: Tensor.Type): CellWriter {
  if (type === "string") return TEXT;
  const range = WHOLE_NUMBERS.get(type);
  return range ? wholeWriter(type, range) : REAL;
}

function writeReal(cell: unknown, out: Tile[number], place: number): boolean {
  const value = isMissing(cell) ? Number.NaN : numberOf(cell);
  if (value === undefined) return false;
  (out as Float64Array)[place] = Number(value);
  return true;
}

function wholeWriter(type: Tensor.Type, range: WholeRange): CellWriter {
  const long = type === "int64";
  return {
    expected: type === "bool" ? "true or false" : `a whole number from ${range[0]} to ${range[1]}`,
    write(cell, out, place) {
      const value = numberOf(cell);
      if (value === undefined || !fitsWhole(value, range)) return false;
      if (long) (out as BigInt64Array)[place] = BigInt(value);
      else (out as Int32Array)[place] = Number(value);
      return true;
    },
  };
}

/** Whole numbers are written as text, as they are where a table's column of them feeds such an input; others have no one spelling. */
function writeText(cell: unknown, out: Tile[number], place: number, texts: string[]): boolean {
  const text =
    cell === null ? "" : typeof cell === "bigint" || Number.isInteger(cell) ? String(cell) : (cell as string);
  if (typeof text !== "string") return false;
  (out as Int32Array)[place] = texts.push(text) - 1;
  return true;
}

/** What a table's reader takes for a missing number. */
const MISSING = new Set<unknown>([null, "", "NA", "NaN", "null"]);

/** Whether a cell holds no number, where there may be none. */
export function isMissing(cell: unknown): boolean {
  return MISSING.has(cell);
}

const WHOLE = /^\s*[+-]?(?!0\d)\d+\s*$/;
const TRUE = /^true$/i;
const FALSE = /^false$/i;

/** The number that a cell holds; text that begins with 0, as `01067`, is a name made of digits. */
function numberOf(cell: unknown): number | bigint | undefined {
  if (typeof cell === "number" || typeof cell === "bigint") return cell;
  if (typeof cell === "boolean") return Number(cell);
  if (typeof cell !== "string") return undefined;
  if (WHOLE.test(cell)) return cell.length < 16 ? Number(cell) : BigInt(cell.trim().replace("+", ""));
  return numberOfText(cell) ?? (TRUE.test(cell) ? 1 : FALSE.test(cell) ? 0 : undefined);
}

const SHOWN = 40;

/** A cell as a message shows it, cut where it is long. */
export function shownCell(cell: unknown): string {
  if (cell === undefined) return "nothing";
  if (Array.isArray(cell)) return "an array";
  if (typeof cell === "object" && cell !== null) return "an object";
  const text = typeof cell === "string" ? JSON.stringify(cell.slice(0, SHOWN)) : String(cell);
  return typeof cell === "string" && cell.length > SHOWN ? `${text.slice(0, -1)}…"` : text;
}
