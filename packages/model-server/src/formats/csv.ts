import type { Rows } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { readCsv } from "./csv-records.ts";
import type { MediaType } from "./media-type.ts";
import { placesOf } from "./places.ts";
import { checkNumber } from "./rows.ts";
import { limitsOf, type Signature } from "./signature.ts";
import { checkNames } from "./split.ts";
import { textOf } from "./text.ts";
import { told } from "./told.ts";

const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/**
 * Records of RFC 4180, cells as texts. `header=present` or `absent` in the content type tells whether names come first;
 * else they do where the first record holds names of the model's columns and no number.
 *
 * @throws Refusal
 */
export function decodeCsv(body: Buffer, signature: Signature, parameters: MediaType["parameters"] = new Map()): Rows {
  const limits = limitsOf(signature);
  const oneColumn = signature.columns?.length === 1;
  const records = readCsv(textOf(body), { blankLines: oneColumn, limit: limits.rows + 1 });
  const [first] = records;
  if (first === undefined) throw new Refusal("The body holds no rows; at least one is expected.");
  const headed = isHeader(first.cells, signature.columns, parameters.get("header")?.toLowerCase());
  const rows = headed ? records.slice(1) : records;
  checkNumber(rows.length, limits.rows);
  const width = first.cells.length;
  const wrong = placesOf(rows, ({ cells }) => cells.length !== width);
  if (wrong.length > 0) {
    const odd = rows[wrong[0]!]!;
    throw new Refusal(`Line ${odd.line} holds ${odd.cells.length} cells, where line ${first.line} holds ${width}.`, {
      rows: wrong,
    });
  }
  if (headed) checkNames(first.cells, `Line ${first.line}`);
  return { kind: "rows", columns: headed ? first.cells : null, rows: rows.map(({ cells }) => cells) };
}

function isHeader(cells: readonly string[], columns: readonly string[] | null, asked: string | undefined): boolean {
  if (asked === "present" || asked === "absent") return asked === "present";
  if (asked !== undefined)
    throw new Refusal(`The parameter header is ${told(asked)}, which is neither present nor absent.`);
  const known = new Set(columns);
  return cells.some((cell) => known.has(cell)) && !cells.some((cell) => NUMBER.test(cell) && !known.has(cell));
}
