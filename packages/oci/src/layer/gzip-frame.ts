/** What a gzip file begins with: no date, no name, no system, so that none of them tells. RFC 1952, 2.3. */
export const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0]);

/**
 * What a gzip file ends with.
 * @param checksum CRC-32 of the content
 * @param size of the content, in bytes
 */
export function gzipTrailer(checksum: number, size: number): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(size % 2 ** 32, 4);
  return trailer;
}
