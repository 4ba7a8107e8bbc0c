import { posix } from "node:path";

/**
 * A path of a report as findings have it: relative to `root`, with `/`, without `.` and `..` where they can go.
 * One outside of `root` stays absolute.
 */
export function reportPath(path: string, root: string): string {
  const { prefix, windows } = folderOf(root);
  // A backslash is a letter of a name where roots begin with `/`.
  const slashed = windows ? path.replaceAll("\\", "/") : path;
  const given =
    /(?:^|\/)\.{0,2}(?:\/|$)/.test(slashed.slice(1)) || slashed.startsWith(".") ? posix.normalize(slashed) : slashed;
  if (given.startsWith(prefix)) return given.slice(prefix.length);
  if (windows && given.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase())
    return given.slice(prefix.length);
  return given;
}

interface Folder {
  readonly root: string;
  readonly prefix: string;
  readonly windows: boolean;
}

/** That of the last call: a report has thousands of paths and one root. */
let last: Folder | null = null;

function folderOf(root: string): Folder {
  if (last?.root === root) return last;
  const windows = /^[A-Za-z]:[\\/]/.test(root);
  const folder = posix.normalize(windows ? root.replaceAll("\\", "/") : root).replace(/\/+$/, "");
  last = { root, prefix: `${folder}/`, windows };
  return last;
}
