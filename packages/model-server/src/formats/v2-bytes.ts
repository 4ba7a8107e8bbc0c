import { isUtf8 } from "node:buffer";
import { Refusal } from "../refusal.ts";
import { told } from "./told.ts";

/**
 * Texts of the protocol's binary form: each after its length, four bytes, little-endian.
 *
 * @throws Refusal
 */
export function readTexts(bytes: Buffer, name: string): string[] {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at + 4;
    const end = start <= bytes.length ? start + bytes.readUInt32LE(at) : Number.POSITIVE_INFINITY;
    if (end > bytes.length)
      throw new Refusal(`Text ${texts.length} of the input ${told(name)} ends after its bytes do.`);
    const text = bytes.subarray(start, end);
    if (!isUtf8(text)) throw new Refusal(`Text ${texts.length} of the input ${told(name)} is not UTF-8.`);
    texts.push(text.toString("utf8"));
    at = end;
  }
  return texts;
}

/** The same the other way round. */
export function writeTexts(texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.flatMap((text) => {
      const bytes = Buffer.from(text, "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      return [length, bytes];
    }),
  );
}
