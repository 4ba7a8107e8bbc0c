import { mkdir, rm, stat, utimes } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const milliseconds = { look: 300, touch: 5_000, stale: 60_000 };

/**
 * Does work that one process at a time may do, however many jobs share the machine: a folder beside it is the lock. The holder touches it every
 * few seconds; one that is untouched for a minute is a dead process's, and is taken.
 */
export async function withFolderLock<Result>(
  lock: string,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  await mkdir(dirname(lock), { recursive: true });
  while (!(await taken(lock))) await wait(milliseconds.look, undefined, { signal });
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => {});
  }, milliseconds.touch);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(lock, { recursive: true, force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const touched = await stat(lock).catch(() => null);
  if (touched !== null && Date.now() - touched.mtimeMs > milliseconds.stale)
    await rm(lock, { recursive: true, force: true });
  return false;
}
