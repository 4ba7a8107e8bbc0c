import { versions } from "node:process";
import type { PendingBlob } from "../content/blob.ts";
import { createChecksum } from "../content/checksum.ts";
import type { Reading } from "../content/file-chunks.ts";
import { hashed } from "../content/hashed.ts";
import { layerMediaType } from "../content/media-types.ts";
import { gzip, gzipLevel } from "./gzip.ts";
import type { Layer, LayerEntry, LayerOptions } from "./layer.ts";
import { type Compressed, compressedLayer } from "./layer-cache.ts";
import { membersOf } from "./members.ts";
import { storedGzip, storedGzipSize } from "./stored-gzip.ts";
import { type TarMember, tarOf, tarSize } from "./tar.ts";

/**
 * A layer whose bytes depend on nothing but the entries and options: neither on their order nor on folder, user or day.
 * Files are read once for the digest and again when the layer is sent.
 * @param entries may be looked up, which a layer that the cache holds by its key does without
 * @throws UserError where a file cannot be read, or a path is no path of an image or given twice
 */
export async function createLayer(
  entries: readonly LayerEntry[] | (() => Promise<readonly LayerEntry[]>),
  options: LayerOptions,
): Promise<Layer> {
  const members = async (): Promise<readonly TarMember[]> =>
    membersOf(typeof entries === "function" ? await entries() : entries, options);
  const about = {
    mediaType: options.mediaType ?? layerMediaType(options.family ?? "oci", options.compression),
    ...(options.role !== undefined && { role: options.role }),
    ...(options.createdBy !== undefined && { createdBy: options.createdBy }),
    ...(options.annotations !== undefined && { annotations: options.annotations }),
  };
  switch (options.compression) {
    case "gzip":
      return { ...about, ...(await squeezed(members, options)) };
    case "none":
      return { ...about, ...(await bare(await members())) };
    case "stored":
      return {
        ...about,
        ...(await stored(await members(), (file) => options.onBlob?.({ ...about, ...file }))),
      };
  }
}

async function bare(members: readonly TarMember[]): Promise<Compressed> {
  const tar = hashed();
  await drain(tar.through(tarOf(members, "aside")));
  const digest = tar.digest();
  return { digest, diffId: digest, size: tarSize(members), open: (reading) => tarOf(members, reading) };
}

async function stored(
  members: readonly TarMember[],
  told: (file: Pick<PendingBlob, "digest" | "size" | "open">) => void,
): Promise<Compressed> {
  const size = tarSize(members);
  const [tar, file] = [hashed(), hashed()];
  const checksum = createChecksum();
  const content = tar.through(tarOf(members, "aside"));
  const digest = drain(file.through(storedGzip(content, size, checksum, "aside"))).then(() => file.digest());
  const blob = {
    size: storedGzipSize(size),
    open: (reading: Reading = "own") => storedGzip(tarOf(members, reading), size, checksum, reading),
  };
  told({ ...blob, digest });
  return { ...blob, digest: await digest, diffId: tar.digest() };
}

async function squeezed(
  members: () => Promise<readonly TarMember[]>,
  { cacheFolder, cacheKey }: LayerOptions,
): Promise<Compressed> {
  if (cacheFolder === undefined) throw new Error("A compressed layer needs a cache folder.");
  // Other zlibs may squeeze the same bytes into others.
  const squeezer = `gzip ${gzipLevel} by blocks, zlib ${versions.zlib}, ${process.arch}`;
  const keys = [
    ...(cacheKey === undefined ? [] : [() => `${squeezer}, key ${cacheKey}`]),
    async () => `${squeezer}, ${await diffIdOf(await members())}`,
  ];
  return compressedLayer(cacheFolder, keys, async function* (tar) {
    yield* gzip(tar.through(tarOf(await members(), "lent")));
  });
}

async function diffIdOf(members: readonly TarMember[]): Promise<string> {
  const tar = hashed();
  await drain(tar.through(tarOf(members, "aside")));
  return tar.digest();
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of chunks);
}
