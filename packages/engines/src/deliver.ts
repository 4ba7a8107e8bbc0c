import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import type { Delivery, SliceCache } from "./delivery.ts";
import { diskFailure } from "./disk-failure.ts";
import { download } from "./download.ts";
import type { EngineName, Pin, Slice } from "./pins.ts";
import { hostPlatform } from "./platform.ts";
import { isComplete, openStage, publish } from "./tool-cache.ts";
import { type Tree, treeOf } from "./tree.ts";

/**
 * The folder whose node_modules holds the pinned slice of an engine: from the tool cache, else verified and put there from
 * the Actions cache or npm. Safe while other processes do the same.
 */
export async function deliver(name: EngineName, pin: Pin, delivery: Delivery): Promise<string> {
  const platform = delivery.platform ?? hostPlatform();
  const slice = pin.slices[platform];
  if (slice === undefined) throw unsupported(name, pin, platform);
  const home = homeOf(name, pin, platform, delivery);
  const say = (how: string): void => delivery.say(`${name} ${pin.version} for ${platform}: ${how}`);
  try {
    if (await isComplete(home, slice.digest)) say("from the tool cache");
    else await bring(slice, platform, home, cacheKey(name, pin.version, platform, slice), { ...delivery, say });
  } catch (error) {
    throw diskFailure(error, delivery);
  }
  return home;
}

/** The same where it is in the tool cache already, else null. */
export async function atHand(name: EngineName, pin: Pin, delivery: Delivery): Promise<string | null> {
  const platform = delivery.platform ?? hostPlatform();
  const digest = pin.slices[platform]?.digest;
  const home = homeOf(name, pin, platform, delivery);
  return digest !== undefined && (await isComplete(home, digest)) ? home : null;
}

function homeOf(name: EngineName, { version }: Pin, platform: string, { toolCache }: Delivery): string {
  return join(toolCache, "mlops-engines", name, version, platform);
}

async function bring(slice: Slice, platform: string, home: string, key: string, delivery: Delivery): Promise<void> {
  const { cache, say } = delivery;
  const stage = await openStage(home);
  try {
    const begun = performance.now();
    const took = (): string => `in ${((performance.now() - begun) / 1_000).toFixed(1)} s`;
    const packages = join(stage, "node_modules");
    const restored = cache === null ? null : await restore(cache, key, packages, slice, say);
    if (restored !== null) {
      await publish(stage, home, restored);
      return say(`from the Actions cache ${took()}`);
    }
    const bytes = await download(slice.packages, platform, stage, delivery);
    const tree = await treeOf(packages);
    if (tree.digest !== slice.digest) {
      throw new Error(`the slice of ${key} has the digest ${tree.digest}, but ${slice.digest} is pinned`);
    }
    await publish(stage, home, tree);
    say(`downloaded, ${(bytes / 1e6).toFixed(1)} MB ${took()}`);
    await cache
      ?.save(key, join(home, "node_modules"))
      .catch((error) => say(`not kept in the Actions cache: ${messageOf(error)}`));
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * Fills a folder from the cache. Any job that may write the cache may have written the entry, and this is native code: it
 * counts only when every byte is the pinned one.
 */
async function restore(
  cache: SliceCache,
  key: string,
  packages: string,
  { digest }: Slice,
  say: (line: string) => void,
): Promise<Tree | null> {
  try {
    const folder = await cache.restore(key);
    if (folder === null) return null;
    await cp(folder, packages, { recursive: true, verbatimSymlinks: true });
    const tree = await treeOf(packages);
    if (tree.digest === digest) return tree;
    say(`the entry ${key} of the Actions cache does not hold what is pinned and is not used; delete it`);
  } catch (error) {
    say(`the entry ${key} of the Actions cache cannot be read: ${messageOf(error)}`);
  }
  await rm(packages, { recursive: true, force: true });
  return null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Ends with the digest, so that other pins never meet an older entry. */
function cacheKey(name: EngineName, version: string, platform: string, { digest }: Slice): string {
  return `mlops-engines-${name}-${version}-${platform}-${digest}`;
}

function unsupported(name: EngineName, { version, slices }: Pin, platform: string): UserError {
  return new UserError(`There is no build of ${name} ${version} for ${platform}.`, {
    remedy: `Run the job on one of ${Object.keys(slices).join(", ")}.`,
  });
}
