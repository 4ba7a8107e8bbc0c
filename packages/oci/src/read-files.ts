import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Image } from "./image.ts";

/** Bytes of one file that is kept; what lists packages is far smaller. */
const largest = 2 ** 26;

/**
 * Files of an image as a container would see them, by their paths without a leading `/`; each layer is streamed once, the highest first. A file that a
 * higher layer removed is not there.
 * @param wanted whether a file is one of them
 */
export async function readFiles(image: Image, wanted: (path: string) => boolean): Promise<ReadonlyMap<string, Buffer>> {
  // Loaded where it is used: a push to a registry needs no reader of archives.
  const { Parser } = await import("tar");
  const found = new Map<string, Buffer>();
  const hidden = new Set<string>();
  for (const layer of image.layers.toReversed()) {
    const here = new Set<string>();
    const parser = new Parser({
      filter: (raw, entry) => {
        const path = raw.replace(/^\.?\//, "");
        const removed = removedBy(path);
        if (removed !== null && wanted(removed)) here.add(removed);
        return (
          "type" in entry &&
          entry.type === "File" &&
          entry.size <= largest &&
          wanted(path) &&
          !found.has(path) &&
          !hidden.has(path)
        );
      },
      onReadEntry: (entry) => {
        const chunks: Buffer[] = [];
        entry.on("data", (chunk: Buffer) => chunks.push(chunk));
        entry.on("end", () => found.set(entry.path.replace(/^\.?\//, ""), Buffer.concat(chunks)));
      },
    });
    const bytes = Readable.from(layer.open());
    if (layer.mediaType.includes("gzip"))
      await pipeline(bytes, createGunzip(), parser as unknown as NodeJS.WritableStream);
    else await pipeline(bytes, parser as unknown as NodeJS.WritableStream);
    for (const path of here) hidden.add(path);
  }
  return found;
}

/** https://specs.opencontainers.org/image-spec/layer/#whiteouts */
function removedBy(path: string): string | null {
  const [, folder, name] = /^(.*\/)?\.wh\.([^/]+)$/.exec(path) ?? [];
  return name === undefined || name.startsWith(".wh.") ? null : `${folder ?? ""}${name}`;
}
