import { lstat, stat, symlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * Gives a base the `node_modules` of the checkout, in its folder and those above it: git does not have them, and the
 * configuration of eslint, prettier and tsc loads plugins and types from there.
 * @param work absolute, the folder of the checkout
 * @param base absolute, the same folder of the base
 * @param prefix the folder as the top of the repository sees it: `models/score/`
 */
export async function linkModules(work: string, base: string, prefix: string): Promise<void> {
  const depth = prefix.split("/").length - 1;
  for (let level = 0; level <= depth; level++) {
    const above = Array.from({ length: level }, () => "..");
    const source = join(work, ...above, "node_modules");
    const target = join(base, ...above, "node_modules");
    if ((await isFolder(source)) && !(await exists(target))) await symlink(source, target, "junction");
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
