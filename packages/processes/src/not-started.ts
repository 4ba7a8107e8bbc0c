import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";

/** Why a program could not be started, as a clause. Throws what is no failure of a start. */
export function notStarted(
  error: unknown,
  [program = ""]: readonly string[],
  cwd: string,
): { readonly how: "missing" | "refused"; readonly why: string } {
  const { code } = error as NodeJS.ErrnoException;
  // The system says the same of a folder that is not there, which is no fault of the program.
  if (code === "ENOENT" && existsSync(cwd)) {
    if (isAbsolute(program) && existsSync(program)) {
      return { how: "missing", why: `the interpreter that the first line of ${program} names was not found` };
    }
    return { how: "missing", why: `${program} was not found${isAbsolute(program) ? "" : " on PATH"}` };
  }
  if (code === undefined || !refusals.has(code)) throw error;
  return { how: "refused", why: `${program} could not be started (${refusals.get(code)})` };
}

const refusals = new Map([
  ["EACCES", "EACCES: it may not be executed"],
  ["EPERM", "EPERM: it may not be executed"],
  ["ENOEXEC", "ENOEXEC: it is no program of this system"],
  ["E2BIG", "E2BIG: its arguments are too long"],
  ["ENOTDIR", "ENOTDIR: its path goes through a file"],
  ["ELOOP", "ELOOP: its path is a circle of links"],
  ["ENAMETOOLONG", "ENAMETOOLONG: its path is too long"],
  ["EAGAIN", "EAGAIN: too many processes run"],
  ["ENOMEM", "ENOMEM: there is no memory left"],
  ["EMFILE", "EMFILE: too many files are open"],
  ["ENFILE", "ENFILE: too many files are open"],
  ["UNKNOWN", "the system does not say why"],
  ["ERR_INVALID_ARG_VALUE", "its name is empty or an argument holds a zero byte"],
]);
