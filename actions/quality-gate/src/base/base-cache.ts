import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { readEntry, writeEntry } from "./base-entry.ts";
import type { BaseTool } from "./base-runs.ts";

/** What tools said of bases before, by key: on this machine, and in the cache that jobs share. */
export interface BaseCache {
  /** Null where it is not known, or what is there is not to be read. */
  readonly read: (key: string) => Promise<BaseTool | null>;
  /** A cache that refuses is no error. */
  readonly write: (key: string, entry: BaseTool) => Promise<void>;
}

export function openBaseCache({ places, sharedCache, log }: Context): BaseCache {
  const home = join(places.cache, "quality", "base");
  const refused = (error: unknown): null => {
    log.info(`The cache of the base's findings refuses: ${error instanceof Error ? error.message : error}`);
    return null;
  };
  return {
    async read(key) {
      const here = await entryIn(home, key);
      if (here !== null || sharedCache === null) return here;
      const folder = await sharedCache.restore(sharedKey(key)).catch(refused);
      const entry = folder === null ? null : await entryIn(folder, key);
      if (entry !== null) await place(home, key, entry).catch(refused);
      return entry;
    },
    async write(key, entry) {
      await place(home, key, entry).catch(refused);
      if (sharedCache === null) return;
      const stage = join(places.temporary, `base-entry-${randomUUID()}`);
      try {
        await place(stage, key, entry);
        await sharedCache.save(sharedKey(key), stage);
      } catch (error) {
        refused(error);
      } finally {
        await rm(stage, { recursive: true, force: true });
      }
    },
  };
}

function sharedKey(key: string): string {
  return `mlops-quality-base-${key}`;
}

async function entryIn(folder: string, key: string): Promise<BaseTool | null> {
  const text = await readFile(join(folder, `${key}.json`), "utf8").catch(() => null);
  return text === null ? null : readEntry(text);
}

/** In one step, so that another process reads all of it or nothing. */
async function place(folder: string, key: string, entry: BaseTool): Promise<void> {
  await mkdir(folder, { recursive: true });
  const stage = join(folder, randomUUID());
  await writeFile(stage, writeEntry(entry));
  await rename(stage, join(folder, `${key}.json`));
}
