import { posix } from "node:path";
import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";
import { UserError } from "@mlops-actions/errors";
import type { Blob } from "../content/blob.ts";
import type { Image } from "./image.ts";
import { archivePath, type LayerCover, layerCover } from "./layer-cover.ts";

/** Bytes of one file that is kept; what lists packages is far smaller. */
const largest = 2 ** 26;

const fileTypes: readonly string[] = ["File", "OldFile", "ContiguousFile"];

/**
 * Files of an image as a container would see them, by their paths without a leading `/`; each layer is streamed once, the highest first. What a
 * higher layer removed or replaced is not there, nor is a file of more than 64 MiB. A link to another wanted file is that file.
 * @param wanted whether a file is one of them
 * @throws UserError where a layer cannot be unpacked
 */
export async function readFiles(
  { layers }: Pick<Image, "layers">,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Found>();
  const above = layerCover();
  for (const layer of layers.toReversed()) {
    const { here, cover } = await readLayer(layer, (path) => wanted(path) && !above.covers(path));
    for (const [path, file] of here) found.set(path, file);
    above.addAll(cover);
  }
  return new Map(
    [...found.keys()].flatMap((path) => {
      const content = contentOf(path, found);
      return content === null ? [] : [[path, content] as const];
    }),
  );
}

/** Bytes of a file, or the path that a link leads to. */
type Found = Buffer | string;

async function readLayer(
  layer: Blob,
  wanted: (path: string) => boolean,
): Promise<{ readonly here: ReadonlyMap<string, Found>; readonly cover: LayerCover }> {
  // Loaded where it is used: a push to a registry needs no reader of archives.
  const { Parser } = await import("tar");
  const here = new Map<string, Found>();
  const cover = layerCover();
  const parser = new Parser({
    filter: (spelled, entry) => {
      const path = archivePath(spelled);
      if (!("type" in entry)) return false;
      cover.add(path, entry.type === "Directory");
      if (!wanted(path)) return false;
      // Of two entries of one path the later one holds.
      here.delete(path);
      const { linkpath = "" } = entry;
      if (entry.type === "SymbolicLink") here.set(path, archivePath(posix.resolve("/", posix.dirname(path), linkpath)));
      if (entry.type === "Link") here.set(path, archivePath(linkpath));
      return fileTypes.includes(entry.type) && entry.size <= largest;
    },
    onReadEntry: (entry) => {
      const chunks: Buffer[] = [];
      entry.on("data", (chunk: Buffer) => chunks.push(chunk));
      entry.on("end", () => here.set(archivePath(entry.path), Buffer.concat(chunks)));
    },
  });
  // It takes all that it is given at once, as nobody who listens makes it wait.
  const parse = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) parser.write(chunk);
    parser.end();
  };
  const bytes = Readable.from(layer.open(), { objectMode: false });
  const unpacker = unpackerOf(layer);
  try {
    await (unpacker === null ? pipeline(bytes, parse) : pipeline(bytes, unpacker, parse));
  } catch (error) {
    if (!/^(?:Z|ERR_ZLIB|ZSTD)_/.test((error as NodeJS.ErrnoException).code ?? "")) throw error;
    throw new UserError(`The layer ${layer.digest} cannot be unpacked: it is not what ${layer.mediaType} says.`, {
      remedy: "Choose another base, or build and push it again.",
      cause: error,
    });
  }
  return { here, cover };
}

function unpackerOf({ digest, mediaType }: Blob): Transform | null {
  if (mediaType.endsWith("gzip")) return zlib.createGunzip();
  if (!mediaType.endsWith("zstd")) return null;
  // Node 20 has none.
  if (typeof zlib.createZstdDecompress === "function") return zlib.createZstdDecompress();
  throw new UserError(`The layer ${digest} is compressed by zstd, which this node ${process.version} cannot read.`, {
    remedy: "Run node 22.15 or newer, choose a base whose layers are gzip, or set attest to false.",
  });
}

/** Null where a link leads to nothing that was wanted, or in a circle. */
function contentOf(path: string, found: ReadonlyMap<string, Found>): Buffer | null {
  const seen = new Set<string>();
  let at: Found | undefined = path;
  while (typeof at === "string") {
    if (seen.has(at)) return null;
    seen.add(at);
    at = found.get(at);
  }
  return at ?? null;
}
