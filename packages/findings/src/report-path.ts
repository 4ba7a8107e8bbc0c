import { posix } from "node:path";

/**
 * A path of a report as findings have it: relative to `root`, with `/`, without `.` and `..` where they can go.
 * One outside of `root` stays absolute.
 */
export function reportPath(path: string, root: string): string {
  // A backslash is a letter of a name where roots begin with `/`.
  const windows = /^[A-Za-z]:[\\/]/.test(root);
  const given = posix.normalize(windows ? path.replaceAll("\\", "/") : path);
  const folder = `${posix.normalize(windows ? root.replaceAll("\\", "/") : root).replace(/\/+$/, "")}/`;
  if (windows && given.slice(0, folder.length).toLowerCase() === folder.toLowerCase())
    return given.slice(folder.length);
  return given.startsWith(folder) ? given.slice(folder.length) : given;
}
