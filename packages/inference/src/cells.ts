import { type Column, column, missingRows, numericColumn, type Table } from "@mlops-actions/dataset";
import { UserError } from "@mlops-actions/errors";
import type { Tensor } from "onnxruntime-node";
import { fitsWhole, WHOLE_NUMBERS, type WholeRange } from "./whole-numbers.ts";

/** A column's cells as an input takes them. */
export type Cells =
  | {
      readonly kind: "numbers";
      readonly values: Float64Array | Int32Array | Uint8Array;
      readonly nulls: Uint8Array | null;
    }
  | { readonly kind: "longs"; readonly values: BigInt64Array }
  /** The text of a row is `texts[codes[row] + 1]`: the first, for missing cells, is empty. */
  | { readonly kind: "texts"; readonly codes: Int32Array; readonly texts: readonly string[] };

/**
 * The cells of a column for an input of the given type. Missing cells become NaN or an empty text.
 *
 * @throws UserError with line and column where a cell is not what the input takes.
 */
export function cellsOf(table: Table, name: string, type: Tensor.Type): Cells {
  const found = column(table, name);
  if (found.kind === "float" && found.unit === "days") {
    throw new UserError(`Column ${JSON.stringify(name)} holds dates, which no model takes as they are.`, {
      file: table.path,
      remedy: "Name it under `ignore:`, or store the number or text that the model was trained on.",
    });
  }
  if (type === "string") return textCells(table, name, found);
  const range = WHOLE_NUMBERS.get(type);
  return range ? wholeCells(table, name, found, type, range) : realCells(table, name, found);
}

function realCells(table: Table, name: string, found: Column): Cells {
  if (found.kind === "text") return { kind: "numbers", values: numericColumn(table, name), nulls: null };
  if (found.kind === "float") return { kind: "numbers", values: found.values, nulls: null };
  const { nulls } = found;
  const values = found.values instanceof BigInt64Array ? Float64Array.from(found.values, Number) : found.values;
  return { kind: "numbers", values, nulls };
}

function wholeCells(table: Table, name: string, found: Column, type: Tensor.Type, range: WholeRange): Cells {
  const values = found.kind === "text" ? numericColumn(table, name) : found.values;
  const [missing] = missingRows(table, name);
  if (missing !== undefined) {
    throw wrongCell(table, name, missing, `is empty, but the model takes it as ${type}, which has no missing value`);
  }
  const [smallest, largest] = range;
  const surely =
    values instanceof Uint8Array || (values instanceof Int32Array && smallest <= -(2 ** 31) && largest >= 2 ** 31 - 1);
  if (!surely) {
    const wrong = (values as Float64Array).findIndex((value) => !fitsWhole(value, range));
    if (wrong >= 0) {
      throw wrongCell(table, name, wrong, `holds ${values[wrong]}, but the model takes it as ${type}`);
    }
  }
  if (type === "int64" && values instanceof Float64Array)
    return { kind: "longs", values: BigInt64Array.from(values, BigInt) };
  if (!(values instanceof BigInt64Array)) return { kind: "numbers", values, nulls: null };
  if (type === "int64") return { kind: "longs", values };
  return { kind: "numbers", values: Float64Array.from(values, Number), nulls: null };
}

function textCells(table: Table, name: string, found: Column): Cells {
  if (found.kind === "text") return { kind: "texts", codes: found.codes, texts: ["", ...found.dictionary] };
  if (found.kind !== "integer") {
    throw new UserError(
      `Column ${JSON.stringify(name)} feeds an input that takes text, but was read as ${found.kind === "float" ? "numbers" : "booleans"}.`,
      {
        file: table.path,
        remedy: `Declare it under \`columns:\` as text, so that its cells reach the model as they are written.`,
      },
    );
  }
  const { values, nulls } = found;
  const known = new Map<number | bigint, number>();
  const codes = new Int32Array(values.length);
  values.forEach((value: number | bigint, row: number) => {
    if (nulls?.[row]) codes[row] = -1;
    else {
      if (!known.has(value)) known.set(value, known.size);
      codes[row] = known.get(value)!;
    }
  });
  return { kind: "texts", codes, texts: ["", ...Array.from(known.keys(), String)] };
}

function wrongCell(table: Table, name: string, row: number, what: string): UserError {
  const { file, line, column: position } = table.placeOf(row, name);
  const where = line === null ? ` in row ${row + 1}` : "";
  return new UserError(`Column ${JSON.stringify(name)} ${what}${where}.`, {
    file,
    ...(line !== null && { line }),
    ...(position !== null && { column: position }),
    remedy: "Mend the cell, or leave the row out of the hold-out.",
  });
}
