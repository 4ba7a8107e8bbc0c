import type { Checksum } from "../content/checksum.ts";
import type { Reading } from "../content/file-chunks.ts";
import { gzipHeader, gzipTrailer } from "./gzip-frame.ts";

/** What one block of deflate holds as it is. */
const storedBytes = 65_535;

/**
 * A gzip file that holds its content uncompressed. Its blocks are cut here since zlib cuts them where its input happens to be cut.
 * @param size of all chunks
 * @param checksum of the same content, whoever else reads it
 */
export async function* storedGzip(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  checksum: Checksum,
  reading: Reading = "own",
): AsyncGenerator<Uint8Array> {
  yield gzipHeader;
  let [left, leftInBlock] = [size, 0];
  let memory = Buffer.alloc(headerBytes);
  if (size === 0) yield memory.subarray(0, writeBlockHeader(memory, 0, 0, true));
  for await (const chunk of chunks) {
    checksum.add(size - left, chunk);
    const most = chunk.length + headerBytes * (Math.ceil(chunk.length / storedBytes) + 1);
    if (reading === "own" || memory.length < most) memory = Buffer.allocUnsafeSlow(most);
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
  yield gzipTrailer(checksum.value(), size);
}

export function storedGzipSize(size: number): number {
  return gzipHeader.length + headerBytes * Math.max(1, Math.ceil(size / storedBytes)) + size + 8;
}

const headerBytes = 5;

/** @returns where it ends */
function writeBlockHeader(bytes: Buffer, at: number, length: number, last: boolean): number {
  bytes[at] = last ? 1 : 0;
  bytes.writeUInt16LE(length, at + 1);
  bytes.writeUInt16LE(~length & 0xffff, at + 3);
  return at + headerBytes;
}
