import { versions } from "node:process";
import { inBatches } from "./batches.ts";
import type { Blob } from "./blob.ts";
import { gzip, gzipLevel, storedGzip, storedGzipSize } from "./gzip.ts";
import { hashed } from "./hashed.ts";
import type { Layer, LayerEntry, LayerOptions } from "./layer.ts";
import { type Compressed, compressedLayer } from "./layer-cache.ts";
import { layerMediaType } from "./media-types.ts";
import { membersOf } from "./members.ts";
import { type TarMember, tarOf, tarSize } from "./tar.ts";

/**
 * A layer whose bytes depend on nothing but the entries and options: neither on their order nor on folder, user or day.
 * Files are read once for the digest and again when the layer is sent.
 * @throws UserError where a file cannot be read, or a path is no path of an image or given twice
 */
export async function createLayer(entries: readonly LayerEntry[], options: LayerOptions): Promise<Layer> {
  const members = (): Promise<readonly TarMember[]> => membersOf(entries, options.modified ?? 0);
  return {
    mediaType: options.mediaType ?? layerMediaType(options.family ?? "oci", options.compression),
    ...(options.role !== undefined && { role: options.role }),
    ...(options.createdBy !== undefined && { createdBy: options.createdBy }),
    ...(options.annotations !== undefined && { annotations: options.annotations }),
    ...(options.compression === "gzip" ? await squeezed(members, options) : await asItIs(await members(), options)),
  };
}

async function asItIs(members: readonly TarMember[], { compression }: LayerOptions): Promise<Compressed> {
  const size = tarSize(members);
  const plain = (once = false): AsyncIterable<Uint8Array> => tarOf(members, once);
  const tar = hashed();
  if (compression === "none") {
    await drain(tar.through(plain(true)));
    return { digest: tar.digest(), diffId: tar.digest(), size, open: plain };
  }
  const file = hashed();
  const stored = storedGzip(size);
  await drain(file.through(stored(tar.through(plain(true)), true)));
  const open: Blob["open"] = (once = false) => stored(plain(once), once);
  return { digest: file.digest(), diffId: tar.digest(), size: storedGzipSize(size), open };
}

async function squeezed(
  members: () => Promise<readonly TarMember[]>,
  { cacheFolder, cacheKey }: LayerOptions,
): Promise<Compressed> {
  if (cacheFolder === undefined) throw new Error("A compressed layer needs a cache folder.");
  // Other zlibs may squeeze the same bytes into others.
  const squeezer = `gzip ${gzipLevel}, zlib ${versions.zlib}, ${process.arch}`;
  const key = cacheKey === undefined ? await diffIdOf(await members()) : `key ${cacheKey}`;
  return compressedLayer(cacheFolder, `${squeezer}, ${key}`, async function* (tar) {
    yield* gzip(tar.through(inBatches(tarOf(await members()))));
  });
}

async function diffIdOf(members: readonly TarMember[]): Promise<string> {
  const tar = hashed();
  await drain(tar.through(tarOf(members, true)));
  return tar.digest();
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of chunks);
}
