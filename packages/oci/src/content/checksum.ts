import { crc32 } from "node:zlib";

/** CRC-32 of content that is read several times, also at once: whoever is ahead takes it, for all. */
export interface Checksum {
  /** @param at where the chunk begins; what is between was added before */
  add(at: number, chunk: Uint8Array): void;
  /** Of what was added. */
  value(): number;
}

export function createChecksum(): Checksum {
  let [sum, end] = [0, 0];
  return {
    add(at, chunk) {
      if (at + chunk.length <= end) return;
      sum = crc32(chunk.subarray(end - at), sum);
      end = at + chunk.length;
    },
    value: () => sum,
  };
}
