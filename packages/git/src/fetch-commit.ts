import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Checkout, openCheckout } from "./checkout.ts";
import { GitError, type GitOptions, git } from "./git.ts";

/**
 * Brings one commit of a repository into a new folder, without its history; files come when they are read, where the
 * server can send them one by one. The user's own checkout is left as it is.
 * @param folder absolute, new
 * @param prefix the folder within the repository that paths are seen from, as `Checkout.prefix` has it
 * @returns `absent` where the repository says that it has no such commit, null where it could not be asked
 */
export async function fetchCommit(
  commit: string,
  address: string,
  { folder, prefix, environment }: { folder: string; prefix: string; environment: GitOptions["environment"] },
): Promise<Checkout | "absent" | null> {
  // A server is asked for a full name; a short one it takes for a branch.
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return null;
  const options = { folder, environment: { ...impatient, ...environment } };
  await mkdir(join(folder, prefix), { recursive: true });
  try {
    await git(["init", "--quiet"], options);
    await git(["remote", "add", "--", "origin", address], options);
    await git(["fetch", "--quiet", "--no-tags", "--depth=1", "--filter=blob:none", "origin", commit], options);
  } catch (error) {
    if (error instanceof GitError) return /not our ref|couldn't find remote ref/.test(error.message) ? "absent" : null;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return openCheckout({ folder: join(folder, prefix), environment: options.environment });
}

/** A server that does not answer is given up, and ssh asks nobody for a password. */
const impatient = {
  GIT_HTTP_LOW_SPEED_LIMIT: "1",
  GIT_HTTP_LOW_SPEED_TIME: "20",
  GIT_SSH_COMMAND: "ssh -o BatchMode=yes -o ConnectTimeout=10",
};
