import type { Tensor } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import type { Limits } from "./signature.ts";
import { told } from "./told.ts";

/**
 * A tensor of nested lists, an element a row: FP64 of numbers (null is NaN), INT64 where an integer is beyond 2^53, BOOL
 * or BYTES.
 *
 * @throws Refusal that blames the first row whose shape or cells differ
 */
export function nestedTensor(name: string | null, rows: readonly unknown[], { depth }: Pick<Limits, "depth">): Tensor {
  const shape = shapeOf(rows[0], depth, name);
  const flat: unknown[] = [];
  for (const [at, row] of rows.entries()) {
    if (flatten(row, shape, 0, flat)) continue;
    const [first, own] = [shape, outline(row, depth)];
    throw new Refusal(`Row ${at}${of(name)} has the shape [${own}], unlike row 0 of [${first.join(", ")}].`, {
      rows: [at],
    });
  }
  return { name, shape: [rows.length, ...shape], ...cellsOf(flat, flat.length / rows.length, name) };
}

function shapeOf(row: unknown, depth: number, name: string | null): number[] {
  const shape: number[] = [];
  for (let inner = row; Array.isArray(inner); inner = inner[0]) {
    shape.push(inner.length);
    if (shape.length > depth)
      throw new Refusal(`Row 0${of(name)} is nested deeper than ${depth} lists.`, { rows: [0] });
  }
  return shape;
}

/** False where the value has another shape. */
function flatten(value: unknown, shape: readonly number[], level: number, flat: unknown[]): boolean {
  if (level === shape.length) {
    if (Array.isArray(value)) return false;
    flat.push(value);
    return true;
  }
  if (!Array.isArray(value) || value.length !== shape[level]) return false;
  return value.every((inner) => flatten(inner, shape, level + 1, flat));
}

function outline(row: unknown, depth: number): string {
  const sizes: string[] = [];
  for (let inner = row; Array.isArray(inner) && sizes.length <= depth; inner = inner[0]) sizes.push(`${inner.length}`);
  return `${sizes.join(", ")}${sizes.length > 1 ? ", or ragged" : ""}`;
}

function cellsOf(flat: readonly unknown[], width: number, name: string | null): Pick<Tensor, "datatype" | "data"> {
  const first = typeof flat.find((cell) => cell !== null);
  const kind = first === "bigint" ? "number" : first;
  const wrong = flat.findIndex((cell) => cell !== null && (typeof cell === "bigint" ? "number" : typeof cell) !== kind);
  if (kind === "object" || wrong >= 0) {
    const at = wrong < 0 ? flat.findIndex((cell) => cell !== null) : wrong;
    const row = Math.floor(at / width);
    throw new Refusal(`Row ${row}${of(name)} holds ${told(flat[at])}, where ${kindWord(kind)} is expected.`, {
      rows: [row],
    });
  }
  if (kind === "string") return { datatype: "BYTES", data: flat as readonly (string | null)[] };
  if (kind === "boolean") return { datatype: "BOOL", data: flat as readonly (boolean | null)[] };
  if (flat.some((cell) => typeof cell === "bigint")) return longs(flat, width, name);
  return { datatype: "FP64", data: Float64Array.from(flat, (cell) => (cell === null ? Number.NaN : (cell as number))) };
}

function longs(flat: readonly unknown[], width: number, name: string | null): Pick<Tensor, "datatype" | "data"> {
  const wrong = flat.findIndex(
    (cell) => !(typeof cell === "bigint" ? BigInt.asIntN(64, cell) === cell : Number.isSafeInteger(cell)),
  );
  if (wrong >= 0) {
    const row = Math.floor(wrong / width);
    throw new Refusal(
      `Row ${row}${of(name)} holds ${told(flat[wrong])}, where an integer of 64 bits is expected, as others are.`,
      { rows: [row] },
    );
  }
  return { datatype: "INT64", data: BigInt64Array.from(flat as (number | bigint)[], BigInt) };
}

function of(name: string | null): string {
  return name === null ? "" : ` of ${told(name)}`;
}

function kindWord(kind: string): string {
  return { number: "a number", string: "a text", boolean: "true or false" }[kind] ?? "a number, text or boolean";
}
