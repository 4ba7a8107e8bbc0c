/** Where a run stands, as far as its event and the repository's history tell. Names of branches and tags are untrusted text. */
export interface Situation {
  readonly event: "push" | "tag" | "pull-request" | "release" | "manual" | "schedule" | "other";
  /** The branch under judgement: of a pull request its head. Null for a tag. */
  readonly branch: string | null;
  /** Of a pull request: the branch that it would enter. */
  readonly base: string | null;
  /** The tag that was pushed or released. */
  readonly tag: string | null;
  /** The commit, 40 digits. */
  readonly sha: string;
  /** Whether it comes from another repository. */
  readonly fork: boolean;
  readonly history: History;
}

/** What versions are counted from. */
export interface History {
  /** All tags of the repository, in whatever order; those that are no versions are passed over. */
  readonly tags: readonly string[];
  /** Tags on this very commit. */
  readonly tagsHere: readonly string[];
  /** The newest version tag that the commit descends from; null where there is none. */
  readonly lastTag: string | null;
  /** Commits since it; since the beginning where there is none. */
  readonly commitsSince: number;
  /** Subjects and bodies of those commits, newest first; empty where the rules do not ask for them. */
  readonly messages: readonly string[];
}
