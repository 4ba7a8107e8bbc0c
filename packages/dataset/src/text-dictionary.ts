import type { DuckDBVector } from "@duckdb/node-api";
import { isMissing, stringsOf, validityOf } from "./chunk-buffers.ts";
import type { DuckDb } from "./session.ts";
import { INLINE_BYTES, TextRun } from "./text-run.ts";

const FREE = -1;

/**
 * The distinct texts of a column, numbered as they appear. A text of up to 12 bytes is looked up by the four words
 * that DuckDB keeps of it, so that a string is made once a distinct text and not once a row; a longer one by its
 * bytes, which are fetched many cells at once.
 */
export class TextDictionary {
  readonly texts: string[] = [];
  readonly #long = new Map<string, number>();
  /** Of the chunk at hand. */
  #run = TextRun.NONE;
  /** Open addressing over the short texts: `slots` lead to entries of four words and a code each. */
  #slots = new Int32Array(256).fill(FREE);
  #entries = new Int32Array(5 * 128);
  #used = 0;
  readonly #duckdb: DuckDb;

  constructor(duckdb: DuckDb) {
    this.#duckdb = duckdb;
  }

  /** Writes the code of each cell to `codes` from `at` on, −1 for a missing one. Returns whether one is missing. */
  encode(vector: DuckDBVector, codes: Int32Array, at: number): boolean {
    const words = stringsOf(vector);
    const validity = validityOf(vector);
    const cells = vector.itemCount;
    this.#run = TextRun.NONE;
    let missing = false;
    for (let cell = 0; cell < cells; cell++) {
      if (validity !== null && isMissing(validity, cell)) {
        codes[at + cell] = -1;
        missing = true;
      } else {
        const inline = (words[4 * cell] as number) <= INLINE_BYTES;
        codes[at + cell] = inline ? this.#shortCode(words, cell, vector) : this.#longCode(words, cell, vector);
      }
    }
    return missing;
  }

  #shortCode(words: Int32Array, cell: number, vector: DuckDBVector): number {
    const bytes = words[4 * cell] as number;
    const first = words[4 * cell + 1] as number;
    const second = words[4 * cell + 2] as number;
    const third = words[4 * cell + 3] as number;
    const entries = this.#entries;
    let slot = hash(bytes, first, second, third) & (this.#slots.length - 1);
    for (;;) {
      const entry = this.#slots[slot] as number;
      if (entry === FREE) break;
      if (
        entries[entry + 1] === first &&
        entries[entry + 2] === second &&
        entries[entry + 3] === third &&
        entries[entry] === bytes
      ) {
        return entries[entry + 4] as number;
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const code = this.texts.push(vector.getItem(cell) as string) - 1;
    entries.set([bytes, first, second, third, code], this.#used);
    this.#slots[slot] = this.#used;
    this.#used += 5;
    if (this.#used === entries.length) this.#grow();
    return code;
  }

  #longCode(words: Int32Array, cell: number, vector: DuckDBVector): number {
    let key = this.#run.keyOf(words, cell);
    if (key === null) {
      this.#run = TextRun.from(vector, cell, this.#duckdb);
      key = this.#run.keyOf(words, cell) as string;
    }
    const known = this.#long.get(key);
    if (known !== undefined) return known;
    const code = this.texts.push(this.#run.textOf(words, cell)) - 1;
    this.#long.set(key, code);
    return code;
  }

  /** Doubles the room; half of the slots stay free. */
  #grow(): void {
    const entries = new Int32Array(2 * this.#entries.length);
    entries.set(this.#entries);
    this.#entries = entries;
    this.#slots = new Int32Array(2 * this.#slots.length).fill(FREE);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.#used; entry += 5) {
      const [bytes, first, second, third] = entries.subarray(entry, entry + 4) as unknown as Quad;
      let slot = hash(bytes, first, second, third) & mask;
      while (this.#slots[slot] !== FREE) slot = (slot + 1) & mask;
      this.#slots[slot] = entry;
    }
  }
}

type Quad = readonly [number, number, number, number];

/** FNV-1a over words, with MurmurHash3's final mixing. */
function hash(a: number, b: number, c: number, d: number): number {
  let mixed = Math.imul(a ^ 0x811c9dc5, 0x01000193);
  mixed = Math.imul(mixed ^ b, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ c, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ d, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
