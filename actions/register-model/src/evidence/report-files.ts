import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What else lies there, with many files. */
const others: readonly string[] = ["registry", "image"];

/** Files `report.json` in the folders below one, the newest first. */
export async function reportFiles(folder: string): Promise<readonly string[]> {
  const folders = (await entriesOf(folder)).filter((entry) => entry.isDirectory() && !others.includes(entry.name));
  const entries = await Promise.all(folders.map(({ name }) => entriesOf(join(folder, name), true)));
  const reports = entries.flat().filter((entry) => entry.isFile() && entry.name === "report.json");
  const dated = await Promise.all(
    reports.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path, modified: (await stat(path)).mtimeMs };
    }),
  );
  return dated.toSorted((a, b) => b.modified - a.modified).map(({ path }) => path);
}

async function entriesOf(folder: string, recursive = false) {
  return readdir(folder, { recursive, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  });
}
