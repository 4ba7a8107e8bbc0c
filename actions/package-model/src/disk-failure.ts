import { UserError } from "@mlops-actions/errors";

const whys = new Map([
  [
    "ENOSPC",
    [
      "there is no room left on the disk",
      "Free some, or set RUNNER_TOOL_CACHE to a larger disk: an image takes some 150 MB.",
    ],
  ],
  ["EROFS", ["it cannot be written to", "Run this where files may be written."]],
  ["EACCES", ["this user may not write there", "Give the right to, or run this where files may be written."]],
  ["EDQUOT", ["its quota is used up", "Free some room."]],
] as const);

/** A write that the machine refused, in plain words; any other error as it is. */
export function diskFailure(error: unknown): unknown {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const why = whys.get(code as "ENOSPC");
  if (why === undefined || syscall === undefined) return error;
  return new UserError(`The image cannot be written${path === undefined ? "" : ` to ${path}`}: ${why[0]}.`, {
    remedy: why[1],
    cause: error,
  });
}
