import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { writeDocument } from "../document.ts";
import type { RegistryEffects } from "../registry.ts";

/** A new name below a registry's root, on the same disk as all of it; what a killed process left there is nobody's. */
export async function temporaryPath(root: string): Promise<string> {
  const folder = join(root, "tmp");
  await mkdir(folder, { recursive: true });
  return join(folder, randomUUID());
}

/** Takes away what killed processes left: a file that nobody has written to for a day. */
export async function removeLeftovers(root: string, now: Date): Promise<void> {
  const folder = join(root, "tmp");
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const age = now.getTime() - ((await stat(path).catch(() => null))?.mtimeMs ?? now.getTime());
    if (age > day) await rm(path, { force: true });
  }
}

const day = 24 * 60 * 60 * 1_000;

/** Creates a document, whole and on the disk, unless there is one of that path: then false. */
export async function createExclusively(
  root: string,
  path: string,
  document: object,
  beforeWrite: NonNullable<RegistryEffects["beforeWrite"]>,
): Promise<boolean> {
  const target = join(root, path);
  const temporary = await temporaryPath(root);
  try {
    await beforeWrite(temporary);
    await writeThrough(temporary, writeDocument(document));
    await mkdir(dirname(target), { recursive: true });
    await beforeWrite(target);
    // Renaming would replace what another has put there.
    await link(temporary, target);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== undefined && unlinkable.has(code)) throw noLinks(root, error);
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Links are made from a whole file, so it is enough that its bytes are on the disk before its name is. */
async function writeThrough(path: string, text: string): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

const unlinkable = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK", "EXDEV"]);

function noLinks(root: string, cause: unknown): UserError {
  return new UserError(
    "The registry's folder is on a file system without hard links, by which its versions are kept apart.",
    {
      file: root,
      remedy: "Put the folder on a disk of the machine, or use the home git.",
      cause,
    },
  );
}
