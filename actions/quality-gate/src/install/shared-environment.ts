import { cp, mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Installing } from "./installing.ts";

/** Bytes above which an environment is not shared: to copy it would take longer than to make it. */
const largest = 2 * 2 ** 30;

/** Puts what an earlier job kept under a key in its place; false where there is nothing. The caller looks whether it is whole. */
export async function restoreShared(key: string, home: string, { sharedCache, log }: Installing): Promise<boolean> {
  if (sharedCache === null) return false;
  try {
    const folder = await sharedCache.restore(nameOf(key));
    if (folder === null) return false;
    await mkdir(dirname(home), { recursive: true });
    await cp(folder, home, { recursive: true, verbatimSymlinks: true });
    return true;
  } catch (error) {
    log.info(`The environment in the shared cache cannot be read: ${wordsOf(error)}`);
    await rm(home, { recursive: true, force: true });
    return false;
  }
}

/** Keeps an environment for other jobs. A cache that refuses is no error. */
export async function saveShared(key: string, home: string, { sharedCache, log }: Installing): Promise<void> {
  if (sharedCache === null) return;
  try {
    if ((await bytesOf(home)) > largest) return log.info("The environment is too large to be shared with other jobs.");
    await sharedCache.save(nameOf(key), home);
  } catch (error) {
    log.info(`The environment was not kept in the shared cache: ${wordsOf(error)}`);
  }
}

function nameOf(key: string): string {
  return `mlops-quality-environment-${key}`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function bytesOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
