import type {
  DuckDBBigIntVector,
  DuckDBBooleanVector,
  DuckDBDoubleVector,
  DuckDBVarCharVector,
  DuckDBVector,
} from "@duckdb/node-api";

/*
 * The memory behind DuckDB's vectors. The library's own access is a call a cell, with a BigInt for each test of a
 * missing one; a million rows want the arrays, which the vectors hold as private fields. The version is pinned, and
 * the tests of this package fail where a new one keeps them elsewhere.
 */

export const doublesOf = (vector: DuckDBVector): Float64Array => (vector as DuckDBDoubleVector)["items"];

/** Each 64-bit integer as its lower and its upper half. */
export function integersOf(vector: DuckDBVector): { readonly whole: BigInt64Array; readonly halves: Int32Array } {
  const whole = (vector as DuckDBBigIntVector)["items"];
  return { whole, halves: new Int32Array(whole.buffer, whole.byteOffset, 2 * whole.length) };
}

export function bytesOf(vector: DuckDBVector): Uint8Array {
  const view = (vector as DuckDBBooleanVector)["dataView"];
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Four words a cell: the length in bytes, then the text itself up to 12 bytes, or its first 4 and a pointer. */
export function stringsOf(vector: DuckDBVector): Int32Array {
  const view = (vector as DuckDBVarCharVector)["dataView"];
  return new Int32Array(view.buffer, view.byteOffset, view.byteLength / 4);
}

/** A bit a cell, 0 where it is missing; null where none is. */
export function validityOf(vector: DuckDBVector): Uint32Array | null {
  const bits = (vector as DuckDBDoubleVector)["validity"]["data"];
  return bits === null ? null : new Uint32Array(bits.buffer, bits.byteOffset, 2 * bits.length);
}

export const isMissing = (validity: Uint32Array, cell: number): boolean =>
  (((validity[cell >>> 5] as number) >>> (cell & 31)) & 1) === 0;
