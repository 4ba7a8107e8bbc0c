import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type GitOptions, git } from "./git.ts";

/** A commit laid out in a folder of its own, beside the checkout. */
export interface Worktree {
  /** The checkout's folder within it; null where the commit lacks that folder. */
  readonly path: string | null;
  /** Takes the folder and git's record of it away. */
  readonly remove: () => Promise<void>;
}

/** By which the records of earlier runs are told from a user's own worktrees. */
const prefix = "mlops-base-";

/**
 * Lays a commit out below a folder, detached, without hooks, submodules and the content of LFS objects: nothing that
 * the commit holds is run, and nothing is downloaded for it.
 * @param commit its full name, which must be there (`need`)
 * @param parent absolute, outside the checkout
 */
export async function addWorktree(commit: string, parent: string, options: GitOptions): Promise<Worktree> {
  await forgetLost(options);
  const subfolder = await git(["rev-parse", "--show-prefix"], options);
  const path = await freshFolder(parent, commit);
  const silent = { ...options, environment: { ...options.environment, GIT_LFS_SKIP_SMUDGE: "1" } };
  const remove = async (): Promise<void> => {
    await rm(path, { recursive: true, force: true });
    await git(["worktree", "remove", "--force", path], options).catch(() => {});
  };
  try {
    await git([...harmless, "worktree", "add", "--quiet", "--detach", "--force", path, commit], silent);
  } catch (error) {
    await remove();
    throw error;
  }
  const folder = join(path, subfolder);
  return { path: (await isFolder(folder)) ? folder : null, remove };
}

const harmless = ["-c", "core.hooksPath=/dev/null", "-c", "submodule.recurse=false"];

/** A run that was killed leaves a record without a folder. A user's own are left alone: their disk may only be away. */
async function forgetLost(options: GitOptions): Promise<void> {
  const listed = (await git(["worktree", "list", "--porcelain"], options)).split("\n");
  const paths = listed.filter((line) => line.startsWith("worktree ")).map((line) => line.slice("worktree ".length));
  for (const path of paths) {
    if (!basename(path).startsWith(prefix) || (await isFolder(path))) continue;
    await git(["worktree", "remove", "--force", path], options).catch(() => {});
  }
}

/** Of another name each time: what a killed run left there may belong to another process by now. */
async function freshFolder(parent: string, commit: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, `${prefix}${commit.slice(0, 7)}-`));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
