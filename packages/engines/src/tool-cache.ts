import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Tree } from "./tree.ts";

const marker = ".complete";

/** Whether a folder holds the whole slice with this digest: its marker says so, and every file is there in full. */
export async function isComplete(folder: string, digest: string): Promise<boolean> {
  try {
    const tree: Tree = JSON.parse(await readFile(join(folder, marker), "utf8"));
    if (tree.digest !== digest) return false;
    const sizes = await Promise.all(
      tree.files.map(async ([path]) => (await stat(join(folder, "node_modules", path))).size),
    );
    return tree.files.every(([, bytes], index) => bytes === sizes[index]);
  } catch {
    return false;
  }
}

/** A new folder beside the place where a slice will stand, so that it can be moved there at once. */
export async function openStage(home: string): Promise<string> {
  const stage = `${home}.${randomUUID()}`;
  await mkdir(dirname(home), { recursive: true });
  await mkdir(stage);
  return stage;
}

/**
 * Moves a stage to its place in one step, so that another process sees all of it or nothing. Where another was first, its
 * slice is kept; what was left incomplete is replaced.
 */
export async function publish(stage: string, home: string, tree: Tree): Promise<void> {
  await writeFile(join(stage, marker), JSON.stringify(tree));
  if (await moved(stage, home)) return;
  if (!(await isComplete(home, tree.digest))) {
    const aside = `${stage}.old`;
    await moved(home, aside);
    await rm(aside, { recursive: true, force: true });
    if (await moved(stage, home)) return;
  }
  await rm(stage, { recursive: true, force: true });
}

/** False where the target is taken, or the source gone. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const taken = new Set([
      "ENOTEMPTY",
      "EEXIST",
      "ENOTDIR",
      "ENOENT",
      ...(process.platform === "win32" ? ["EPERM", "EACCES"] : []),
    ]);
    if (taken.has((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}
