/** The last bytes of a stream, at most `limit` and a chunk. */
export class Tail {
  #chunks: Buffer[] = [];
  #bytes = 0;
  #dropped = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    while (this.#chunks.length > 1 && this.#bytes - this.#chunks[0]!.length >= this.#limit) {
      const { length } = this.#chunks.shift()!;
      this.#bytes -= length;
      this.#dropped += length;
    }
  }

  /** How many bytes came before those that are kept. */
  get dropped(): number {
    return this.#dropped;
  }

  /** What is kept, from the beginning of a line where something was dropped. */
  text(): string {
    const text = Buffer.concat(this.#chunks).toString("utf8");
    return this.#dropped === 0 ? text : text.slice(text.indexOf("\n") + 1);
  }
}
