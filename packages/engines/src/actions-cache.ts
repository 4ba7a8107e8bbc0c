import { cp, rm } from "node:fs/promises";
import type { SliceCache } from "./delivery.ts";

/**
 * The cache that the jobs of a repository share, by `@actions/cache`, which finds the service by the runner's own
 * environment and is loaded when it is first used.
 *
 * An entry is found again under the path alone that it was saved from, so every slice passes through one folder.
 * @param folder a folder of the runner that no other job uses, the same in every job: below `RUNNER_TEMP`
 */
export function actionsCache(folder: string): SliceCache {
  return {
    async restore(key) {
      const { isFeatureAvailable, restoreCache } = await import("@actions/cache");
      if (!isFeatureAvailable()) return null;
      await rm(folder, { recursive: true, force: true });
      return (await restoreCache([folder], key)) === key ? folder : null;
    },
    async save(key, slice) {
      const { isFeatureAvailable, saveCache } = await import("@actions/cache");
      if (!isFeatureAvailable()) return;
      await rm(folder, { recursive: true, force: true });
      await cp(slice, folder, { recursive: true });
      await saveCache([folder], key);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
