import { Readable } from "node:stream";
import { constants, crc32, createGzip } from "node:zlib";

export const gzipLevel = 6;

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0]);
const systemByte = 9;
/** What one block of deflate holds as it is. */
const storedBytes = 65_535;

/** Compressed at a fixed level, without a date and the name of a system. */
export async function* gzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: true });
  const compressed = createGzip({ level: gzipLevel, strategy: constants.Z_DEFAULT_STRATEGY, chunkSize: 2 ** 18 });
  source.once("error", (error) => compressed.destroy(error));
  compressed.once("close", () => source.destroy());
  source.pipe(compressed);
  let first = true;
  for await (const chunk of compressed as AsyncIterable<Buffer>) {
    // zlib names the system that it was built for.
    if (first) chunk[systemByte] = 0;
    first = false;
    yield chunk;
  }
}

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

/**
 * A gzip file that holds its content uncompressed. Its blocks are cut here since zlib cuts them where its input happens to be cut.
 * @param size of all chunks
 * @param checksum of them, which may be told as late as at their end
 * @param once see `fileChunks`
 */
export async function* storedGzip(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  checksum: Promise<number>,
  once = false,
): AsyncGenerator<Uint8Array> {
  yield header;
  let [left, leftInBlock] = [size, 0];
  let memory = Buffer.alloc(headerBytes);
  if (size === 0) yield memory.subarray(0, writeBlockHeader(memory, 0, 0, true));
  for await (const chunk of chunks) {
    const most = chunk.length + headerBytes * (Math.ceil(chunk.length / storedBytes) + 1);
    if (!once || memory.length < most) memory = Buffer.allocUnsafeSlow(most);
    let end = 0;
    for (let at = 0; at < chunk.length; ) {
      if (leftInBlock === 0) {
        leftInBlock = Math.min(storedBytes, left);
        end = writeBlockHeader(memory, end, leftInBlock, leftInBlock === left);
      }
      const bytes = Math.min(leftInBlock, chunk.length - at);
      memory.set(chunk.subarray(at, at + bytes), end);
      at += bytes;
      end += bytes;
      left -= bytes;
      leftInBlock -= bytes;
    }
    yield memory.subarray(0, end);
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(await checksum, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  yield trailer;
}

export function storedGzipSize(size: number): number {
  return header.length + headerBytes * Math.max(1, Math.ceil(size / storedBytes)) + size + 8;
}

const headerBytes = 5;

/** @returns where it ends */
function writeBlockHeader(bytes: Buffer, at: number, length: number, last: boolean): number {
  bytes[at] = last ? 1 : 0;
  bytes.writeUInt16LE(length, at + 1);
  bytes.writeUInt16LE(~length & 0xffff, at + 3);
  return at + headerBytes;
}
