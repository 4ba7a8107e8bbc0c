import { chmod, lstat, lutimes, readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Gives all below a folder one time, and modes that depend on no umask.
 * @param epoch seconds since 1970
 */
export async function settleFolder(folder: string, epoch: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const stats = await lstat(path);
    if (stats.isDirectory()) await settleFolder(path, epoch);
    else if (!stats.isSymbolicLink()) await chmod(path, stats.mode & 0o100 ? 0o755 : 0o644);
    await lutimes(path, epoch, epoch);
  }
}
