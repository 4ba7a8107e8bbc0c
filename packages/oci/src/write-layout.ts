import type { Artifact, ImageIndex } from "./image.ts";

export interface LayoutWritten {
  readonly digest: string;
  /** Of blobs that were not there. */
  readonly bytesWritten: number;
}

/**
 * Adds an image, an index or an artifact to an OCI layout folder, which is made where there is none. Other tags stay.
 * @param folder absolute
 */
export async function writeLayout(
  _folder: string,
  _content: Artifact | ImageIndex,
  _options: { readonly tags: readonly string[] },
): Promise<LayoutWritten> {
  throw new Error("unfinished");
}
