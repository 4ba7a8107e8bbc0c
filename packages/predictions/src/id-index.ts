/** Ids as numbers where all of them are, else as text. */
export type Keys =
  | { readonly kind: "number"; readonly values: Int32Array | Float64Array }
  | { readonly kind: "text"; readonly values: readonly string[] };

/** The first row of a key, −1 where there is none. */
export type RowOf = (key: number | string) => number;

/** Two sets of keys that can be compared: as numbers where both are, else as text. */
export function sameKind(a: Keys, b: Keys): [Keys, Keys] {
  return a.kind === b.kind ? [a, b] : [asText(a), asText(b)];
}

function asText(keys: Keys): Keys {
  return keys.kind === "text" ? keys : { kind: "text", values: Array.from(keys.values, String) };
}

/** Whole numbers that lie close together need no hashing; other numbers are hashed without an object for each. */
export function keyIndex({ kind, values }: Keys): RowOf {
  if (kind === "number") return denseRows(values) ?? hashedRows(values);
  const rows = new Map<number | string, number>();
  for (let row = values.length - 1; row >= 0; row--) rows.set(values[row]!, row);
  return (key) => rows.get(key) ?? -1;
}

function denseRows(values: Int32Array | Float64Array): RowOf | null {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isInteger(value)) return null;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (values.length === 0 || greatest - least >= 8 * values.length) return null;
  const rows = new Int32Array(greatest - least + 1).fill(-1);
  for (let row = values.length - 1; row >= 0; row--) rows[values[row]! - least] = row;
  return (key) => rows[(key as number) - least] ?? -1;
}

/** Open addressing over a table at most half full; a number's hash mixes the halves of its 64 bits. */
function hashedRows(values: Int32Array | Float64Array): RowOf {
  const bits = Math.max(1, Math.ceil(Math.log2(2 * values.length + 1)));
  const rows = new Int32Array(2 ** bits).fill(-1);
  const number = new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  const slotOf = (key: number): number => {
    number[0] = key + 0; // −0 is 0
    const mixed = Math.imul(halves[0]! ^ Math.imul(halves[1]!, 0x85eb_ca6b), 0x9e37_79b1);
    let slot = (mixed ^ (mixed >>> 15)) & (rows.length - 1);
    while (rows[slot]! >= 0 && values[rows[slot]!] !== key) slot = (slot + 1) & (rows.length - 1);
    return slot;
  };
  for (let row = 0; row < values.length; row++) {
    const slot = slotOf(values[row]!);
    if (rows[slot] === -1) rows[slot] = row;
  }
  return (key) => rows[slotOf(key as number)]!;
}
