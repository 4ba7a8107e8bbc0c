import type { Tensor } from "../instances.ts";
import { ofBrainFloats, ofHalves } from "./half.ts";

/** How a datatype of the Open Inference Protocol stands in JSON and in bytes. */
export interface Datatype {
  /** Of an element; null where its length comes first. */
  readonly bytes: number | null;
  /** An element of JSON as its array holds it; undefined where it is none. */
  readonly element: (value: unknown) => number | bigint | string | null | undefined;
  readonly array: (elements: readonly unknown[]) => Tensor["data"];
  /** Little-endian bytes of whole elements. */
  readonly read: (bytes: Buffer) => Tensor["data"];
  /** What an element is, in words. */
  readonly expected: string;
}

/** By the protocol's words. */
export const datatypes: ReadonlyMap<string, Datatype> = new Map<string, Datatype>([
  [
    "BOOL",
    {
      bytes: 1,
      element: (value) => (value === true || value === 1 ? 1 : value === false || value === 0 ? 0 : undefined),
      array: (elements) => Uint8Array.from(elements as number[]),
      read: (bytes) => Uint8Array.from(bytes, (byte) => (byte === 0 ? 0 : 1)),
      expected: "true or false",
    },
  ],
  ["UINT8", whole(Uint8Array, 0, 2 ** 8 - 1)],
  ["UINT16", whole(Uint16Array, 0, 2 ** 16 - 1)],
  ["UINT32", whole(Uint32Array, 0, 2 ** 32 - 1)],
  ["UINT64", long(BigUint64Array, 0n, 2n ** 64n - 1n)],
  ["INT8", whole(Int8Array, -(2 ** 7), 2 ** 7 - 1)],
  ["INT16", whole(Int16Array, -(2 ** 15), 2 ** 15 - 1)],
  ["INT32", whole(Int32Array, -(2 ** 31), 2 ** 31 - 1)],
  ["INT64", long(BigInt64Array, -(2n ** 63n), 2n ** 63n - 1n)],
  ["FP16", real(2, ofHalves)],
  ["BF16", real(2, ofBrainFloats)],
  ["FP32", real(4, (bytes) => new Float32Array(aligned(bytes)))],
  [
    "FP64",
    { ...real(8, (bytes) => new Float64Array(aligned(bytes))), array: (all) => Float64Array.from(all as number[]) },
  ],
  [
    "BYTES",
    {
      bytes: null,
      element: (value) => (typeof value === "string" || value === null ? value : undefined),
      array: (elements) => elements as readonly (string | null)[],
      read: () => [],
      expected: "a text",
    },
  ],
]);

type WholeArray =
  | typeof Uint8Array
  | typeof Uint16Array
  | typeof Uint32Array
  | typeof Int8Array
  | typeof Int16Array
  | typeof Int32Array;

function whole(Values: WholeArray, smallest: number, largest: number): Datatype {
  return {
    bytes: Values.BYTES_PER_ELEMENT,
    element: (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= smallest && value <= largest ? value : undefined,
    array: (elements) => Values.from(elements as number[]),
    read: (bytes) => new Values(aligned(bytes)),
    expected: `an integer of ${smallest} to ${largest}`,
  };
}

function long(Values: typeof BigInt64Array | typeof BigUint64Array, smallest: bigint, largest: bigint): Datatype {
  return {
    bytes: 8,
    element: (value) => {
      const integer = typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
      return typeof integer === "bigint" && integer >= smallest && integer <= largest ? integer : undefined;
    },
    array: (elements) => Values.from(elements as bigint[]),
    read: (bytes) => new Values(aligned(bytes)),
    expected: `an integer of ${smallest} to ${largest}`,
  };
}

function real(bytes: number, read: Datatype["read"]): Datatype {
  return {
    bytes,
    element: (value) => {
      if (typeof value === "number") return value;
      if (typeof value === "bigint") return Number(value);
      return value === null ? Number.NaN : undefined;
    },
    array: (elements) => Float32Array.from(elements as number[]),
    read,
    expected: "a number, or null for a missing one",
  };
}

/** A copy in memory of its own, which begins where elements of any size may. */
function aligned(bytes: Buffer): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}
