import { createHash } from "node:crypto";

/** Takes the digest of what flows through. */
export interface Hashed {
  through(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  digest(): string;
}

export function hashed(): Hashed {
  const hash = createHash("sha256");
  let digest: string | undefined;
  return {
    async *through(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    digest() {
      digest ??= `sha256:${hash.digest("hex")}`;
      return digest;
    },
  };
}
