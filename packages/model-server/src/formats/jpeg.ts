import { Refusal } from "../refusal.ts";
import type { ImageHead, Picture } from "./image.ts";

interface JpegHead extends ImageHead {
  /** Whether its three components are RGB as they stand, which Adobe's marker tells. */
  readonly rgb: boolean;
}

/** Of the frames that are decoded: baseline, extended, progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Passes over a progressive picture; encoders make about ten. Each costs the time of all its pixels, and very few bytes. */
const SCANS = 64;
const SCAN = Buffer.from([0xff, 0xda]);

/**
 * Size of a JPEG, of which no more is read than the markers before its frame.
 *
 * @throws Refusal
 */
export function jpegHead(body: Buffer): JpegHead {
  if (body[0] !== 0xff || body[1] !== 0xd8)
    throw new Refusal("The body is no JPEG: it does not begin with the mark of one.");
  let rgb = false;
  for (let at = 2; at + 10 <= body.length; ) {
    if (body[at] !== 0xff) break;
    const marker = body[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = body.readUInt16BE(at + 2);
    if (OTHER_FRAMES.has(marker)) throw new Refusal("The JPEG is lossless or arithmetically coded, which is not read.");
    if (marker === 0xee && body.toString("latin1", at + 4, at + 9) === "Adobe") rgb = body[at + 15] === 0;
    if (FRAMES.has(marker)) {
      const bits = body[at + 4];
      if (bits !== 8) throw new Refusal(`The JPEG has ${bits} bits a value, where 8 are read.`);
      return { height: body.readUInt16BE(at + 5), width: body.readUInt16BE(at + 7), rgb: rgb && body[at + 9] === 3 };
    }
    if (length < 2) break;
    at += 2 + length;
  }
  throw new Refusal("The JPEG ends before its size is told.");
}

/**
 * The pixels of a JPEG whose size is known to be bearable, as RGB.
 *
 * @throws Refusal
 */
export async function decodeJpeg(body: Buffer): Promise<Picture> {
  const { width, height, rgb } = jpegHead(body);
  let scans = 0;
  for (let at = body.indexOf(SCAN); at >= 0; at = body.indexOf(SCAN, at + SCAN.length)) scans++;
  if (scans > SCANS) throw new Refusal(`The JPEG has ${scans} scans, where ${SCANS} are read at most.`);
  const { decode } = (await import("jpeg-js")).default;
  try {
    const { data, ...size } = decode(body, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxResolutionInMP: (width * height) / 1e6,
      ...(rgb && { colorTransform: false }),
    });
    if (size.width === width && size.height === height) return { width, height, channels: 3, values: data };
  } catch {
    // Whatever the decoder says of bytes that a client sent: they are no picture.
  }
  throw new Refusal("The JPEG cannot be decoded: its data is damaged or ends too early.");
}
