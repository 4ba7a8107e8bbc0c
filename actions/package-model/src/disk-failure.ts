import { sep } from "node:path";
import { UserError } from "@mlops-actions/errors";

const whys = new Map([
  ["ENOSPC", ["there is no room left on the disk", "Free some: an image takes some 150 MB"]],
  ["EROFS", ["it cannot be written to", "Run this where files may be written"]],
  ["EACCES", ["this user may not write there", "Give the right to, or run this where files may be written"]],
  ["EPERM", ["this user may not write there", "Give the right to, or run this where files may be written"]],
  ["EDQUOT", ["its quota is used up", "Free some room"]],
  ["ENOTDIR", ["its path leads through a file", "Remove that file"]],
] as const);

/**
 * A write that the machine refused, in plain words; any other error as it is.
 * @param cache the folder of what is kept for the next run
 */
export function diskFailure(error: unknown, cache: string): unknown {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const why = whys.get(code as "ENOSPC");
  if (why === undefined || syscall === undefined) return error;
  const [what, remedy] = why;
  const isCache = path === cache || path?.startsWith(`${cache}${sep}`);
  return new UserError(
    `The ${isCache ? "cache" : "image"} cannot be written${path === undefined ? "" : ` to ${path}`}: ${what}.`,
    {
      remedy: `${remedy}${isCache || path === undefined ? `, or name another place for the cache, ${cache}: RUNNER_TOOL_CACHE on a runner, XDG_CACHE_HOME elsewhere` : ""}.`,
      cause: error,
    },
  );
}
