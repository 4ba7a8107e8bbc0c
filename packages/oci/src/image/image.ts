import type { Blob } from "../content/blob.ts";
import type { Descriptor, Platform } from "../content/descriptor.ts";
import type { Family } from "../content/media-types.ts";

/** A manifest, byte for byte as its digest was taken. */
export interface Manifest extends Descriptor {
  readonly bytes: Buffer;
}

/** A manifest with one config and its layers: an image, or an artifact that is none. */
export interface Artifact {
  readonly manifest: Manifest;
  readonly config: Blob;
  readonly layers: readonly Blob[];
  /** What it is about, where it refers to something else. */
  readonly subject?: Descriptor;
}

export interface Image extends Artifact {
  readonly platform: Platform;
  readonly family: Family;
}

/** Images of one thing for several platforms. */
export interface ImageIndex {
  readonly manifest: Manifest;
  readonly images: readonly Image[];
}

/** An image that others are built upon. Blobs are read from where it was pulled. */
export interface BaseImage extends Image {
  /** The index that it was chosen from, null where it was named itself. */
  readonly index: Descriptor | null;
  readonly imageConfig: ImageConfig;
}

/** The config of an image, as far as it is understood here; whatever else a base holds is kept. */
export interface ImageConfig {
  readonly created?: string;
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  readonly config?: RunConfig;
  readonly rootfs: { readonly type: "layers"; readonly diff_ids: readonly string[] };
  readonly history?: readonly History[];
  readonly [other: string]: unknown;
}

export interface History {
  readonly created?: string;
  readonly created_by?: string;
  readonly comment?: string;
  readonly empty_layer?: boolean;
}

/** How a container of the image runs. */
export interface RunConfig {
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  /** `NAME=value` */
  readonly Env?: readonly string[];
  readonly WorkingDir?: string;
  readonly User?: string;
  /** `8080/tcp` */
  readonly ExposedPorts?: Readonly<Record<string, object>>;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
  readonly [other: string]: unknown;
}
