import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { UserError } from "@mlops-actions/errors";

export interface FileToAttach {
  /** What it is downloaded as. GitHub keeps letters, digits, `.`, `_` and `-`; others become `-`. */
  readonly name: string;
  readonly path: string;
  /** `text/html` */
  readonly contentType: string;
}

export interface PreparedFile extends FileToAttach {
  /** The name as it was given, where GitHub would not take it. */
  readonly label: string | null;
  /** In bytes. */
  readonly size: number;
  /** `sha256:…`, as GitHub writes it. */
  readonly digest: string;
}

const sizeLimit = 2 ** 31;

/**
 * What GitHub will say of a file, which is read once for it. The name gets its characters here: GitHub would rename it
 * by rules of its own, and it would not be found again.
 */
export async function prepare(file: FileToAttach): Promise<PreparedFile> {
  const { size } = await stat(file.path);
  if (size >= sizeLimit) {
    throw new UserError(`${file.name} has ${size} bytes; a file of a GitHub release has less than 2 GiB.`, {
      remedy: "Attach a link to where it is stored instead.",
    });
  }
  const hash = createHash("sha256");
  await pipeline(createReadStream(file.path), hash);
  const name = file.name.replace(/[^\w.-]+/g, "-").replace(/^\.+|\.+$/g, "");
  return { ...file, name, label: name === file.name ? null : file.name, size, digest: `sha256:${hash.digest("hex")}` };
}
