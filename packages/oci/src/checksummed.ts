import { crc32 } from "node:zlib";

/** The checksum of a gzip file's content, taken while that flows through. */
export interface Checksummed {
  readonly through: (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;
  /** Told when all has flowed through. */
  readonly checksum: Promise<number>;
}

export function checksummed(): Checksummed {
  let [tell, fail] = [(_: number): void => undefined, (_: unknown): void => undefined];
  const checksum = new Promise<number>((resolve, reject) => {
    [tell, fail] = [resolve, reject];
  });
  // Whoever waits for it hears of it.
  checksum.catch(() => undefined);
  return {
    checksum,
    async *through(chunks) {
      try {
        let sum = 0;
        for await (const chunk of chunks) {
          sum = crc32(chunk, sum);
          yield chunk;
        }
        tell(sum);
      } catch (error) {
        fail(error);
        throw error;
      } finally {
        fail(new Error("What a checksum is taken of was not read to its end."));
      }
    },
  };
}
