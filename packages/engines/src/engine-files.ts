import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Pin } from "./pins.ts";
import { isKept } from "./slice.ts";

/** A file of an engine, for an image that needs it. */
export interface EngineFile {
  /** From `node_modules`, with `/`: `onnxruntime-node/package.json`. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/**
 * What a platform needs of an engine, in the order of the paths: the same files with the same bytes, whether `npm ci` brought the whole package or the
 * pinned slice was delivered.
 * @param folder whose node_modules holds the engine
 */
export async function engineFiles(folder: string, pin: Pin, platform: string): Promise<readonly EngineFile[]> {
  const packages = pin.slices[platform]?.packages ?? [];
  const files = await Promise.all(
    packages.map(async ({ name }) => {
      const home = join(folder, "node_modules", name);
      const entries = await readdir(home, { recursive: true, withFileTypes: true });
      return entries.flatMap((entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = relative(home, file).split(sep).join("/");
        return entry.isFile() && isKept(name, platform, path) ? [{ path: `${name}/${path}`, file }] : [];
      });
    }),
  );
  return files.flat().sort((one, other) => (one.path < other.path ? -1 : 1));
}
