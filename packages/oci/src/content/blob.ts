import { createHash } from "node:crypto";
import type { Descriptor } from "./descriptor.ts";
import { digestOf } from "./digest.ts";
import { fileChunks, fileState, type Reading } from "./file-chunks.ts";

/** Content with its descriptor, which can be read as often as it is sent. */
export interface Blob extends Descriptor {
  /**
   * Its bytes, from the beginning.
   * @param reading default `own`
   * @throws UserError where what it is read from changed since its digest was taken
   */
  open(reading?: Reading): AsyncIterable<Uint8Array>;
  /** What it is to its owner, `model` say, which reports repeat; no manifest holds it. */
  readonly role?: string;
  /** Where it was pulled from: a registry that has it can mount it. */
  readonly origin?: { readonly host: string; readonly repository: string };
}

/** Content whose digest is still taken. */
export interface PendingBlob extends Omit<Blob, "digest"> {
  readonly digest: Promise<string>;
}

interface BlobOptions {
  readonly mediaType: string;
  readonly role?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

export function blobOfBytes(bytes: Uint8Array, options: BlobOptions): Blob {
  return {
    ...options,
    digest: digestOf(bytes),
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}

/**
 * A file as it is, read once for its digest and again whenever it is sent.
 * @param path absolute
 * @throws UserError where it is no file that can be read
 */
export async function blobOfFile(path: string, options: BlobOptions): Promise<Blob> {
  const state = await fileState(path);
  const hash = createHash("sha256");
  for await (const chunk of fileChunks(path, state, "aside")) hash.update(chunk);
  return {
    ...options,
    digest: `sha256:${hash.digest("hex")}`,
    size: state.size,
    open: (reading) => fileChunks(path, state, reading),
  };
}
