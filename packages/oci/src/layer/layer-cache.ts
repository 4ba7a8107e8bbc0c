import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import type { Blob } from "../content/blob.ts";
import { isDigest } from "../content/digest.ts";
import { type FileState, fileChunks, fileState, type Reading } from "../content/file-chunks.ts";
import { type Hashed, hashed } from "../content/hashed.ts";
import { locked } from "../content/locked.ts";

/** What compression makes of a tar. */
export type Compressed = Pick<Blob, "digest" | "size" | "open"> & { readonly diffId: string };

interface Entry {
  readonly digest: string;
  readonly diffId: string;
}

/**
 * Compresses once: what a key named before is found again. A file of the folder is whole or is not there, whoever else writes it.
 * @param keys each asked for where the ones before name nothing: what is quick to tell first
 * @param compress must pass the tar through what it is given
 */
export async function compressedLayer(
  folder: string,
  keys: readonly (() => string | Promise<string>)[],
  compress: (tar: Hashed) => AsyncIterable<Uint8Array>,
): Promise<Compressed> {
  const records: string[] = [];
  for (const key of keys) {
    const record = join(
      folder,
      `${createHash("sha256")
        .update(await key())
        .digest("hex")}.json`,
    );
    const found = await lookUp(folder, record);
    if (found !== null) {
      for (const earlier of records) await copyFile(record, earlier);
      return found;
    }
    records.push(record);
  }

  await mkdir(folder, { recursive: true });
  const [tar, file] = [hashed(), hashed()];
  const stage = join(folder, `${randomUUID()}.partial`);
  try {
    await writeChunks(stage, file.through(compress(tar)));
    const entry: Entry = { digest: file.digest(), diffId: tar.digest() };
    const path = blobPath(folder, entry.digest);
    const { size } = await fileState(stage);
    // Whoever was first may read it already, and would find another file in its place.
    await locked(`${path}.lock`, async () => {
      if ((await stat(path).catch(() => null))?.size !== size) await rename(stage, path);
    });
    for (const record of records) {
      await writeFile(stage, JSON.stringify({ ...entry, size }));
      await rename(stage, record);
    }
    return layerOf(path, entry, await fileState(path));
  } finally {
    await rm(stage, { force: true });
  }
}

async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx");
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

/** Null where there is none, or one that is not whole. */
async function lookUp(folder: string, record: string): Promise<Compressed | null> {
  try {
    const { size, ...entry } = JSON.parse(await readFile(record, "utf8")) as Entry & { readonly size: number };
    if (!isDigest(entry.digest) || !isDigest(entry.diffId)) return null;
    const state = await fileState(blobPath(folder, entry.digest));
    return state.size === size ? layerOf(blobPath(folder, entry.digest), entry, state) : null;
  } catch {
    return null;
  }
}

function layerOf(path: string, { digest, diffId }: Entry, state: FileState): Compressed {
  const open = async function* (reading?: Reading): AsyncGenerator<Uint8Array> {
    const file = hashed();
    yield* file.through(fileChunks(path, state, reading));
    if (file.digest() === digest) return;
    await rm(path, { force: true });
    throw new UserError(`${path} was damaged since it was put into the cache.`, {
      remedy: "It is removed: run this again, which makes it anew.",
    });
  };
  return { digest, diffId, size: state.size, open };
}

function blobPath(folder: string, digest: string): string {
  return join(folder, digest.replace(":", "-"));
}
