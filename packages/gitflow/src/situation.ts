/** Where a run stands, as far as its event and the repository's history tell. Names of branches and tags are untrusted text. */
export interface Situation {
  readonly event: "push" | "tag" | "pull-request" | "release" | "manual" | "schedule" | "other";
  /** The branch under judgement: of a pull request its head. Null for a tag. */
  readonly branch: string | null;
  /** The tag that was pushed or released. */
  readonly tag: string | null;
  /** The commit, 40 digits. */
  readonly sha: string;
  /** Whether the commit comes from another repository. */
  readonly fork: boolean;
  /** Null unless the event is a pull request. */
  readonly pullRequest: PullRequestFacts | null;
  readonly history: History;
}

/** What versions are counted from. */
export interface History {
  /** All tags of the repository, in whatever order; those that are no versions are passed over. */
  readonly tags: readonly string[];
  /** Tags on this very commit. */
  readonly tagsHere: readonly string[];
  /** The tag that versions are counted from: the highest release that the commit is not older than. Null where there is none. */
  readonly lastTag: string | null;
  /** Commits that the tag lacks; all of them where there is no tag. */
  readonly commitsSince: number;
  /** Subjects and bodies of those commits; empty where the rules do not ask for them. */
  readonly messages: readonly string[];
  /** The message of the commit itself; null where it is not known. */
  readonly message: string | null;
  /** What a branch has that another one, which it must be merged back to, lacks; null where it was not looked for. */
  readonly unmerged: Unmerged | null;
}

/** Commits that have not come back. */
export interface Unmerged {
  readonly from: string;
  readonly into: string;
  /** Merge commits aside. */
  readonly commits: number;
  /** Whether there may be more than were counted. */
  readonly more: boolean;
  /** Subjects of some of them. */
  readonly subjects: readonly string[];
}

/** A pull request as far as the guards look at it; all texts are untrusted. */
export interface PullRequestFacts {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** The branch that it would enter. */
  readonly base: string;
  readonly author: string | null;
  /** Oldest first; empty where no rule asks for approvals. */
  readonly reviews: readonly Review[];
  /** Numbers of open pull requests that take the same branch anywhere, by the branch they would enter; null where it is not known. */
  readonly backMerges: ReadonlyMap<string, number> | null;
}

export interface Review {
  /** Null for an account that is gone. */
  readonly author: string | null;
  readonly state: "approved" | "changes-requested" | "dismissed" | "other";
  /** The commit that was reviewed; null where GitHub does not tell. */
  readonly commit: string | null;
  /** Whether the reviewer belongs to the repository: anyone may review a public one. */
  readonly member: boolean;
}
