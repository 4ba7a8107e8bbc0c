import type { z } from "zod";
import { folderMd5 } from "./folder.ts";
import type { entry } from "./schema.ts";

/** How DVC made an MD5: of the bytes (DVC 3), or with the line ends of text files made `\n` (DVC 1 and 2). */
export type HashKind = "md5" | "md5-dos2unix";

/** A file or folder in the state that DVC recorded. */
export interface RecordedPath {
  /** From the top of the repository; an absolute path or a URL where DVC records one. */
  readonly path: string;
  /** Hexadecimal; of a folder it ends in `.dir`. Null where DVC recorded none, as for what lies in another store. */
  readonly md5: string | null;
  /** Null where there is no MD5. */
  readonly hash: HashKind | null;
  /** What another store calls this state: an ETag, HDFS's checksum. */
  readonly etag: string | null;
  readonly isFolder: boolean;
  readonly bytes: number | null;
  /** Number of files in a folder. */
  readonly files: number | null;
}

/** The entry of a file of DVC, its path as it is written. */
export function recordedPath(found: z.output<typeof entry>): RecordedPath {
  const files = found.files ?? null;
  const md5 = found.md5 ?? (files === null ? null : folderMd5(files));
  return {
    path: found.path,
    md5,
    hash: md5 === null ? null : hashOf(found, files !== null),
    etag: found.etag ?? found.checksum ?? null,
    isFolder: files !== null || (md5?.endsWith(".dir") ?? false),
    bytes: found.size ?? (files === null ? null : sizeOf(files)),
    files: found.nfiles ?? files?.length ?? null,
  };
}

/** DVC 2 wrote no `hash:`, and had no lists of files. */
function hashOf({ hash }: z.output<typeof entry>, listed: boolean): HashKind {
  return hash === "md5" || (listed && hash !== "md5-dos2unix") ? "md5" : "md5-dos2unix";
}

function sizeOf(files: readonly { readonly size?: number | null | undefined }[]): number | null {
  let bytes = 0;
  for (const { size } of files) {
    if (size === undefined || size === null) return null;
    bytes += size;
  }
  return bytes;
}
