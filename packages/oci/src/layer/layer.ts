import type { Blob, PendingBlob } from "../content/blob.ts";
import type { Compression, Family } from "../content/media-types.ts";

/** The uncompressed or compressed tar of some files. */
export interface Layer extends Blob {
  /** Digest of the tar before compression. */
  readonly diffId: string;
  /** What the image's history says of it. */
  readonly createdBy?: string;
}

/** One file, folder or link of a layer. A path is relative to the root, with `/`; a leading `/` is the same. */
export type LayerEntry = { readonly path: string; readonly owner?: Owner } & (
  | { readonly kind: "file"; readonly mode?: number; readonly content: Uint8Array | { readonly file: string } }
  | { readonly kind: "directory"; readonly mode?: number }
  | { readonly kind: "symlink"; readonly target: string }
);

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export interface LayerOptions {
  /** Default `oci`. */
  readonly family?: Family;
  /**
   * `none`: a tar as it is, for artifacts and registries of one's own; some tools take gzip alone (`crane validate`,
   * Lambda). `stored`: a gzip file that squeezes nothing, right for weights, at hardly more cost. `gzip`: squeezed once,
   * into `cacheFolder`. Only that needs a temporary file.
   */
  readonly compression: Compression;
  /** For a layer that is no image's: instead of the family's. */
  readonly mediaType?: string;
  /** Seconds since 1970 that every entry bears (SOURCE_DATE_EPOCH); default 0. */
  readonly modified?: number;
  /** Absolute. Needed by `gzip`. */
  readonly cacheFolder?: string;
  /** Names the content for the cache, so that a layer that is there needs no reading at all: the caller answers for it. By another key it is found after a reading. */
  readonly cacheKey?: string;
  readonly role?: string;
  readonly createdBy?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Ends each reading of its files, whoever reads them, with its reason. */
  readonly signal?: AbortSignal;
  /** Told of a `stored` layer before its digest is taken, so that it can be sent meanwhile by another reading of its files. */
  readonly onBlob?: (blob: PendingBlob) => void;
}
