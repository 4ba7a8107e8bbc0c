/** The same bytes at the beginning of a longer buffer. (`ArrayBuffer.transfer` would not copy, but node 20 lacks it.) */
export function enlarged(buffer: ArrayBuffer, bytes: number): ArrayBuffer {
  const larger = new Uint8Array(bytes);
  larger.set(new Uint8Array(buffer));
  return larger.buffer;
}
