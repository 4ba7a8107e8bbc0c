import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { type Descriptor, descriptorOf } from "../content/descriptor.ts";
import { isDigest } from "../content/digest.ts";
import { fileChunks, fileState } from "../content/file-chunks.ts";
import { isIndex, manifestMediaTypes } from "../content/media-types.ts";
import { verified } from "../content/verified.ts";
import type { Manifest } from "../image/image.ts";
import { checkManifest, contentOf, manifestFrom } from "../image/manifest.ts";
import type { ImageSource } from "../image/repository.ts";
import { readLayoutIndex, refName } from "./layout-index.ts";

/**
 * An OCI layout folder, which reads as a repository does.
 * @throws UserError where it is none
 */
export async function openLayout(folder: string): Promise<ImageSource> {
  const entries = async (): Promise<readonly Descriptor[]> => {
    const index = await readLayoutIndex(folder);
    if (index === null) {
      throw new UserError(`${folder} is no OCI layout: it holds no index.json.`, { file: folder });
    }
    return index.manifests;
  };
  await entries();

  const read = async (descriptor: Descriptor): Promise<Manifest> => {
    const bytes = await readFile(blobPath(folder, descriptor.digest)).catch((cause: unknown) => {
      throw new UserError(`${folder} does not hold ${descriptor.digest}, which it names.`, { file: folder, cause });
    });
    const { mediaType, digest } = descriptor;
    return checkManifest(manifestFrom(mediaType, bytes), { name: folder, reference: digest, promised: digest });
  };
  const find = async (reference: string): Promise<Descriptor | null> => {
    const top = await entries();
    if (!isDigest(reference)) return top.find((entry) => entry.annotations?.[refName] === reference) ?? null;
    return top.find(({ digest }) => digest === reference) ?? (await below(top, reference));
  };
  /** An image of an index. */
  const below = async (top: readonly Descriptor[], digest: string): Promise<Descriptor | null> => {
    for (const entry of top) {
      if (!isIndex(entry.mediaType)) continue;
      const { manifests = [] } = contentOf(await read(entry), folder);
      const found = manifests.find((descriptor) => descriptor.digest === digest);
      if (found !== undefined) return found;
    }
    return null;
  };

  return {
    name: folder,
    origin: null,
    headManifest: find,
    async getManifest(reference) {
      const found = await find(reference);
      if (found !== null) return read(found);
      throw new UserError(`${folder} holds no image ${reference}.`, { file: folder });
    },
    openBlob: (blob) => verified(storedBlob(folder, blob), blob, folder),
    async listTags() {
      return (await entries()).flatMap((entry) => entry.annotations?.[refName] ?? []).sort();
    },
    async referrers(digest, artifactType) {
      const found: Descriptor[] = [];
      for (const entry of await entries()) {
        if (!manifestMediaTypes.includes(entry.mediaType)) continue;
        const { subject, annotations, ...content } = contentOf(await read(entry), folder);
        const type = content.artifactType ?? content.config?.mediaType;
        if (subject?.digest !== digest || (artifactType !== undefined && type !== artifactType)) continue;
        const { [refName]: _, ...own } = entry.annotations ?? {};
        const described = {
          ...entry,
          annotations: { ...own, ...annotations },
          ...(type !== undefined && { artifactType: type }),
        };
        if (!found.some((other) => other.digest === entry.digest)) found.push(descriptorOf(described));
      }
      return found;
    },
  };
}

/** Where a layout keeps the bytes of a digest. */
export function blobPath(folder: string, digest: string): string {
  if (!isDigest(digest))
    throw new UserError(`${folder} names something by ${JSON.stringify(digest)}, which is no digest.`);
  return join(folder, "blobs", ...digest.split(":"));
}

async function* storedBlob(folder: string, { digest }: Descriptor): AsyncGenerator<Uint8Array> {
  const path = blobPath(folder, digest);
  yield* fileChunks(path, await fileState(path));
}
