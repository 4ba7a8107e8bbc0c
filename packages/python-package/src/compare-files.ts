import { createHash, getHashes } from "node:crypto";
import { UserError } from "@mlops-actions/errors";
import { type BuiltFile, digestOf } from "./built-files.ts";
import type { OfferedFile } from "./simple-index.ts";

export interface Compared {
  /** Those that the index lacks. */
  readonly missing: readonly BuiltFile[];
  /** Those that it has, byte for byte. */
  readonly there: readonly BuiltFile[];
}

/**
 * Which files an index has already.
 * @param bytesOf reads a file of the index whose digest it does not tell
 * @throws UserError where it has another file under the name of one
 */
export async function compareFiles(
  files: readonly BuiltFile[],
  offered: ReadonlyMap<string, OfferedFile>,
  bytesOf: (file: OfferedFile) => Promise<Uint8Array>,
): Promise<Compared> {
  const missing: BuiltFile[] = [];
  const there: BuiltFile[] = [];
  const other: string[] = [];
  for (const file of files) {
    const its = offered.get(file.name);
    if (its === undefined) missing.push(file);
    else if (await same(file, its, bytesOf)) there.push(file);
    else other.push(file.name);
  }
  if (other.length === 0) return { missing, there };
  const [first, last] = [other.slice(0, -1).join(", "), other.at(-1)];
  const names = first === "" ? last : `${first} and ${last}`;
  throw new UserError(`The index has another ${names} already, with other bytes. Nothing was uploaded.`, {
    remedy:
      "A version once published stays as it is, since others may have installed it: raise the version (a tag, or the next commit of the branch). If it was published by mistake, have it removed from the index first.",
  });
}

async function same(
  file: BuiltFile,
  its: OfferedFile,
  bytesOf: (file: OfferedFile) => Promise<Uint8Array>,
): Promise<boolean> {
  const { sha256 } = its.hashes;
  if (sha256 !== undefined) return sha256 === file.sha256;
  const known = Object.entries(its.hashes).find(([algorithm]) => getHashes().includes(algorithm));
  if (known !== undefined) return known[1] === (await digestOf(file.path, known[0]));
  return (
    createHash("sha256")
      .update(await bytesOf(its))
      .digest("hex") === file.sha256
  );
}
