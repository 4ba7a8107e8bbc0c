type Values = Float64Array | Int32Array | Uint8Array | BigInt64Array;

/** The values of these rows, in their order; all of them, uncopied, where `rows` is null. */
export function take<Taken extends Values>(values: Taken, rows: Int32Array | null): Taken {
  if (rows === null) return values;
  // A loop: `from` with a callback goes through an iterator, at ten times the cost.
  const taken = new (values.constructor as new (length: number) => Taken)(rows.length);
  for (let index = 0; index < rows.length; index++) taken[index] = values[rows[index]!]!;
  return taken;
}
