import { rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds after which whoever made a lock has died: it is held for the writing of one small file. */
const longest = 10_000;
const pause = 20;

/**
 * Does some short work while no other process does it under the same lock, a file that is there meanwhile.
 * @param path absolute, in a folder that is there
 */
export async function locked<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  while (!(await take(path))) {
    const made = await stat(path).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > longest) await rm(path, { force: true });
    else await sleep(pause);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, "", { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
