const batchBytes = 2 ** 18;

/** The same bytes with small chunks put together, so that a header does not cost a call of the system. */
export async function* inBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let small: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    if (chunk.length < batchBytes) {
      small.push(chunk);
      bytes += chunk.length;
      if (bytes < batchBytes) continue;
    }
    if (small.length > 0) yield Buffer.concat(small);
    small = [];
    bytes = 0;
    if (chunk.length >= batchBytes) yield chunk;
  }
  if (bytes > 0) yield Buffer.concat(small);
}
