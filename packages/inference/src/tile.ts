import type { Binding } from "./binding.ts";
import type { Cells } from "./cells.ts";
import { sharesMemory } from "./shared-memory.ts";
import type { Feed, Span, Tile } from "./worker.ts";

/** What holds a tile's cells; a string input's are codes. */
const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  bool: Uint8Array,
  string: Int32Array,
} as const;

export type InputType = keyof typeof ARRAYS;

export function isInputType(type: string): type is InputType {
  return Object.hasOwn(ARRAYS, type);
}

/** Rows at a time, so that what is written stays in the processor's cache. Measured, as the four columns at a time of `copyFour`. */
const BLOCK = 1024;

/** Room for `rows` rows of every input, in memory that threads share. */
export function createTile(feeds: readonly Feed[], rows: number): Tile {
  const Memory = sharesMemory ? SharedArrayBuffer : ArrayBuffer;
  return feeds.map(({ type, width }) => {
    const array = ARRAYS[type as InputType];
    return new array(new Memory(rows * width * array.BYTES_PER_ELEMENT) as unknown as ArrayBuffer);
  });
}

/** Copies rows of the columns into a tile, row by row. Rows beyond the table's repeat the last one. */
export function fillTile({ inputs }: Binding, tile: Tile, { first, rows, padded }: Span): void {
  inputs.forEach(({ feed, cells }, input) => {
    const { width } = feed;
    const out = tile[input]!;
    for (let from = 0; from < rows; from += BLOCK) {
      fillBlock(feed, cells, out, first + from, first + Math.min(from + BLOCK, rows), from * width);
    }
    for (let row = rows; row < padded; row++) out.copyWithin(row * width, (rows - 1) * width, rows * width);
  });
}

/** Copies rows `start` to `end` of the table to where `place` is the first cell of the first row. */
function fillBlock(
  { type, width }: Feed,
  cells: readonly Cells[],
  out: Tile[number],
  start: number,
  end: number,
  place: number,
): void {
  let text = 1;
  for (let at = 0; at < width; ) {
    const four = type === "float32" ? cells.slice(at, at + 4).flatMap(floatsOf) : [];
    if (four.length === 4) {
      copyFour(four, start, end, out as Float32Array, place + at, width);
      at += 4;
      continue;
    }
    const column = cells[at]!;
    copy(column, start, end, out, place + at, width, text);
    if (column.kind === "texts") text += column.texts.length;
    at += 1;
  }
}

function floatsOf(cells: Cells): Float64Array[] {
  return cells.kind === "numbers" && cells.values instanceof Float64Array && !cells.nulls ? [cells.values] : [];
}

function copyFour(
  [a, b, c, d]: Float64Array[],
  start: number,
  end: number,
  out: Float32Array,
  place: number,
  width: number,
): void {
  for (let row = start, to = place; row < end; row++, to += width) {
    out[to] = a![row]!;
    out[to + 1] = b![row]!;
    out[to + 2] = c![row]!;
    out[to + 3] = d![row]!;
  }
}

/** Copies the cells of rows `start` to `end` to every `width`th place of `out` from `place`. Codes of texts count from `text`. */
function copy(
  cells: Cells,
  start: number,
  end: number,
  out: Tile[number],
  place: number,
  width: number,
  text: number,
): void {
  if (cells.kind === "texts") copyCodes(cells.codes, start, end, out as Int32Array, place, width, text);
  else if (cells.kind === "longs") copyLongs(cells.values, start, end, out as BigInt64Array, place, width);
  else if (out instanceof BigInt64Array) copyAsLongs(cells.values, start, end, out, place, width);
  else {
    copyNumbers(cells.values, start, end, out as Float64Array, place, width);
    if (cells.nulls) blank(cells.nulls, start, end, out as Float64Array, place, width);
  }
}

function copyNumbers(
  values: ArrayLike<number>,
  start: number,
  end: number,
  out: Float64Array,
  place: number,
  width: number,
): void {
  for (let row = start, to = place; row < end; row++, to += width) out[to] = values[row]!;
}

function copyLongs(
  values: BigInt64Array,
  start: number,
  end: number,
  out: BigInt64Array,
  place: number,
  width: number,
): void {
  for (let row = start, to = place; row < end; row++, to += width) out[to] = values[row]!;
}

/** Writes numbers of 32 bits as the halves of 64, which spares a BigInt each. */
function copyAsLongs(
  values: ArrayLike<number>,
  start: number,
  end: number,
  out: BigInt64Array,
  place: number,
  width: number,
): void {
  const halves = new Int32Array(out.buffer, out.byteOffset, 2 * out.length);
  for (let row = start, to = 2 * place; row < end; row++, to += 2 * width) {
    const value = values[row]!;
    halves[to] = value;
    halves[to + 1] = value >> 31;
  }
}

function copyCodes(
  codes: Int32Array,
  start: number,
  end: number,
  out: Int32Array,
  place: number,
  width: number,
  text: number,
): void {
  for (let row = start, to = place; row < end; row++, to += width) out[to] = codes[row]! + text;
}

function blank(nulls: Uint8Array, start: number, end: number, out: Float64Array, place: number, width: number): void {
  for (let row = start, to = place; row < end; row++, to += width) if (nulls[row]) out[to] = Number.NaN;
}
