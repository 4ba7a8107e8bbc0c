/** Half precision (IEEE 754 binary16) from its bits; exact. */
export function ofHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The values of little-endian halves. */
export function ofHalves(bytes: Buffer): Float32Array {
  const values = new Float32Array(bytes.length / 2);
  for (let at = 0; at < values.length; at++) values[at] = ofHalf(bytes.readUInt16LE(2 * at));
  return values;
}

/** The values of little-endian bfloat16: the upper halves of single-precision numbers. */
export function ofBrainFloats(bytes: Buffer): Float32Array {
  const values = new Float32Array(bytes.length / 2);
  const bits = new Uint32Array(values.buffer);
  for (let at = 0; at < values.length; at++) bits[at] = bytes.readUInt16LE(2 * at) << 16;
  return values;
}
