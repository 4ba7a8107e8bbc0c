import type { Column, NullMask } from "@mlops-actions/dataset";

/** A column's cells as codes into its distinct labels; −1 where the cell is missing. */
export interface Labels {
  readonly codes: Int32Array;
  readonly names: readonly string[];
  /** The cells are text, so that only equal text is the same label: "01" is not 1. */
  readonly text: boolean;
}

export function readLabels(column: Column): Labels {
  switch (column.kind) {
    case "text":
      return { codes: column.codes, names: column.dictionary, text: true };
    case "boolean":
      return { codes: encodeBooleans(column.values, column.nulls), names: ["false", "true"], text: false };
    case "float":
    case "integer":
      return { ...encode(column.values, column.nulls), text: false };
  }
}

/**
 * For each name its index in `classes`, or −1. Equal text first; unless the names are text cells, numbers and truth
 * values are equal in any spelling: 1, 1.0, true and True.
 */
export function indexesIn(classes: readonly string[], names: readonly string[], text: boolean): Int32Array {
  const exact = new Map(classes.map((name, index) => [name, index]));
  const loose = text ? new Map<string, number>() : new Map(classes.map((name, index) => [looseKey(name), index]));
  return Int32Array.from(names, (name) => exact.get(name) ?? loose.get(looseKey(name)) ?? -1);
}

/** Numbers by size, anything else by code unit: the order in which scikit-learn sorts labels. */
export function sortedLabels(names: readonly string[]): string[] {
  const numeric = names.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
  return [...names].sort(numeric ? (a, b) => Number(a) - Number(b) : (a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function looseKey(name: string): string {
  if (/^true$/i.test(name)) return "1";
  if (/^false$/i.test(name)) return "0";
  if (/^[+-]?\d+$/.test(name)) return BigInt(name.replace("+", "")).toString();
  const value = name.trim() === "" ? Number.NaN : Number(name);
  return Number.isFinite(value) ? String(value) : name;
}

function encodeBooleans(values: Uint8Array, nulls: NullMask): Int32Array {
  const codes = Int32Array.from(values);
  if (nulls) for (let row = 0; row < codes.length; row++) if (nulls[row]) codes[row] = -1;
  return codes;
}

function encode(
  values: Float64Array | Int32Array | BigInt64Array,
  nulls: NullMask,
): { codes: Int32Array; names: string[] } {
  const codes = new Int32Array(values.length);
  const codeOf = new Map<number | bigint, number>();
  let last: number | bigint | undefined;
  let lastCode = -1;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (nulls?.[row] || Number.isNaN(value)) {
      codes[row] = -1;
      continue;
    }
    if (value !== last) {
      lastCode = codeOf.get(value) ?? codeOf.size;
      if (lastCode === codeOf.size) codeOf.set(value, lastCode);
      last = value;
    }
    codes[row] = lastCode;
  }
  return { codes, names: Array.from(codeOf.keys(), String) };
}
