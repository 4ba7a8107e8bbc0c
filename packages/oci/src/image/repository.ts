import type { Blob, PendingBlob } from "../content/blob.ts";
import type { Descriptor } from "../content/descriptor.ts";
import type { Manifest } from "./image.ts";

/** Where images are read from: a repository of a registry, or a layout folder. */
export interface ImageSource {
  /** As messages name it. */
  readonly name: string;
  /** Where its blobs can be mounted from, null for a folder. */
  readonly origin: { readonly host: string; readonly repository: string } | null;
  /**
   * @param reference a tag or a digest
   * @throws UserError where there is none, or one that is no manifest of the four kinds
   */
  getManifest(reference: string): Promise<Manifest>;
  /** Its descriptor, null where there is none. */
  headManifest(reference: string): Promise<Descriptor | null>;
  /** Its bytes; the last ones only after digest and size were found right. */
  openBlob(blob: Descriptor): AsyncIterable<Uint8Array>;
  listTags(): Promise<readonly string[]>;
  /** Manifests whose subject is the one with this digest. */
  referrers(digest: string, artifactType?: string): Promise<readonly Descriptor[]>;
}

/** One repository of a registry. */
export interface Repository extends ImageSource {
  readonly origin: { readonly host: string; readonly repository: string };
  /** The same, with tokens that allow to write from the first request on: some registries refuse one that may only read what is not there yet. */
  pushing(): Repository;
  hasBlob(digest: string): Promise<boolean>;
  /**
   * Sends a blob that is not there.
   * @param from repositories of the same registry that may have it
   * @param onBytes is told of the bytes of each chunk, and of a negative number where it has to begin again
   */
  uploadBlob(blob: Blob, options?: UploadOptions): Promise<"sent" | "mounted">;
  /** Sends a blob, if it is not there, while its digest is still taken. */
  streamBlob(blob: PendingBlob): Promise<"sent" | "mounted" | "there">;
  /**
   * @param reference a tag or its digest
   * @returns whether the registry understood its subject by itself
   */
  putManifest(reference: string, manifest: Manifest): Promise<{ readonly knowsSubject: boolean }>;
}

export interface UploadOptions {
  readonly mountFrom?: readonly string[];
  readonly onBytes?: (bytes: number) => void;
}
