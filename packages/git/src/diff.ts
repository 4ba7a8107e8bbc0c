import { lstat, open } from "node:fs/promises";
import { join } from "node:path";
import { type GitOptions, git } from "./git.ts";

/**
 * How the work tree differs from a commit, in git's own words: one format whatever the user's configuration says, names
 * quoted where they are unusual, paths relative to the folder, nothing outside of it.
 *
 * Text that the repository's attributes call binary (`*.py -diff`) is compared as the text that it is, and follows at the
 * end: else a change could hide its lines.
 * @param from a commit, which must be there (`need`)
 */
export async function diff(from: string, options: GitOptions): Promise<string> {
  const read = (...words: string[]): Promise<string> => git([...asWeRead, "diff", ...format, ...words], options);
  const pieces = [await read(...patch, from, "--")];
  if (!/^Binary files /m.test(pieces[0] as string)) return pieces[0] as string;
  const counts = (await read("--numstat", "-z", "--no-renames", from, "--")).split("\0");
  const binary = counts.filter((entry) => entry.startsWith("-\t-\t")).map((entry) => entry.slice("-\t-\t".length));
  const masked: string[] = [];
  for (const path of binary) if (await isText(join(options.folder, path))) masked.push(`:(literal)${path}`);
  for (let first = 0; first < masked.length; first += batch) {
    pieces.push(await read(...patch, "--text", from, "--", ...masked.slice(first, first + batch)));
  }
  return pieces.join("\n");
}

/** Of paths in one list of arguments. */
const batch = 200;

// An index that is only refreshed is not written back: a gate changes nothing.
const asWeRead = ["--no-optional-locks", "-c", "core.quotePath=true"];
const format = ["--relative", "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"];
const patch = [
  "--patch",
  "--unified=0",
  "--inter-hunk-context=0",
  "--find-renames",
  "--src-prefix=a/",
  "--dst-prefix=b/",
];

/** By git's own rule: no NUL byte near the beginning. False for what is gone or no file. */
async function isText(path: string): Promise<boolean> {
  try {
    if (!(await lstat(path)).isFile()) return false;
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8_000));
    return !buffer.subarray(0, bytesRead).includes(0);
  } catch {
    return false;
  }
}

/** Files that git neither tracks nor ignores, relative to the folder. */
export async function untracked(options: GitOptions): Promise<string[]> {
  const names = await git(["ls-files", "-z", "--others", "--exclude-standard"], options);
  return names.split("\0").filter((name) => name !== "");
}
