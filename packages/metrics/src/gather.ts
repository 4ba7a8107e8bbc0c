/** A column's values in another order of its rows. */
export function gather<Column extends Uint8Array | Int32Array | Float64Array>(
  column: Column,
  order: Uint32Array,
): Column {
  const gathered = new (column.constructor as new (length: number) => Column)(order.length);
  for (let at = 0; at < order.length; at += 1) gathered[at] = column[order[at]!]!;
  return gathered;
}
