import { inflateSync } from "node:zlib";
import { Refusal } from "../refusal.ts";
import type { PngHead } from "./png.ts";

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** First column, first row, and steps of the passes of Adam7. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Unpacks the data of a PNG's pixels as far as its size admits, and no further: a small file may unpack to gigabytes.
 *
 * @throws Refusal where it is not what pixels of that size take
 */
export function checkPixelData(data: readonly Buffer[], head: PngHead): void {
  const expected = bytesOf(head);
  let found: number;
  try {
    found = inflateSync(Buffer.concat(data), { maxOutputLength: expected + 1 }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") {
      throw new Refusal("The PNG is damaged: its pixels cannot be unpacked.");
    }
    found = expected + 1;
  }
  if (found === expected) return;
  throw new Refusal(
    `The PNG's pixels are ${found > expected ? "more" : "fewer"} bytes than the ${expected} that its size takes.`,
  );
}

/** Bytes of all lines, each after the byte of its filter. */
function bytesOf({ width, height, depth, colorType, interlaced }: PngHead): number {
  const bits = depth * CHANNELS[colorType]!;
  const lines = (columns: number, rows: number) => (columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8)));
  if (!interlaced) return lines(width, height);
  return PASSES.reduce(
    (sum, [left, top, across, down]) =>
      sum + lines(Math.max(0, Math.ceil((width - left) / across)), Math.max(0, Math.ceil((height - top) / down))),
    0,
  );
}
