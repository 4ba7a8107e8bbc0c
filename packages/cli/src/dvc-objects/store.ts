import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type S3Objects, s3Objects } from "@mlops-actions/aws";
import type { DvcStore } from "./places.ts";

/** Where objects lie by their keys: DVC's cache, or a remote. */
export interface ObjectStore {
  /** Null where nobody can tell. */
  readonly has: (key: string) => Promise<boolean | null>;
  readonly read: (key: string) => Promise<string | null>;
}

/** Opens a place, of a kind that can be looked at; any other cannot tell whether it has an object. */
export function objectStore(
  { url, endpoint, region, mayBeAway }: DvcStore,
  environment: Readonly<Record<string, string | undefined>>,
): ObjectStore {
  if (!url.includes("://")) return folderStore(url, mayBeAway);
  const { protocol, host, pathname } = new URL(url);
  if (protocol === "s3:") {
    const objects = s3Objects({ environment, ...(endpoint && { endpoint }), ...(region && { region }) });
    return s3Store(host, decodeURIComponent(pathname), objects);
  }
  return protocol === "https:" || protocol === "http:"
    ? webStore(url)
    : { has: async () => null, read: async () => null };
}

function folderStore(folder: string, mayBeAway: boolean): ObjectStore {
  const isThere = (path: string) =>
    stat(path).then(
      () => true,
      ({ code }: NodeJS.ErrnoException) => (code === "ENOENT" || code === "ENOTDIR" ? false : null),
    );
  return {
    has: async (key) => (mayBeAway && (await isThere(folder)) !== true ? null : isThere(join(folder, key))),
    read: (key) => readFile(join(folder, key), "utf8").catch(() => null),
  };
}

function s3Store(bucket: string, path: string, { has, read }: S3Objects): ObjectStore {
  const folder = path.replace(/^\/+|\/+$/g, "");
  const placed = (key: string) => (folder === "" ? key : `${folder}/${key}`);
  return { has: (key) => has(bucket, placed(key)), read: (key) => read(bucket, placed(key)) };
}

function webStore(url: string): ObjectStore {
  const ask = (key: string, method: "HEAD" | "GET") =>
    fetch(`${url.replace(/\/+$/, "")}/${key}`, { method, signal: AbortSignal.timeout(15_000) });
  return {
    async has(key) {
      try {
        const { ok, status } = await ask(key, "HEAD");
        return ok ? true : status === 404 ? false : null;
      } catch {
        return null;
      }
    },
    async read(key) {
      try {
        const answer = await ask(key, "GET");
        return answer.ok ? await answer.text() : null;
      } catch {
        return null;
      }
    },
  };
}
