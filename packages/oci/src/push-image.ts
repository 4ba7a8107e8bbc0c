import type { Blob } from "./content/blob.ts";
import type { Artifact, ImageIndex } from "./image/image.ts";
import type { Repository } from "./image/repository.ts";
import { inParallel } from "./in-parallel.ts";
import { publish } from "./publish.ts";
import { checkTag } from "./registry/reference.ts";
import { type PushTag, type SetTag, setTags, tagsToSet } from "./tags.ts";

export interface PushOptions {
  /** None to leave the image under its digest alone. */
  readonly tags: readonly PushTag[];
  /** Repositories of the same registry that may have some of the layers. */
  readonly mountFrom?: readonly string[];
  /** Blobs at a time; default 4. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: PushProgress) => void;
  /** Blobs that are on their way already, by digest. */
  readonly begun?: ReadonlyMap<string, Promise<PushedLayer["sent"]>>;
  /** Waited for between blobs and manifests: whoever asks the registry sees nothing before. */
  readonly beforeManifests?: () => Promise<void>;
}

export interface PushProgress {
  readonly digest: string;
  /** Bytes of this blob that were sent. */
  readonly sent: number;
  readonly size: number;
}

export interface Pushed {
  readonly digest: string;
  readonly tags: readonly SetTag[];
  /** Each once, in the order of the image; of an index those of all its images. */
  readonly layers: readonly PushedLayer[];
  /** Of blobs, configs included; an upload that had to begin again counts once. */
  readonly bytesSent: number;
}

export interface PushedLayer {
  readonly digest: string;
  /** Size as it is stored. */
  readonly bytes: number;
  readonly role?: string;
  readonly sent: "sent" | "mounted" | "there";
}

const defaultConcurrency = 4;

/**
 * Sends what a repository lacks of an image, an index or an artifact, then sets its tags. Where it has the manifest it
 * has all below it, and nothing but tags that are missing is sent.
 * @throws UserError before anything is sent where a tag that does not move names another image
 */
export async function pushImage(
  content: Artifact | ImageIndex,
  target: Repository,
  options: PushOptions,
): Promise<Pushed> {
  const { manifest } = content;
  const repository = target.pushing();
  for (const { name } of options.tags) checkTag(name);
  const tags = await tagsToSet(repository, options.tags, manifest.digest);
  const there = tags.some(({ set }) => set === "there") || (await repository.headManifest(manifest.digest)) !== null;
  const images = "images" in content ? content.images : [content];
  const layers = unique(images.flatMap((image) => image.layers));
  const configs = unique(images.map((image) => image.config));

  const send = there
    ? async () => "there" as const
    : (blob: Blob) => options.begun?.get(blob.digest) ?? sendBlob(blob, repository, options);
  const concurrency = options.concurrency ?? defaultConcurrency;
  const blobs = [...layers, ...configs];
  const outcomes = await inParallel(concurrency, blobs, send);
  if (!there) await options.beforeManifests?.();
  if (!there && "images" in content) {
    await inParallel(concurrency, content.images, (image) => publish(repository, image.manifest.digest, image));
  }
  const set = await setTags(repository, content, tags, there);

  const sent = blobs.filter((_, index) => outcomes[index] === "sent");
  return {
    digest: manifest.digest,
    tags: set,
    layers: layers.map(({ digest, size, role }, index) => ({
      digest,
      bytes: size,
      ...(role !== undefined && { role }),
      sent: outcomes[index]!,
    })),
    bytesSent: sent.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Sends a blob, if the repository lacks it. */
export async function sendBlob(
  blob: Blob,
  repository: Repository,
  { mountFrom = [], onProgress }: Pick<PushOptions, "mountFrom" | "onProgress">,
): Promise<PushedLayer["sent"]> {
  if (await repository.hasBlob(blob.digest)) return "there";
  const near = blob.origin?.host === repository.origin.host ? [blob.origin.repository] : mountFrom;
  let sent = 0;
  const onBytes = (bytes: number): void => {
    sent += bytes;
    onProgress?.({ digest: blob.digest, sent, size: blob.size });
  };
  return repository.uploadBlob(blob, { mountFrom: near, onBytes });
}

/** The first of each digest. */
function unique(blobs: readonly Blob[]): readonly Blob[] {
  const seen = new Set<string>();
  return blobs.filter(({ digest }) => !seen.has(digest) && seen.add(digest));
}
