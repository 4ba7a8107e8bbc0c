import type { Instances, Tensor } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { nestedTensor } from "./nested.ts";
import { placesOf } from "./places.ts";
import { limitsOf, type Signature } from "./signature.ts";
import { told } from "./told.ts";

/**
 * Rows of one kind: lists, objects, or bare cells of a model of one column. Rows that hold lists themselves are tensors.
 *
 * @throws Refusal
 */
export function rowsOf(value: unknown, where: string, signature: Signature): Instances {
  if (!Array.isArray(value)) throw new Refusal(`"${where}" takes a list of rows, and is ${told(value)}.`);
  const limits = limitsOf(signature);
  checkNumber(value.length, limits.rows);
  const kind = kindOf(value[0]);
  const others = placesOf(value, (row) => kindOf(row) !== kind);
  if (others.length > 0) {
    const [first = 0] = others;
    throw new Refusal(
      `Rows are of several kinds: row 0 is ${told(value[0])}, row ${first} is ${told(value[first])}. Make all of them lists, or objects, or cells.`,
      { rows: others },
    );
  }
  if (kind === "cell") return { kind: "rows", columns: null, rows: value.map((cell) => [cell]) };
  if (kind === "list") {
    if (!value.some((row: unknown[]) => row.some(Array.isArray)))
      return { kind: "rows", columns: null, rows: cells(value) };
    return { kind: "tensors", tensors: [nestedTensor(null, value, limits)] };
  }
  if (!value.some((row) => Object.values(row).some(Array.isArray))) {
    return { kind: "rows", columns: null, rows: objects(value) };
  }
  return { kind: "tensors", tensors: named(value, signature) };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @throws Refusal where there are no rows, or more than are read at once */
export function checkNumber(rows: number, limit: number): void {
  if (rows === 0) throw new Refusal("The request holds no rows; at least one is expected.");
  if (rows > limit) {
    throw new Refusal(`The request holds ${rows} rows, and ${limit} are taken at once. Send it in parts.`, {
      status: 413,
      kind: "too-large",
    });
  }
}

/** @throws Refusal that blames the rows where a cell is an object */
export function cells(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const wrong = placesOf(rows, (row) => row.some(isObject));
  if (wrong.length === 0) return rows;
  const [first = 0] = wrong;
  const place = rows[first]!.findIndex(isObject);
  throw new Refusal(
    `Row ${first} holds an object at place ${place}, where a number, text, boolean or null is expected.`,
    {
      rows: wrong,
    },
  );
}

function objects(rows: readonly Readonly<Record<string, unknown>>[]): typeof rows {
  const wrong = placesOf(rows, (row) => Object.values(row).some(isObject));
  if (wrong.length === 0) return rows;
  const [first = 0] = wrong;
  const [name] = Object.entries(rows[first]!).find(([, cell]) => isObject(cell))!;
  throw new Refusal(
    `Row ${first} holds an object in ${told(name)}, where a number, text, boolean or null is expected.`,
    { rows: wrong },
  );
}

function kindOf(row: unknown): "list" | "object" | "cell" {
  if (Array.isArray(row)) return "list";
  return isObject(row) ? "object" : "cell";
}

function named(rows: readonly Readonly<Record<string, unknown>>[], signature: Signature): Tensor[] {
  const names = Object.keys(rows[0]!);
  for (const [at, row] of rows.entries()) {
    const own = Object.keys(row);
    const odd = names.find((name) => !Object.hasOwn(row, name)) ?? own.find((name) => !names.includes(name));
    if (odd !== undefined) {
      const lacks = names.includes(odd) ? "lacks" : "holds";
      throw new Refusal(`Row ${at} ${lacks} ${told(odd)}, unlike row 0; rows that hold lists need the same keys.`, {
        rows: [at],
      });
    }
  }
  return names.map((name) =>
    nestedTensor(
      name,
      rows.map((row) => row[name]),
      limitsOf(signature),
    ),
  );
}
