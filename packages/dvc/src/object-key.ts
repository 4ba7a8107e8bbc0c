import type { HashKind } from "./recorded-path.ts";
import type { DvcRemote } from "./remotes.ts";

/** What names an object of DVC's cache and remotes. */
export interface ObjectName {
  readonly md5: string | null;
  readonly hash: HashKind | null;
}

/**
 * The key of an object below a remote or a cache: `files/md5/ab/cdef…`, of DVC 2 `ab/cdef…`; that of a folder ends in
 * `.dir` and is the list of its files. Null where there is no MD5.
 */
export function objectKey({ md5, hash }: ObjectName): string | null {
  if (md5 === null) return null;
  const key = `${md5.slice(0, 2)}/${md5.slice(2)}`;
  return hash === "md5-dos2unix" ? key : `files/md5/${key}`;
}

/** Where a remote holds an object; null where there is no MD5, or the remote keeps files under their own names. */
export function objectUrl(remote: DvcRemote, name: ObjectName): string | null {
  const key = objectKey(name);
  return key === null || remote.namedFiles ? null : `${remote.url.replace(/\/+$/, "")}/${key}`;
}
