/** What the formats have to know of a model to read a request, and how much of a request they read. */
export interface Signature {
  /** Names of the columns that feed the model, in its order; null where it names none. */
  readonly columns: readonly string[] | null;
  /** Null where the model takes no images. */
  readonly image: ImageInput | null;
  readonly limits?: Partial<Limits>;
}

/** The input of a model that takes images. */
export interface ImageInput {
  readonly name: string | null;
  /** The protocol's word: FP32, FP64, UINT8, … */
  readonly datatype: string;
  /** [N, C, H, W], [N, H, W, C] or [N, H, W]; null where the model leaves a size open. */
  readonly shape: readonly (number | null)[];
  /** A value of 0 to 255 becomes `(value * scale - mean) / std`, the last two by channel. */
  readonly scale: number;
  readonly mean: readonly number[] | null;
  readonly std: readonly number[] | null;
}

export interface Limits {
  readonly rows: number;
  /** Dimensions of one row of nested lists. */
  readonly depth: number;
  /** Of an image where the model leaves the size open. */
  readonly pixels: number;
}

export function limitsOf({ limits }: Signature): Limits {
  return { rows: 100_000, depth: 8, pixels: 2 ** 22, ...limits };
}
