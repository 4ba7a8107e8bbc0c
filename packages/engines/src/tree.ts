import { createHash } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The files below a folder. */
export interface Tree {
  /** `sha256-<hex>` of what `find . -type f | sort | xargs sha256sum` prints, with paths relative to the folder. */
  readonly digest: string;
  /** Path, with `/` on every platform, and bytes of each file, in the order of their paths. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

/**
 * Reads every file below a folder. One file more, less or other gives another digest.
 * @throws Error where something is neither a file nor a folder: a link could lead to what was not read here
 */
export async function treeOf(folder: string): Promise<Tree> {
  if (!(await lstat(folder)).isDirectory()) throw new Error(`${folder} is not a folder.`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (entry.isDirectory()) return [];
    if (!entry.isFile()) throw new Error(`${path} is neither a file nor a folder.`);
    return [path];
  });
  const sums = createHash("sha256");
  const files: [string, number][] = [];
  for (const path of paths.sort()) {
    const content = await readFile(join(folder, path));
    sums.update(`${createHash("sha256").update(content).digest("hex")}  ${path}\n`);
    files.push([path, content.length]);
  }
  return { digest: `sha256-${sums.digest("hex")}`, files };
}
