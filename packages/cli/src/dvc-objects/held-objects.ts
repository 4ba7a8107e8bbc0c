import { objectKey, parseFolder } from "@mlops-actions/dvc";
import { UserError } from "@mlops-actions/errors";
import type { ObjectStore } from "./store.ts";

/**
 * Whether one of several places holds an object; of a folder its list, and each file of it.
 * @param stores null: one that cannot be looked at
 * @returns null where none is known to hold it, and one could not tell
 */
export async function isHeld(md5: string, stores: readonly (ObjectStore | null)[]): Promise<boolean | null> {
  const keys = [objectKey({ md5, hash: "md5" }), objectKey({ md5, hash: "md5-dos2unix" })].filter(
    (key) => key !== null,
  );
  let unsure = false;
  for (const store of stores) {
    for (const key of keys) {
      const there = store === null ? null : await store.has(key);
      if (store !== null && there === true) return md5.endsWith(".dir") ? areHeld(await store.read(key), stores) : true;
      unsure ||= there === null;
    }
  }
  return unsure ? null : false;
}

async function areHeld(list: string | null, stores: readonly (ObjectStore | null)[]): Promise<boolean | null> {
  const files = list === null ? null : filesOf(list);
  if (files === null) return null;
  let unsure = files.length > mostFiles;
  for (let first = 0; first < Math.min(files.length, mostFiles); first += atOnce) {
    const found = await Promise.all(
      files.slice(first, Math.min(first + atOnce, mostFiles)).map((md5) => isHeld(md5, stores)),
    );
    if (found.includes(false)) return false;
    unsure ||= found.includes(null);
  }
  return unsure ? null : true;
}

/** Null where it is no list, as a page that a server gives to whom it does not know. */
function filesOf(list: string): readonly string[] | null {
  try {
    return [...new Set(parseFolder(list, "object of DVC").map(({ md5 }) => md5))];
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Files of a folder that are asked for: of a larger one nobody says that all are there. */
const mostFiles = 1_000;
const atOnce = 16;
