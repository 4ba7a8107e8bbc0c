import { crc32 } from "node:zlib";
import { Refusal } from "../refusal.ts";
import type { ImageHead, Picture } from "./image.ts";
import { checkPixelData } from "./png-pixel-data.ts";
import { pngPicture } from "./png-pixels.ts";

export interface PngHead extends ImageHead {
  readonly depth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colorType: number;
  readonly interlaced: boolean;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Size and kind of a PNG, of which no more is read.
 *
 * @throws Refusal
 */
export function pngHead(body: Buffer): PngHead {
  if (body.length < 33 || !body.subarray(0, 8).equals(SIGNATURE) || body.toString("latin1", 12, 16) !== "IHDR") {
    throw new Refusal("The body is no PNG: it does not begin with the mark and head of one.");
  }
  const [depth = 0, colorType = -1, compression, filter, interlace = 2] = body.subarray(24, 29);
  if (!DEPTHS[colorType]?.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) {
    throw new Refusal(`The PNG's head is none: colour type ${colorType} of ${depth} bits, or an unknown method.`);
  }
  return { width: body.readUInt32BE(16), height: body.readUInt32BE(20), depth, colorType, interlaced: interlace === 1 };
}

/**
 * The pixels of a PNG whose size is known to be bearable. Its compressed data is measured before it is unpacked, and
 * chunks that carry no pixels (profiles, texts) are never unpacked.
 *
 * @throws Refusal
 */
export async function decodePng(body: Buffer): Promise<Picture> {
  const head = pngHead(body);
  const chunks = chunksOf(body);
  checkPixelData(
    chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data),
    head,
  );
  const { decode } = await import("fast-png");
  try {
    return pngPicture(decode(Buffer.concat([SIGNATURE, ...chunks.map(({ whole }) => whole)])), head);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("The PNG cannot be decoded: its palette or pixels are malformed.");
  }
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With length, type and checksum. */
  readonly whole: Buffer;
}

/** Those that tell of pixels, in their order. */
function chunksOf(body: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= body.length; ) {
    const length = body.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > body.length) break;
    const type = body.toString("latin1", at + 4, at + 8);
    if (["IHDR", "PLTE", "IDAT", "IEND"].includes(type)) {
      if (crc32(body.subarray(at + 4, end - 4)) !== body.readUInt32BE(end - 4)) {
        throw new Refusal(`The PNG is damaged: the checksum of its chunk ${type} at byte ${at} is wrong.`);
      }
      chunks.push({ type, data: body.subarray(at + 8, end - 4), whole: body.subarray(at, end) });
    }
    if (type === "IEND") return chunks;
    at = end;
  }
  throw new Refusal("The PNG ends before its last chunk.");
}
