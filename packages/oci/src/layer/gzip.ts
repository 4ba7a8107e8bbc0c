import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";
import { inBlocks } from "./blocks.ts";
import { gzipHeader, gzipTrailer } from "./gzip-frame.ts";

export const gzipLevel = 4;

const blockBytes = 2 ** 20;
/** How far back deflate refers. */
const windowBytes = 2 ** 15;
/** An empty block that is the last one. */
const end = Buffer.from([3, 0]);
const deflate = promisify(deflateRaw);
/** As many as node's pool has threads, where nobody says otherwise. One more waits, so that none of them does. */
const atOnce = Math.min(availableParallelism(), 4);

/**
 * Compressed at a fixed level, on several cores: blocks of a fixed size, each with the end of the one before as its dictionary, end at whole
 * bytes, so that what is made of them one after the other is one stream, the same however many are made at once. Known from pigz.
 */
export async function* gzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield gzipHeader;
  let [checksum, size] = [0, 0];
  let dictionary: Buffer | undefined;
  const running: Promise<Buffer>[] = [];
  for await (const block of inBlocks(chunks, blockBytes)) {
    const squeezed = deflate(block, {
      level: gzipLevel,
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: blockBytes,
      ...(dictionary !== undefined && { dictionary }),
    });
    // It is waited for below; until then something else may have failed.
    squeezed.catch(() => undefined);
    running.push(squeezed);
    dictionary = block.subarray(-windowBytes);
    checksum = crc32(block, checksum);
    size += block.length;
    if (running.length > atOnce) yield await running.shift()!;
  }
  for (const block of running) yield await block;
  yield end;
  yield gzipTrailer(checksum, size);
}
