import type { DecodedPng } from "fast-png";
import { Refusal } from "../refusal.ts";
import type { Picture } from "./image.ts";
import type { PngHead } from "./png.ts";

/** A decoded PNG as grey or RGB of 0 to 255, without alpha. */
export function pngPicture(
  { data, palette }: DecodedPng,
  { width, height, depth, colorType, interlaced }: PngHead,
): Picture {
  const pixels = width * height;
  const packed = depth < 8 ? { width, depth } : null;
  if (packed !== null && interlaced)
    throw new Refusal(`An interlaced PNG of ${depth} bits is not read; save it plain.`);
  if (colorType === 3) {
    const indices = packed === null ? data : unpacked(data, packed, pixels);
    return { width, height, channels: 3, values: coloured(indices, palette ?? [], pixels) };
  }
  const given = { 0: 1, 2: 3, 4: 2, 6: 4 }[colorType] as number;
  const channels = given < 3 ? 1 : 3;
  if (packed !== null) {
    const levels = 2 ** depth - 1;
    const values = unpacked(data, packed, pixels).map((level) => (level * 255) / levels);
    return { width, height, channels: 1, values };
  }
  const values = depth === 16 ? new Float64Array(pixels * channels) : new Uint8Array(pixels * channels);
  const divisor = depth === 16 ? 257 : 1;
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < channels; channel++) {
      values[pixel * channels + channel] = data[pixel * given + channel]! / divisor;
    }
  }
  return { width, height, channels, values };
}

/** Levels of which several share a byte; a line begins with a byte of its own. */
function unpacked(
  data: ArrayLike<number>,
  { width, depth }: { width: number; depth: number },
  pixels: number,
): Uint8Array {
  const levels = new Uint8Array(pixels);
  const line = Math.ceil((width * depth) / 8);
  for (let at = 0; at < pixels; at++) {
    const bit = (at % width) * depth;
    const byte = data[Math.floor(at / width) * line + (bit >> 3)]!;
    levels[at] = (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
  }
  return levels;
}

function coloured(indices: ArrayLike<number>, palette: readonly (readonly number[])[], pixels: number): Uint8Array {
  const values = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const colour = palette[indices[pixel]!];
    if (colour === undefined) throw new Refusal(`Pixel ${pixel} of the PNG has a colour that its palette lacks.`);
    for (let channel = 0; channel < 3; channel++) values[3 * pixel + channel] = colour[channel]!;
  }
  return values;
}
