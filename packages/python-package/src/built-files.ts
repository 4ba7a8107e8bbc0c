import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** A file that an index offers. */
export interface BuiltFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly kind: "sdist" | "wheel";
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Of the package, as the file's name has them. */
  readonly project: string;
  readonly version: string;
}

/** The source distributions and wheels in a folder, by their names. */
export async function builtFiles(folder: string): Promise<BuiltFile[]> {
  const found: BuiltFile[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const named = nameOf(name);
    if (named === null) continue;
    const path = join(folder, name);
    found.push({ name, path, ...named, sha256: await digestOf(path, "sha256"), bytes: (await stat(path)).size });
  }
  return found;
}

/** Hexadecimal. */
export async function digestOf(path: string, algorithm: string): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Whether two versions in normal form are one; names of files have `_` where a version has `-`. */
export function sameVersion(one: string, other: string): boolean {
  const plain = (version: string): string => version.toLowerCase().replaceAll(/[-_]/g, ".");
  return plain(one) === plain(other);
}

function nameOf(file: string): Pick<BuiltFile, "kind" | "project" | "version"> | null {
  const wheel = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-[^-]+-[^-]+-[^-]+\.whl$/.exec(file);
  if (wheel !== null) return { kind: "wheel", project: wheel[1]!, version: wheel[2]! };
  const sdist = /^(.+)-([^-]+)\.tar\.gz$/.exec(file);
  return sdist === null ? null : { kind: "sdist", project: sdist[1]!, version: sdist[2]! };
}
