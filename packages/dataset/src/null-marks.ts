import { enlarged } from "./enlarged.ts";
import type { NullMask } from "./table.ts";

/** A null mask as it grows: no memory until a cell is missing. */
export class NullMarks {
  #marks: Uint8Array<ArrayBuffer> | null = null;
  #room = 0;

  mark(row: number): void {
    this.#marks ??= new Uint8Array(this.#room);
    this.#marks[row] = 1;
  }

  reserve(rows: number): void {
    this.#room = rows;
    if (this.#marks !== null) this.#marks = new Uint8Array(enlarged(this.#marks.buffer, rows));
  }

  finish(rows: number): NullMask {
    return this.#marks?.subarray(0, rows) ?? null;
  }
}
