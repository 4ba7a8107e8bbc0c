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

/**
 * Makes gzip files that hold the same bytes uncompressed; their checksum is taken in the first that is read to its end.
 * Its blocks are cut here since zlib cuts them where its input happens to be cut.
 * @param size of all chunks
 */
export function storedGzip(
  size: number,
): (chunks: AsyncIterable<Uint8Array>, once?: boolean) => AsyncGenerator<Uint8Array> {
  let known: number | null = null;
  const learn = (checksum: number): void => {
    known = checksum;
  };
  return (chunks, once = false) => storedPieces(chunks, { size, known, learn, once });
}

export function storedGzipSize(size: number): number {
  return header.length + headerBytes * Math.max(1, Math.ceil(size / storedBytes)) + size + 8;
}

interface Storing {
  readonly size: number;
  /** The checksum, from an earlier reading. */
  readonly known: number | null;
  readonly learn: (checksum: number) => void;
  /** See `fileChunks`. */
  readonly once: boolean;
}

async function* storedPieces(
  chunks: AsyncIterable<Uint8Array>,
  { size, known, learn, once }: Storing,
): AsyncGenerator<Uint8Array> {
  yield header;
  let [left, leftInBlock, checksum] = [size, 0, known ?? 0];
  let memory = Buffer.alloc(headerBytes);
  if (size === 0) yield memory.subarray(0, writeBlockHeader(memory, 0, 0, true));
  for await (const chunk of chunks) {
    if (known === null) checksum = crc32(chunk, checksum);
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
  learn(checksum);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  yield trailer;
}

const headerBytes = 5;

/** @returns where it ends */
function writeBlockHeader(bytes: Buffer, at: number, length: number, last: boolean): number {
  bytes[at] = last ? 1 : 0;
  bytes.writeUInt16LE(length, at + 1);
  bytes.writeUInt16LE(~length & 0xffff, at + 3);
  return at + headerBytes;
}
