import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "./temporary-folder.ts";

/** Contents by path; null removes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A real git repository in a temporary folder. Its commits have the same names in each run. */
export interface GitRepository {
  readonly path: string;
  /** The commit that is checked out. */
  readonly head: () => string;
  /** Writes the files and commits them. Returns the commit. */
  readonly commit: (files: Files, message?: string) => string;
  /** Checks a branch out, and makes it from the commit that is checked out where there is none. */
  readonly branch: (name: string) => void;
  /** A clone of its own with so many commits of a branch, as `actions/checkout` makes it. */
  readonly clone: (options?: { branch?: string; depth?: number }) => GitRepository;
  /** Runs git there. Returns its output without the line end. */
  readonly git: (...words: readonly string[]) => string;
}

/** A repository whose branch `main` has one commit with these files. */
export function gitRepository(files: Files): GitRepository {
  const repository = repositoryAt(temporaryFolder("repository"));
  repository.git("init", "--quiet", "--initial-branch=main");
  repository.commit(files);
  return repository;
}

function repositoryAt(path: string): GitRepository {
  const git = (...words: readonly string[]) => runGit(path, words);
  const head = () => git("rev-parse", "HEAD");
  return {
    path,
    git,
    head,
    commit: (files, message = "Change") => {
      for (const [name, content] of Object.entries(files)) place(join(path, name), content);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", `--message=${message}`);
      return head();
    },
    branch: (name) => {
      const known = git("branch", "--list", name) !== "";
      git("checkout", "--quiet", ...(known ? [] : ["-b"]), name);
    },
    clone: ({ branch = "main", depth = 1 } = {}) => {
      const clone = temporaryFolder("clone");
      runGit(clone, ["clone", "--quiet", `--depth=${depth}`, `--branch=${branch}`, pathToFileURL(path).href, "."]);
      return repositoryAt(clone);
    },
  };
}

function place(path: string, content: string | Uint8Array | null): void {
  if (content === null) {
    rmSync(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Without the configuration of this machine and its user, at a fixed time. */
function runGit(cwd: string, words: readonly string[]): string {
  const person = { NAME: "A Person", EMAIL: "person@example.org", DATE: "2026-01-01T00:00:00Z" };
  const people = ["AUTHOR", "COMMITTER"].flatMap((role) =>
    Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  );
  const env = {
    PATH: process.env["PATH"],
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    ...Object.fromEntries(people),
  };
  return execFileSync("git", words, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trimEnd();
}
