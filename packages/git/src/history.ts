/** What git tells of tags and commits, as far as the checkout has them. Commits are full names, never branches' or tags'. */
export interface CommitHistory {
  /** Whether commits are missing: what was counted would be too few. */
  readonly isShallow: () => Promise<boolean>;
  readonly has: (commit: string) => Promise<boolean>;
  /** The commit that is checked out; null where there is none yet. */
  readonly head: () => Promise<string | null>;
  /** The branch that is checked out; null for a commit by itself. */
  readonly branch: () => Promise<string | null>;
  /** Of commits; a tag may also name a tree or a file. */
  readonly tags: () => Promise<readonly { readonly name: string; readonly commit: string }[]>;
  /** How many commits `to` has that `from` lacks; all of them where `from` is null. */
  readonly count: (from: string | null, to: string) => Promise<number>;
  /** The messages of these commits, oldest first. */
  readonly messages: (from: string | null, to: string) => Promise<readonly string[]>;
  /** Commits that `to` has and `from` lacks, newest first, without merges; so many at most. */
  readonly between: (from: string, to: string, limit: number) => Promise<readonly CommitSubject[]>;
  readonly message: (commit: string) => Promise<string>;
  /** The commit of a branch, here or at `origin`; null where there is none. */
  readonly tip: (branch: string) => Promise<string | null>;
  /** Subjects of the commits that `from` has and `into` lacks, newest first: no merges, nor what was picked as it is. */
  readonly lacking: (from: string, into: string) => Promise<readonly string[]>;
}

export interface CommitSubject {
  readonly commit: string;
  /** The first line of its message. */
  readonly subject: string;
}

type Run<Output> = (...args: string[]) => Promise<Output>;

export function commitHistory(run: Run<string>, attempt: Run<string | null>): CommitHistory {
  return {
    isShallow: async () => (await run("rev-parse", "--is-shallow-repository")) === "true",
    has: async (commit) => (await attempt("cat-file", "-e", `${commit}^{commit}`)) !== null,
    head: () => attempt("rev-parse", "--verify", "--quiet", "HEAD"),
    // The whole name: the short one of a branch that is called like a tag is `heads/…`.
    branch: async () => (await attempt("symbolic-ref", "--quiet", "HEAD"))?.replace(/^refs\/heads\//, "") ?? null,
    tags: async () => {
      const format = "%(refname:strip=2)%09%(objecttype)%(*objecttype)%09%(objectname)%09%(*objectname)";
      const lines = linesOf(await run("for-each-ref", "refs/tags", `--format=${format}`));
      return lines.flatMap((line) => {
        const [name = "", type = "", object = "", commit] = line.split("\t");
        return /(?:tree|blob)$/.test(type) ? [] : [{ name, commit: commit || object }];
      });
    },
    count: async (from, to) => Number(await run("rev-list", "--count", ...range(from, to))),
    messages: async (from, to) => {
      const text = await run("log", "-z", "--reverse", "--format=%B", ...range(from, to));
      return text === "" ? [] : text.replace(/\0$/, "").split("\0");
    },
    between: async (from, to, limit) => {
      const text = await run("log", "-z", "--no-merges", `--max-count=${limit}`, "--format=%H %s", ...range(from, to));
      return text.split("\0").flatMap((line) => {
        const [, commit, subject] = /^([0-9a-f]+) (.*)$/s.exec(line) ?? [];
        return commit === undefined || subject === undefined ? [] : [{ commit, subject }];
      });
    },
    message: (commit) => run("log", "-1", "--format=%B", commit, "--"),
    tip: async (branch) =>
      (await attempt("rev-parse", "--verify", "--quiet", `refs/remotes/origin/${branch}^{commit}`)) ??
      (await attempt("rev-parse", "--verify", "--quiet", `refs/heads/${branch}^{commit}`)),
    lacking: async (from, into) =>
      linesOf(
        await run(
          "log",
          "--reverse",
          "--no-merges",
          "--cherry-pick",
          "--right-only",
          "--format=%s",
          `${into}...${from}`,
        ),
      ),
  };
}

function range(from: string | null, to: string): string[] {
  return [from === null ? to : `${from}..${to}`, "--"];
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}
