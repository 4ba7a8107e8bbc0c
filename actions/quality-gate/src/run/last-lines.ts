import { stripVTControlCharacters } from "node:util";

const bytes = 16 * 1_024;
const lines = 20;

/** The last 20 lines that a program printed, both streams in the order in which they came. */
export class LastLines {
  #kept = Buffer.alloc(0);
  #isCut = false;

  add(chunk: Buffer): void {
    const all = Buffer.concat([this.#kept, chunk.subarray(-bytes)]);
    this.#isCut ||= this.#kept.length + chunk.length > bytes;
    this.#kept = all.subarray(-bytes);
  }

  text(): string {
    const all = stripVTControlCharacters(this.#kept.toString("utf8"))
      .trimEnd()
      .split(/\r\n|\r|\n/);
    return (this.#isCut ? all.slice(1) : all).slice(-lines).join("\n");
  }
}
