import type { Artifact, ImageIndex } from "./image.ts";
import type { Repository } from "./repository.ts";

export interface PushOptions {
  readonly tags: readonly PushTag[];
  /** Repositories of the same registry that may have some of the layers. */
  readonly mountFrom?: readonly string[];
  /** Blobs at a time; default 4. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: PushProgress) => void;
}

export interface PushTag {
  readonly name: string;
  /** Whether it may be taken from another image (`latest`); a version may not. */
  readonly moving: boolean;
}

export interface PushProgress {
  readonly digest: string;
  /** Bytes of this blob that were sent. */
  readonly sent: number;
  readonly size: number;
}

export interface Pushed {
  readonly digest: string;
  readonly tags: readonly { readonly name: string; readonly set: "there" | "new" | "moved" }[];
  /** Each once, in the order of the image; of an index those of all its images. */
  readonly layers: readonly PushedLayer[];
  /** Of blobs, configs included. */
  readonly bytesSent: number;
}

export interface PushedLayer {
  readonly digest: string;
  readonly bytes: number;
  readonly role?: string;
  readonly sent: "sent" | "mounted" | "there";
}

/**
 * Sends what a repository lacks of an image, an index or an artifact, then sets its tags.
 * @throws UserError before anything is sent where a tag that does not move names another image
 */
export async function pushImage(
  _content: Artifact | ImageIndex,
  _repository: Repository,
  _options: PushOptions,
): Promise<Pushed> {
  throw new Error("unfinished");
}
