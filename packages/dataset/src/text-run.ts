import type { DuckDBVarCharVector, DuckDBVector } from "@duckdb/node-api";
import { isMissing, stringsOf, validityOf } from "./chunk-buffers.ts";
import type { DuckDb } from "./session.ts";

/** DuckDB keeps a text of up to so many bytes in the cell itself, and a pointer to a longer one. */
export const INLINE_BYTES = 12;

/**
 * Long texts that lie next to each other in DuckDB's memory. To ask for each by itself is a call into native code a
 * row; texts that touch, end to beginning, are one piece of memory that can be asked for at once.
 */
export class TextRun {
  readonly #pointer: number;
  readonly #bytes: Buffer;
  /** A character a byte, so that pieces of it are equal where their bytes are. */
  readonly #characters: string;

  private constructor(pointer: number, bytes: Uint8Array) {
    this.#pointer = pointer;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#characters = this.#bytes.toString("latin1");
  }

  static readonly NONE = new TextRun(0, new Uint8Array(0));

  /** The run that begins with the long text of a cell. */
  static from(vector: DuckDBVector, cell: number, duckdb: DuckDb): TextRun {
    const words = stringsOf(vector);
    const validity = validityOf(vector);
    const pointer = pointerAt(words, cell);
    let length = 0;
    for (let next = cell; next < vector.itemCount; next++) {
      const bytes = words[4 * next] as number;
      if ((validity !== null && isMissing(validity, next)) || bytes <= INLINE_BYTES) continue;
      if (pointerAt(words, next) !== pointer + length) break;
      length += bytes;
    }
    // The same cell in a vector of our own, where its text is as long as the run.
    const cells = words.slice(0, 4 * (cell + 1));
    cells[4 * cell] = length;
    const own = vector as DuckDBVarCharVector;
    const long = new duckdb.DuckDBBlobVector(new DataView(cells.buffer), own["validity"], own["vector"], 0, cell + 1);
    return new TextRun(pointer, long.getItemBytes(cell) as Uint8Array);
  }

  /** What is equal for equal texts alone; null where the cell's text is not in the run. */
  keyOf(words: Int32Array, cell: number): string | null {
    const start = pointerAt(words, cell) - this.#pointer;
    const end = start + (words[4 * cell] as number);
    return start >= 0 && end <= this.#bytes.length ? this.#characters.slice(start, end) : null;
  }

  textOf(words: Int32Array, cell: number): string {
    const start = pointerAt(words, cell) - this.#pointer;
    return this.#bytes.toString("utf8", start, start + (words[4 * cell] as number));
  }
}

const pointerAt = (words: Int32Array, cell: number): number =>
  (words[4 * cell + 3] as number) * 2 ** 32 + ((words[4 * cell + 2] as number) >>> 0);
