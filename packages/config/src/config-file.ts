import { readdir, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { didYouMean, UserError } from "@mlops-actions/errors";

/** The file that is read where no other is named. */
export const defaultConfig = "mlops.yml";

/**
 * The text of the file that declares what a team wants, or null where there is none.
 * @throws UserError where it can't be read, or is not UTF-8
 */
export async function readConfigFile(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return null;
    throw new UserError(`The file ${path} can't be read.`, {
      input: "config",
      remedy: "Name a file that declares the models.",
      cause,
    });
  });
  if (bytes === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError("The file is not UTF-8 text.", { file: path, remedy: "Save it as UTF-8." });
  }
}

/** What to say of a file that is needed and is not there. */
export async function noConfigFile(path: string, remedy: string): Promise<UserError> {
  const beside = await readdir(dirname(path)).catch(() => []);
  return new UserError(`There is no file ${path}.${didYouMean(basename(path), beside)}`, { input: "config", remedy });
}
