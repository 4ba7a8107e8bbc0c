import type { Tensor } from "onnxruntime-node";

/** Smallest and largest whole number that a type of tensor holds. */
export type WholeRange = readonly [smallest: number | bigint, largest: number | bigint];

export const WHOLE_NUMBERS: ReadonlyMap<Tensor.Type, WholeRange> = new Map([
  ["bool", [0, 1]],
  ["int8", [-128, 127]],
  ["uint8", [0, 255]],
  ["int16", [-32_768, 32_767]],
  ["uint16", [0, 65_535]],
  ["int32", [-(2 ** 31), 2 ** 31 - 1]],
  ["uint32", [0, 2 ** 32 - 1]],
  ["int64", [-(2n ** 63n), 2n ** 63n - 1n]],
]);

/** Whether a number is whole and within the range. */
export function fitsWhole(value: number | bigint, [smallest, largest]: WholeRange): boolean {
  return value >= smallest && value <= largest && (typeof value === "bigint" || Number.isInteger(value));
}
