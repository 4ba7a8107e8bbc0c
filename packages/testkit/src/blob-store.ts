/** Blobs as Azure keeps them: written whole, or in blocks that a list puts in order. */
export class BlobStore {
  readonly #blobs = new Map<string, Buffer>();
  readonly #blocks = new Map<string, Buffer>();

  read(name: string): Buffer | undefined {
    return this.#blobs.get(name);
  }

  /** A PUT, by its `comp` parameter. */
  write(name: string, parameters: URLSearchParams, body: Buffer): void {
    switch (parameters.get("comp")) {
      case "block":
        this.#blocks.set(`${name} ${parameters.get("blockid")}`, body);
        return;
      case "blocklist": {
        const ids = [...body.toString("utf8").matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id]) => id);
        this.#blobs.set(name, Buffer.concat(ids.map((id) => this.#block(`${name} ${id}`))));
        return;
      }
      default:
        this.#blobs.set(name, body);
    }
  }

  #block(key: string): Buffer {
    const block = this.#blocks.get(key);
    if (block === undefined) throw new Error(`The list names a block that was never written: ${key}.`);
    return block;
  }
}
