import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Whether a folder's own node_modules holds a package at this version. Folders above are not asked: on a runner they
 * belong to somebody else.
 */
export async function isInstalled(root: string, name: string, version: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(root, "node_modules", name, "package.json"), "utf8"));
    return (manifest as { readonly version?: unknown }).version === version;
  } catch {
    return false;
  }
}
