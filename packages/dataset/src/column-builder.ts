import type { DuckDBVector } from "@duckdb/node-api";
import { bytesOf, doublesOf, integersOf, isMissing, validityOf } from "./chunk-buffers.ts";
import { enlarged } from "./enlarged.ts";
import type { CellType } from "./evidence.ts";
import { NullMarks } from "./null-marks.ts";
import type { DuckDb } from "./session.ts";
import type { Column } from "./table.ts";
import { TextDictionary } from "./text-dictionary.ts";

/**
 * Takes a column's vectors one after another. `reserve` comes before rows beyond the room. The finished column is a view
 * of the first rows of that room: a copy would need the memory twice.
 */
export interface ColumnBuilder {
  reserve(rows: number): void;
  add(vector: DuckDBVector, at: number): void;
  finish(rows: number): Column;
}

export function columnBuilder(type: CellType, duckdb: DuckDb): ColumnBuilder {
  switch (type) {
    case "float":
      return new FloatBuilder();
    case "date":
      return new FloatBuilder("days");
    case "integer":
      return new IntegerBuilder();
    case "boolean":
      return new BooleanBuilder();
    default:
      return new TextBuilder(duckdb);
  }
}

class FloatBuilder implements ColumnBuilder {
  #values = new Float64Array(0);
  readonly #nulls = new NullMarks();
  readonly #unit: "days" | undefined;

  constructor(unit?: "days") {
    this.#unit = unit;
  }

  reserve(rows: number): void {
    this.#values = new Float64Array(enlarged(this.#values.buffer, 8 * rows));
    this.#nulls.reserve(rows);
  }

  /** A NaN is a missing cell, whichever way the file wrote it. */
  add(vector: DuckDBVector, at: number): void {
    const values = doublesOf(vector);
    const validity = validityOf(vector);
    this.#values.set(values, at);
    for (let cell = 0; cell < values.length; cell++) {
      if (Number.isNaN(values[cell]) || (validity !== null && isMissing(validity, cell))) {
        this.#values[at + cell] = Number.NaN;
        this.#nulls.mark(at + cell);
      }
    }
  }

  finish(rows: number): Column {
    const values = this.#values.subarray(0, rows);
    const column = { kind: "float", values, nulls: this.#nulls.finish(rows) } as const;
    return this.#unit === undefined ? column : { ...column, unit: this.#unit };
  }
}

/** 32 bits a row until a value needs more. */
class IntegerBuilder implements ColumnBuilder {
  #small: Int32Array<ArrayBuffer> | null = new Int32Array(0);
  #large = new BigInt64Array(0);
  readonly #nulls = new NullMarks();

  reserve(rows: number): void {
    if (this.#small !== null) this.#small = new Int32Array(enlarged(this.#small.buffer, 4 * rows));
    else this.#large = new BigInt64Array(enlarged(this.#large.buffer, 8 * rows));
    this.#nulls.reserve(rows);
  }

  add(vector: DuckDBVector, at: number): void {
    const { whole, halves } = integersOf(vector);
    const validity = validityOf(vector);
    for (let cell = 0; cell < whole.length; cell++) {
      const low = halves[2 * cell] as number;
      if (validity !== null && isMissing(validity, cell)) this.#nulls.mark(at + cell);
      else if (this.#small === null) this.#large[at + cell] = whole[cell] as bigint;
      else if (halves[2 * cell + 1] === low >> 31) this.#small[at + cell] = low;
      else this.#widen(this.#small)[at + cell] = whole[cell] as bigint;
    }
  }

  finish(rows: number): Column {
    const values = (this.#small ?? this.#large).subarray(0, rows);
    return { kind: "integer", values, nulls: this.#nulls.finish(rows) };
  }

  #widen(small: Int32Array): BigInt64Array {
    this.#large = BigInt64Array.from(small, BigInt);
    this.#small = null;
    return this.#large;
  }
}

class BooleanBuilder implements ColumnBuilder {
  #values = new Uint8Array(0);
  readonly #nulls = new NullMarks();

  reserve(rows: number): void {
    this.#values = new Uint8Array(enlarged(this.#values.buffer, rows));
    this.#nulls.reserve(rows);
  }

  add(vector: DuckDBVector, at: number): void {
    const bytes = bytesOf(vector);
    const validity = validityOf(vector);
    for (let cell = 0; cell < bytes.length; cell++) {
      if (validity !== null && isMissing(validity, cell)) this.#nulls.mark(at + cell);
      else this.#values[at + cell] = bytes[cell] as number;
    }
  }

  finish(rows: number): Column {
    return { kind: "boolean", values: this.#values.subarray(0, rows), nulls: this.#nulls.finish(rows) };
  }
}

class TextBuilder implements ColumnBuilder {
  #codes = new Int32Array(0);
  readonly #dictionary: TextDictionary;
  readonly #nulls = new NullMarks();

  constructor(duckdb: DuckDb) {
    this.#dictionary = new TextDictionary(duckdb);
  }

  reserve(rows: number): void {
    this.#codes = new Int32Array(enlarged(this.#codes.buffer, 4 * rows));
    this.#nulls.reserve(rows);
  }

  add(vector: DuckDBVector, at: number): void {
    if (!this.#dictionary.encode(vector, this.#codes, at)) return;
    const end = at + vector.itemCount;
    for (let row = at; row < end; row++) if (this.#codes[row] === -1) this.#nulls.mark(row);
  }

  finish(rows: number): Column {
    const codes = this.#codes.subarray(0, rows);
    return { kind: "text", codes, dictionary: this.#dictionary.texts, nulls: this.#nulls.finish(rows) };
  }
}
