/** Where tags and commits are read from: the checkout's own git, or GitHub where the checkout has too little. */
export interface HistorySource {
  readonly name: "git" | "github";
  readonly tags: () => Promise<readonly { readonly name: string; readonly commit: string }[]>;
  /** Commits that `to` has and `from` lacks; all of them where `from` is null. */
  readonly since: (from: string | null, to: string, wants: { messages: boolean }) => Promise<Since>;
  /** The message of a commit; null where only a request of its own would tell. */
  readonly message: (commit: string) => Promise<string | null>;
  /** What a branch has and another lacks, merge commits aside; null where one of them does not exist. */
  readonly lacking: (from: string, into: string) => Promise<Lacking | null>;
}

export interface Since {
  readonly count: number;
  /** Oldest first; empty unless they are asked for. */
  readonly messages: readonly string[];
}

export interface Lacking {
  readonly subjects: readonly string[];
  /** Whether there may be more. */
  readonly more: boolean;
}
