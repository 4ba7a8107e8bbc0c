import type { Instances } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { parseJson } from "./parse-json.ts";
import { isObject, rowsOf } from "./rows.ts";
import { limitsOf, type Signature } from "./signature.ts";
import { textOf } from "./text.ts";

/** Lines named in a message. */
const TOLD = 5;

/**
 * A row a line: a list, an object, or a cell of a model of one column. Blank lines are none.
 *
 * @throws Refusal that blames every line that is no JSON
 */
export function decodeJsonLines(body: Buffer, signature: Signature): Instances {
  const rows: unknown[] = [];
  const wrong: { readonly row: number; readonly message: string }[] = [];
  const { rows: limit } = limitsOf(signature);
  for (const [at, line] of textOf(body).split("\n").entries()) {
    if (line.trim() === "") continue;
    if (rows.length > limit) break;
    const row = rows.length;
    try {
      rows.push(parseJson(line, `Line ${at + 1}`, row));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      wrong.push({ row, message: error.message });
      rows.push(null);
    }
  }
  if (wrong.length > 0) {
    const more = wrong.length > TOLD ? ` And ${wrong.length - TOLD} lines more.` : "";
    const told = wrong.slice(0, TOLD).map(({ message }) => message);
    throw new Refusal(`${told.join(" ")}${more}`, { rows: wrong.map(({ row }) => row) });
  }
  return rowsOf(whole(rows), "body", signature);
}

/** Whole requests of SageMaker's batch transform may stand on the lines: {"features": [...]} is a row as a list. */
function whole(rows: readonly unknown[]): readonly unknown[] {
  const wrapped = (row: unknown): row is { readonly features: readonly unknown[] } =>
    isObject(row) && Object.keys(row).length === 1 && Object.hasOwn(row, "features") && Array.isArray(row["features"]);
  return rows.every(wrapped) ? rows.map(({ features }) => features) : rows;
}
