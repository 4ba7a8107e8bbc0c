import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the suite, seen from the sources and from dist alike: the nearest one that holds `actions`. */
export const root = nearest(import.meta.dirname);

function nearest(folder: string): string {
  if (existsSync(join(folder, "actions"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`no folder above ${import.meta.dirname} holds actions/`);
  return nearest(parent);
}
