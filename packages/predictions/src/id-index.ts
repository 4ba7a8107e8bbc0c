/** Ids as numbers where all of them are, else as text. */
export type Keys =
  | { readonly kind: "number"; readonly values: Int32Array | Float64Array }
  | { readonly kind: "text"; readonly values: readonly string[] };

/** Two sets of keys that can be compared: as numbers where both are, else as text. */
export function sameKind(a: Keys, b: Keys): [Keys, Keys] {
  return a.kind === b.kind ? [a, b] : [asText(a), asText(b)];
}

function asText(keys: Keys): Keys {
  return keys.kind === "text" ? keys : { kind: "text", values: Array.from(keys.values, String) };
}

/** The first row of each key, −1 where there is none. Whole numbers that lie close together need no hashing. */
export function keyIndex({ kind, values }: Keys): (key: number | string) => number {
  const dense = kind === "number" ? denseRows(values) : null;
  if (dense !== null) return dense;
  const rows = new Map<number | string, number>();
  for (let row = values.length - 1; row >= 0; row--) rows.set(values[row]!, row);
  return (key) => rows.get(key) ?? -1;
}

function denseRows(values: Int32Array | Float64Array): ((key: number | string) => number) | null {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isInteger(value)) return null;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (values.length === 0 || greatest - least >= 8 * values.length) return null;
  const rows = new Int32Array(greatest - least + 1).fill(-1);
  for (let row = values.length - 1; row >= 0; row--) rows[values[row]! - least] = row;
  return (key) => rows[(key as number) - least] ?? -1;
}
