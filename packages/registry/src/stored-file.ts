import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UserError } from "@mlops-actions/errors";
import type { VersionFile } from "./model-version.ts";

/** A file that belongs to a version: model.onnx, report.json, model-card.md, profile.json. */
export interface FileSource {
  readonly name: string;
  /** An absolute path, which is streamed, or the bytes themselves. */
  readonly content: string | Uint8Array;
  /** Where its bytes are beside the registry, for homes that do not take them: a URL or a path in the repository. */
  readonly source?: string;
}

/** A file and its digest, before a home has decided whether it holds the bytes. */
export interface DigestedFile extends FileSource {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Reads each file once.
 * @throws UserError on a file that is not there, and on names that not every home can hold side by side
 */
export async function digestFiles(files: readonly FileSource[]): Promise<DigestedFile[]> {
  const names = new Set<string>();
  const digested: DigestedFile[] = [];
  for (const file of files) {
    checkFileName(file.name, names);
    digested.push({ ...file, ...(await digest(file)) });
  }
  return digested;
}

export function openFile({ content }: FileSource): Readable {
  // In an array: a Readable of bytes alone would give one number after the other.
  return typeof content === "string" ? createReadStream(content) : Readable.from([content]);
}

/** As the version's document lists it. */
export function storedFile({ name, sha256, bytes, source }: DigestedFile, held: boolean): VersionFile {
  return { name, sha256, bytes, held, source: source ?? null };
}

/**
 * Streams a file of a version to its place, which it reaches whole or not at all.
 * @throws UserError where the bytes are not those that were registered
 */
export async function writeVerified(from: Readable, file: VersionFile, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.${randomUUID()}.partial`;
  const hash = createHash("sha256");
  try {
    await pipeline(
      from,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(partial),
    );
    const found = hash.digest("hex");
    if (found !== file.sha256) {
      throw new UserError(
        `The registry's ${file.name} has the digest sha256:${found}, but sha256:${file.sha256} was registered.`,
        {
          remedy: "Do not use it: it was changed or cut after its registration. Bring the file back from a copy.",
        },
      );
    }
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/**
 * A version's file by its name.
 * @throws UserError where there is none, or the home holds no more than its digest
 */
export function heldFile(files: readonly VersionFile[], name: string, version: string): VersionFile {
  const file = files.find((it) => it.name === name);
  if (file === undefined) {
    const names = files.map((it) => it.name).join(", ");
    throw new UserError(`${version} has no file ${JSON.stringify(name)}.`, {
      remedy: names === "" ? "It was registered without files." : `It has ${names}.`,
    });
  }
  if (file.held) return file;
  throw new UserError(`The registry does not hold ${name} of ${version}, only its digest sha256:${file.sha256}.`, {
    remedy: file.source === null ? "Where its bytes are was not recorded." : `Its bytes are at ${file.source}.`,
  });
}

function checkFileName(name: string, names: Set<string>): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name) || name.endsWith(".")) {
    throw new UserError(`A file of a version cannot be called ${JSON.stringify(name)}.`, {
      remedy: "Use 1 to 100 letters, digits, dots, underscores and hyphens; folders are not kept.",
    });
  }
  if (names.has(name.toLowerCase())) {
    throw new UserError(`Two files of the version are called ${name}.`, { remedy: "Give each a name of its own." });
  }
  names.add(name.toLowerCase());
}

async function digest(file: FileSource): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of openFile(file) as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EISDIR" && code !== "EACCES") throw cause;
    throw new UserError(`The file ${file.name} of the version cannot be read (${code}).`, {
      ...(typeof file.content === "string" && { file: file.content }),
    });
  }
  return { sha256: hash.digest("hex"), bytes };
}
