import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { type Blob, blobOfBytes } from "../content/blob.ts";
import { type Descriptor, descriptorOf } from "../content/descriptor.ts";
import { locked } from "../content/locked.ts";
import type { Artifact, ImageIndex } from "../image/image.ts";
import { inBatches } from "./batches.ts";
import { blobPath } from "./layout.ts";
import { emptyLayoutIndex, readLayoutIndex, refName } from "./layout-index.ts";

export interface LayoutWritten {
  readonly digest: string;
  /** Of blobs that were not there. */
  readonly bytesWritten: number;
}

/**
 * Adds an image, an index or an artifact to an OCI layout folder, which is made where there is none. Other tags stay.
 * Whoever reads at the same moment, or after this was killed, finds the old index or the new one; of two that write at once none loses an entry.
 * @param folder absolute
 * @param options.signal ends the writing with its reason
 */
export async function writeLayout(
  folder: string,
  content: Artifact | ImageIndex,
  { tags, signal }: { readonly tags: readonly string[]; readonly signal?: AbortSignal },
): Promise<LayoutWritten> {
  const images = "images" in content ? content.images : [content];
  const manifests = [content.manifest, ...images.map(({ manifest }) => manifest)];
  const blobs: readonly Blob[] = [
    ...images.flatMap(({ config, layers }) => [...layers, config]),
    ...manifests.map(({ bytes, mediaType }) => blobOfBytes(bytes, { mediaType })),
  ];
  let bytesWritten = 0;
  for (const blob of blobs) if (await writeBlob(folder, blob, signal)) bytesWritten += blob.size;

  await replace(join(folder, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
  await locked(join(folder, "index.json.lock"), async () => {
    const before = (await readLayoutIndex(folder)) ?? emptyLayoutIndex;
    const index = { ...before, manifests: withTags(before.manifests, descriptorOf(content.manifest), tags) };
    await replace(join(folder, "index.json"), JSON.stringify(index));
  });
  return { digest: content.manifest.digest, bytesWritten };
}

/** False where it is there. */
async function writeBlob(folder: string, blob: Blob, signal: AbortSignal | undefined): Promise<boolean> {
  const path = blobPath(folder, blob.digest);
  const there = await stat(path).catch(() => null);
  if (there?.size === blob.size) return false;
  await mkdir(dirname(path), { recursive: true });
  await stage(path, async (staged) => {
    const file = await open(staged, "wx");
    let bytes = 0;
    try {
      for await (const chunk of inBatches(blob.open())) {
        signal?.throwIfAborted();
        await file.writeFile(chunk);
        bytes += chunk.length;
      }
    } finally {
      await file.close();
    }
    if (bytes !== blob.size) throw new UserError(`${blob.digest} should have ${blob.size} bytes and has ${bytes}.`);
  });
  return true;
}

async function replace(path: string, text: string): Promise<void> {
  await stage(path, (staged) => writeFile(staged, text));
}

/** Puts a file in its place when it is whole. */
async function stage(path: string, write: (staged: string) => Promise<void>): Promise<void> {
  const staged = `${path}.${randomUUID()}.partial`;
  try {
    await write(staged);
    await rename(staged, path);
  } finally {
    await rm(staged, { force: true });
  }
}

/** An entry for each tag, or one without where there are none; a tag that another entry had is taken from it. */
function withTags(entries: readonly Descriptor[], added: Descriptor, tags: readonly string[]): readonly Descriptor[] {
  const others = entries.filter(
    ({ digest, annotations }) =>
      !tags.includes(annotations?.[refName] ?? "") && (digest !== added.digest || annotations?.[refName] !== undefined),
  );
  if (tags.length > 0) {
    return [...others, ...tags.map((tag) => ({ ...added, annotations: { ...added.annotations, [refName]: tag } }))];
  }
  return others.some(({ digest }) => digest === added.digest) ? others : [...others, added];
}
