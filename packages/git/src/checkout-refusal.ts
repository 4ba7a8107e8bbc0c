import { GitError, type GitOptions, git } from "./git.ts";

/** Why git refuses a folder that is a checkout, as a clause with what to do; null where it refuses none. */
export async function checkoutRefusal(options: GitOptions): Promise<string | null> {
  try {
    await git(["rev-parse", "--is-inside-work-tree"], options);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    if (!(error instanceof GitError)) throw error;
    const folder = /detected dubious ownership in repository at '(.+)'/.exec(error.message)?.[1];
    if (folder === undefined) return null;
    return `git refuses the checkout, which belongs to another user (detected dubious ownership in repository at '${folder}'): run git config --global --add safe.directory ${folder} before`;
  }
}
