import { UserError } from "@mlops-actions/errors";

/**
 * Makes a folder the process's working directory, so that a path is one thing to the user who wrote it, to the engines
 * that open it and to the messages that name it.
 */
export function enterFolder(folder: string): string {
  try {
    process.chdir(folder);
  } catch (cause) {
    throw new UserError(`There is no folder ${folder}.`, {
      input: "working-directory",
      remedy: "Name a folder of the checkout; actions/checkout must run before.",
      cause,
    });
  }
  return folder;
}
