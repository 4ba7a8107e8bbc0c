/** The same bytes with room for `bytes`. `ArrayBuffer.transfer` would not copy, but node 20 lacks it. */
export function resized(buffer: ArrayBuffer, bytes: number): ArrayBuffer {
  if (bytes === buffer.byteLength) return buffer;
  if (bytes < buffer.byteLength) return buffer.slice(0, bytes);
  const larger = new Uint8Array(bytes);
  larger.set(new Uint8Array(buffer));
  return larger.buffer;
}
