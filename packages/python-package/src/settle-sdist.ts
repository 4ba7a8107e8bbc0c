import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { create, extract } from "tar";
import { settleFolder } from "./settle-folder.ts";

/**
 * Packs a source distribution anew with its files in order, one time and nobody's name, so that the same sources are the same bytes: setuptools writes the
 * clock of the machine into it, and an index takes no other bytes under a name that it has.
 * @param epoch seconds since 1970
 */
export async function settleSdist(file: string, epoch: number): Promise<void> {
  const folder = await mkdtemp(join(dirname(file), "sdist-"));
  try {
    const inside = join(folder, "inside");
    await mkdir(inside);
    await extract({ file, cwd: inside, preserveOwner: false, strict: true });
    await settleFolder(inside, epoch);
    const paths = (await readdir(inside, { recursive: true, withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(inside.length + 1)
          .split(sep)
          .join("/"),
      )
      .sort();
    const packed = join(folder, "packed.tar.gz");
    const options = { cwd: inside, file: packed, gzip: { level: 9 }, portable: true, noDirRecurse: true };
    await create({ ...options, mtime: new Date(epoch * 1_000), strict: true }, paths);
    await rename(packed, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
