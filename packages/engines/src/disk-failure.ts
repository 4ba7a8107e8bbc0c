import { UserError } from "@mlops-actions/errors";
import type { Delivery } from "./delivery.ts";

type Why = readonly [what: string, remedy: string];

const full: Why = ["the disk is full", "Free about 500 MB"];
const closed: Why = ["a folder cannot be written", "Let the user that runs the job write"];
const whys: ReadonlyMap<string, Why> = new Map([
  ["ENOSPC", full],
  ["EDQUOT", full],
  ["EACCES", closed],
  ["EPERM", closed],
  ["EROFS", closed],
  ["ENOTDIR", closed],
]);

/** A disk that refuses, in plain words; any other error as it is. */
export function diskFailure(error: unknown, { toolCache, temporary }: Delivery): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = whys.get(code);
  if (why === undefined) return error;
  const [what, remedy] = why;
  return new UserError(`The native libraries of this action cannot be put on this machine: ${what}.`, {
    remedy: `${remedy} in ${toolCache} and ${temporary}.`,
    cause: error,
  });
}
