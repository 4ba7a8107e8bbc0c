import { copyFile, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { diff, untracked } from "./diff.ts";
import { GitError, type GitOptions, git, gitToFile } from "./git.ts";
import { type CommitHistory, commitHistory } from "./history.ts";
import { downloadLfsObject } from "./lfs-download.ts";
import { parseLfsPointer } from "./lfs-pointer.ts";
import { resolve } from "./resolve.ts";
import { addWorktree, type Worktree } from "./worktree.ts";

/** A folder within a git checkout, and what its history holds. Paths are relative to the folder. */
export interface Checkout {
  /** The commit that is checked out. */
  readonly head: () => Promise<string>;
  readonly history: CommitHistory;
  /** Absolute: the top of the checkout around the folder, without symbolic links. */
  readonly top: () => Promise<string>;
  /** What stands in the folder and is not ignored, whether or not it is committed; `/` parts the names on every platform. */
  readonly files: () => Promise<readonly string[]>;
  /** The newest commit that two others share, or null where the local history does not tell. */
  readonly mergeBase: (one: string, other: string) => Promise<string | null>;
  /** The address that `origin` is fetched from, as it is configured; null where there is none. It may hold a token. */
  readonly origin: () => Promise<string | null>;
  /** The branch that `origin` calls its default, e.g. `origin/main`; null where none is known. */
  readonly defaultBranch: () => Promise<string | null>;
  /** Makes a commit available: a shallow checkout fetches that one commit. */
  readonly need: (commit: string) => Promise<void>;
  /** The text of a file at a commit, or null where the commit lacks it. */
  readonly readAt: (commit: string, path: string) => Promise<string | null>;
  /**
   * Writes a file as it was at a commit to `destination`, resolving a Git LFS pointer.
   * @returns false where the commit lacks the file
   */
  readonly copyAt: (commit: string, path: string, destination: string) => Promise<boolean>;
  /** The folder as the top of the repository sees it, ending in `/`; empty for the top itself. */
  readonly prefix: () => Promise<string>;
  /** The commit that a branch, tag or other name means, here or at `origin`; null where nobody knows it. */
  readonly resolve: (name: string) => Promise<string | null>;
  /** The parents of a commit that is there, although a shallow checkout lacks their own content. */
  readonly parents: (commit: string) => Promise<readonly string[]>;
  /** Lays a commit out in a new folder below another. */
  readonly worktree: (commit: string, parent: string) => Promise<Worktree>;
  /** How the folder's files differ from a commit: a text that `parseDiff` of findings reads. */
  readonly diff: (from: string) => Promise<string>;
  /** Whether a file that git tracks, anywhere in the checkout, differs from the commit that is checked out; null where git can't tell. */
  readonly isDirty: () => Promise<boolean | null>;
  /** Files that git neither tracks nor ignores. */
  readonly untracked: () => Promise<readonly string[]>;
}

/** The checkout around a folder, or null where there is none (or no git). */
export async function openCheckout(options: GitOptions): Promise<Checkout | null> {
  const run = (...args: string[]): Promise<string> => git(args, options);
  const attempt = async (...args: string[]): Promise<string | null> => {
    try {
      return await run(...args);
    } catch (error) {
      if (error instanceof GitError) return null;
      throw error;
    }
  };
  try {
    if ((await attempt("rev-parse", "--is-inside-work-tree")) !== "true") return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const has = async (commit: string, path: string): Promise<boolean> =>
    (await attempt("cat-file", "-e", at(commit, path))) !== null;

  return {
    head: () => run("rev-parse", "HEAD"),
    history: commitHistory(run, attempt),
    top: () => run("rev-parse", "--show-toplevel"),
    files: async () => {
      const gone = new Set(listed(await run("ls-files", "--deleted", "-z")));
      const names = listed(await run("ls-files", "--cached", "--others", "--exclude-standard", "-z"));
      // A file with a merge conflict stands in the index up to three times.
      return [...new Set(names)].filter((name) => !gone.has(name));
    },
    mergeBase: (one, other) => attempt("merge-base", one, other),
    origin: () => attempt("remote", "get-url", "origin"),
    defaultBranch: () => attempt("rev-parse", "--abbrev-ref", "origin/HEAD"),
    need: async (commit) => {
      if ((await attempt("cat-file", "-e", `${commit}^{commit}`)) !== null) return;
      try {
        await run("fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit);
      } catch (error) {
        throw new UserError(`The commit ${commit.slice(0, 7)} is neither in the checkout nor could it be fetched.`, {
          remedy: "Give actions/checkout `fetch-depth: 0`, or the action a github-token with `contents: read`.",
          cause: error,
        });
      }
    },
    readAt: async (commit, path) => ((await has(commit, path)) ? run("cat-file", "blob", at(commit, path)) : null),
    copyAt: async (commit, path, destination) => {
      if (!(await has(commit, path))) return false;
      await gitToFile(["cat-file", "blob", at(commit, path)], destination, options);
      await resolveLfs(destination, run, () => lfsServer(commit, run, attempt), options.credentials);
      return true;
    },
    prefix: () => run("rev-parse", "--show-prefix"),
    resolve: (name) => resolve(name, options),
    parents: async (commit) => parentsIn(await run("cat-file", "commit", commit)),
    worktree: (commit, parent) => addWorktree(commit, parent, options),
    diff: (from) => diff(from, options),
    isDirty: async () => {
      const changes = await attempt("--no-optional-locks", ...trackedChanges);
      return changes === null ? null : changes !== "";
    },
    untracked: () => untracked(options),
  };
}

const trackedChanges = ["status", "--porcelain", "--no-renames", "--untracked-files=no", "--ignore-submodules=all"];

/** Of a commit as git stores it: a shallow checkout hides them from all other commands. */
function parentsIn(commit: string): string[] {
  const head = commit.slice(0, commit.indexOf("\n\n"));
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent as string);
}

function listed(output: string): string[] {
  return output.split("\0").filter((name) => name !== "");
}

/** A file's name at a commit, seen from the folder. */
function at(commit: string, path: string): string {
  return `${commit}:./${path.replace(/^\.\//, "")}`;
}

const largestPointer = 1_024;

type Run<Output> = (...args: string[]) => Promise<Output>;

async function resolveLfs(
  file: string,
  run: Run<string>,
  server: () => Promise<string>,
  credentials: GitOptions["credentials"],
): Promise<void> {
  if ((await stat(file)).size > largestPointer) return;
  const pointer = parseLfsPointer(await readFile(file, "utf8"));
  if (pointer === null) return;
  const { oid } = pointer;
  const local = join(
    await run("rev-parse", "--absolute-git-dir"),
    "lfs",
    "objects",
    oid.slice(0, 2),
    oid.slice(2, 4),
    oid,
  );
  try {
    await copyFile(local, file);
  } catch {
    const address = await server();
    // A server that the repository names gets no token that is GitHub's.
    const token = address.startsWith(`${credentials?.serverUrl}/`) ? credentials?.token : undefined;
    await downloadLfsObject(pointer, file, { server: address, token });
  }
}

/** Where git-lfs would look: what the checkout or the commit names, else the place that belongs to origin. */
async function lfsServer(commit: string, run: Run<string>, attempt: Run<string | null>): Promise<string> {
  const named =
    (await attempt("config", "--get", "lfs.url")) ??
    (await attempt("config", "--get", "remote.origin.lfsurl")) ??
    (await attempt("config", "--blob", `${commit}:.lfsconfig`, "--get", "lfs.url"));
  return named ?? `${(await run("remote", "get-url", "origin")).replace(/(\.git)?\/?$/, ".git")}/info/lfs`;
}
