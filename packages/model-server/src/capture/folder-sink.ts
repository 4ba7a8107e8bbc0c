import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserError } from "@mlops-actions/errors";
import type { Sink } from "./sinks.ts";

/** @throws UserError where the folder cannot be made, or written to */
export async function toFolder(folder: string): Promise<Sink> {
  try {
    await makeFolder(resolve(folder));
    // Rights alone do not tell: they may allow what a read-only or full disk does not.
    await rmdir(await mkdtemp(join(folder, ".writable-")));
  } catch (cause) {
    const { code = "", message } = cause as NodeJS.ErrnoException;
    throw new UserError(`Requests cannot be captured to ${JSON.stringify(folder)}: ${whys[code] ?? message}.`, {
      remedy: "Set MODEL_SERVER_CAPTURE to a folder that the user of the server may write to, or mount one there.",
      cause,
    });
  }
  return {
    stream: false,
    write: async (name, lines) => {
      const path = join(folder, name);
      const unfinished = `${path}.part`;
      await makeFolder(resolve(dirname(path)));
      try {
        await writeFile(unfinished, lines);
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    close: async () => undefined,
  };
}

const whys: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands in its way",
  EEXIST: "a file stands in its way",
  ENOENT: "no folder can be made there",
};

/**
 * `mkdir` with `recursive` never ends below a folder where none can be made, as in /proc.
 *
 * @param path absolute
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch(allowThere);
  }
}

/** Another capture may have made it meanwhile. */
function allowThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
