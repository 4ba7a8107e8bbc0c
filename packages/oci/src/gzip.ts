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
export function storedGzip(size: number): (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array> {
  let known: number | null = null;
  return (chunks) =>
    storedPieces(chunks, size, known, (checksum) => {
      known = checksum;
    });
}

export function storedGzipSize(size: number): number {
  return header.length + 5 * Math.max(1, Math.ceil(size / storedBytes)) + size + 8;
}

async function* storedPieces(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  known: number | null,
  learn: (checksum: number) => void,
): AsyncGenerator<Uint8Array> {
  yield header;
  let [left, leftInBlock, checksum] = [size, 0, known ?? 0];
  if (size === 0) yield blockHeader(0, true);
  for await (const chunk of chunks) {
    if (known === null) checksum = crc32(chunk, checksum);
    for (let at = 0; at < chunk.length; ) {
      if (leftInBlock === 0) {
        leftInBlock = Math.min(storedBytes, left);
        yield blockHeader(leftInBlock, leftInBlock === left);
      }
      const piece = chunk.subarray(at, at + leftInBlock);
      yield piece;
      at += piece.length;
      left -= piece.length;
      leftInBlock -= piece.length;
    }
  }
  learn(checksum);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  yield trailer;
}

function blockHeader(length: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = last ? 1 : 0;
  bytes.writeUInt16LE(length, 1);
  bytes.writeUInt16LE(~length & 0xffff, 3);
  return bytes;
}
