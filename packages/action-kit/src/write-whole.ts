import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes files of existing folders so that they appear when all are whole: a full disk or a killed job leaves no part of one. */
export async function writeWhole(files: readonly (readonly [path: string, text: string])[]): Promise<void> {
  const written = files.map(([path, text]) => ({ path, text, partial: join(dirname(path), `.mlops-${randomUUID()}`) }));
  try {
    await Promise.all(written.map(({ partial, text }) => writeFile(partial, text)));
    for (const { partial, path } of written) await rename(partial, path);
  } finally {
    for (const { partial } of written) await rm(partial, { force: true });
  }
}
