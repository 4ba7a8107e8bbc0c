import { copyFile, lstat, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * The top of a checkout anew in another folder, for programs that write: the named files are copies, and so are the
 * folders around them; all else is a link to the original, so that configuration, packages and plugins are found.
 *
 * @param files relative to the top, with `/`
 * @returns those that are there: regular files that are no links themselves
 */
export async function copyWithLinks(top: string, files: readonly string[], target: string): Promise<string[]> {
  const copied: string[] = [];
  for (const file of files) {
    if (!(await isPlain(top, file))) continue;
    const destination = join(target, file);
    await mkdir(dirname(destination), { recursive: true });
    await copyFile(join(top, file), destination);
    copied.push(file);
  }
  const folders = new Set([""]);
  for (const file of copied) for (let at = dirname(file); at !== "."; at = dirname(at)) folders.add(at);
  for (const folder of folders) await linkRest(join(top, folder), join(target, folder));
  return copied;
}

/** Neither the file nor a folder on the way to it is a link, which could lead anywhere. */
async function isPlain(top: string, file: string): Promise<boolean> {
  if (file.split("/").includes("..")) return false;
  try {
    for (let at = dirname(file); at !== "."; at = dirname(at)) {
      if (!(await lstat(join(top, at))).isDirectory()) return false;
    }
    return (await lstat(join(top, file))).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** Git's own folder is left out: nobody who mends files needs it, and it could be written through a link. */
async function linkRest(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const there = new Set(await readdir(to));
  for (const name of await readdir(from)) {
    if (!there.has(name) && name !== ".git") await symlink(join(from, name), join(to, name));
  }
}

/** A file's text, null where it is no UTF-8. */
export async function textOf(path: string): Promise<string | null> {
  const bytes = await readFile(path);
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : null;
}
