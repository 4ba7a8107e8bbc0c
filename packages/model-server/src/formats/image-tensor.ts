import type { Tensor } from "../instances.ts";
import type { Picture } from "./image.ts";
import type { ImageInput } from "./signature.ts";

/** How an image lies in a model's input. */
export interface ImageLayout {
  readonly channels: 1 | 3;
  /** Null where the model leaves it open. */
  readonly height: number | null;
  readonly width: number | null;
  readonly order: "channels first" | "channels last" | "no channels";
}

/** Null where an input of this shape takes no images. */
export function imageLayout({ shape }: Pick<ImageInput, "shape">): ImageLayout | null {
  const [, first = null, second = null, third = null] = shape;
  if (shape.length === 3) return { channels: 1, height: first, width: second, order: "no channels" };
  if (shape.length !== 4) return null;
  if (first === 1 || first === 3) return { channels: first, height: second, width: third, order: "channels first" };
  if (third === 1 || third === 3) return { channels: third, height: first, width: second, order: "channels last" };
  return null;
}

/** A picture as a tensor of one row, whose values are computed as doubles and then fitted to the input's datatype. */
export function imageTensor(picture: Picture, { channels, order }: ImageLayout, input: ImageInput): Tensor {
  const { width, height } = picture;
  const pixels = width * height;
  const values = new Float64Array(pixels * channels);
  const channelsFirst = order === "channels first";
  for (let channel = 0; channel < channels; channel++) {
    const of = channelOf(picture, channels, channel);
    const mean = input.mean?.[channel] ?? 0;
    const std = input.std?.[channel] ?? 1;
    const offset = channelsFirst ? channel * pixels : channel;
    const step = channelsFirst ? 1 : channels;
    for (let pixel = 0; pixel < pixels; pixel++) {
      values[offset + pixel * step] = (of(pixel) * input.scale - mean) / std;
    }
  }
  const sizes = {
    "channels first": [channels, height, width],
    "channels last": [height, width, channels],
    "no channels": [height, width],
  };
  return {
    name: input.name,
    datatype: input.datatype,
    shape: [1, ...sizes[order]],
    data: fitted(values, input.datatype),
  };
}

function channelOf({ values, channels }: Picture, wanted: 1 | 3, channel: number): (pixel: number) => number {
  if (channels === 1) return (pixel) => values[pixel]!;
  if (wanted === 3) return (pixel) => values[3 * pixel + channel]!;
  // The weights of ITU-R 601-2 in 16 bits, rounded, as Pillow's "L".
  const luma = (pixel: number) =>
    19_595 * values[3 * pixel]! + 38_470 * values[3 * pixel + 1]! + 7_471 * values[3 * pixel + 2]!;
  if (values instanceof Uint8Array) return (pixel) => Math.floor((luma(pixel) + 0x8000) / 65_536);
  return (pixel) => luma(pixel) / 65_536;
}

const WHOLE = {
  UINT8: Uint8Array,
  INT8: Int8Array,
  UINT16: Uint16Array,
  INT16: Int16Array,
  INT32: Int32Array,
} as const;
const REAL = { FP64: Float64Array, FP32: Float32Array } as const;

function fitted(values: Float64Array, datatype: string): Tensor["data"] {
  if (Object.hasOwn(WHOLE, datatype)) return WHOLE[datatype as keyof typeof WHOLE].from(values.map(Math.round));
  return datatype === "FP64" ? values : REAL.FP32.from(values);
}
