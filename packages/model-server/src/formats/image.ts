import type { Tensors } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { type ImageLayout, imageLayout, imageTensor } from "./image-tensor.ts";
import { decodeJpeg, jpegHead } from "./jpeg.ts";
import { decodePng, pngHead } from "./png.ts";
import { limitsOf, type Signature } from "./signature.ts";

/** What a picture's head tells. */
export interface ImageHead {
  readonly width: number;
  readonly height: number;
}

/** A decoded picture: values of 0 to 255, fractions where it has 16 bits; pixel by pixel, grey or RGB, without alpha. */
export interface Picture extends ImageHead {
  readonly channels: 1 | 3;
  readonly values: Uint8Array | Float64Array;
}

/**
 * One picture as the model's input: grey is repeated for a model of three channels, colours become luma (ITU-R 601) for
 * one of one, alpha is dropped. Nothing is decoded of a picture of another size than the model's.
 *
 * @throws Refusal
 */
export async function decodeImage(format: "png" | "jpeg", body: Buffer, signature: Signature): Promise<Tensors> {
  const layout = signature.image && imageLayout(signature.image);
  if (signature.image === null || layout === null) {
    throw new Refusal("The model takes no images.", { status: 415, kind: "unsupported-media-type" });
  }
  const head = format === "png" ? pngHead(body) : jpegHead(body);
  checkSize(head, layout, limitsOf(signature).pixels);
  const picture = await (format === "png" ? decodePng(body) : decodeJpeg(body));
  return { kind: "tensors", tensors: [imageTensor(picture, layout, signature.image)] };
}

function checkSize({ width, height }: ImageHead, layout: ImageLayout, pixels: number): void {
  if ((layout.width ?? width) !== width || (layout.height ?? height) !== height) {
    const own = `${layout.width ?? "any width"} x ${layout.height ?? "any height"}`;
    throw new Refusal(`The image is of ${width} x ${height} pixels, where the model takes ${own} (width x height).`);
  }
  if (width * height > pixels || width === 0 || height === 0) {
    throw new Refusal(`The image is of ${width} x ${height} pixels, where 1 to ${pixels} are taken.`, {
      status: 413,
      kind: "too-large",
    });
  }
}
