/** All that decides what a ref means. */
export interface Rules {
  /** What stands before the version in this component's tags: `model@`, `model/`. A `v` may stand before the number in any case. */
  readonly tagPrefix: string;
  readonly bump: Bump;
  /** The first that fits a branch is its kind. */
  readonly branches: readonly BranchRule[];
  /** What holds for a branch of no kind. */
  readonly others: Omit<BranchRule, "kind" | "patterns">;
  readonly environments: readonly Environment[];
  /** Kinds, or branches, that a tag stands for where no environment names tags; the first that has an environment. `{version}` is the tag's, without its pre-release. */
  readonly tagged: { readonly release: readonly string[]; readonly preRelease: readonly string[] };
  readonly guards: Guards;
}

/** What the next version is: by the kind of the branch, by conventional commits since the last tag, or always the same part. */
export type Bump = "kind" | "conventional" | Part;
export type Part = "major" | "minor" | "patch";

export interface BranchRule {
  readonly kind: string;
  readonly patterns: readonly string[];
  readonly version: VersionForm;
  /** Kinds, or patterns of branches, that its pull requests may enter. */
  readonly enters: readonly string[];
  /** Kinds that it must be merged back to when it entered another. */
  readonly back: readonly string[];
  /** Name of the environment, over what `environments` say. */
  readonly environment: string | null;
  readonly stage: string | null;
  /** Whether a pull request of it needs a ticket, where tickets are asked for. */
  readonly ticket: boolean;
  /** Whether it lives for ever. A stranger's branch of that name is another one. */
  readonly permanent: boolean;
}

export interface VersionForm {
  /** Which part of the last version goes up. */
  readonly next: Part;
  /** Whether a version in the branch's name is the next one; no `bump` changes such a branch. */
  readonly named: boolean;
  /** The pre-release's word: dev, rc, … */
  readonly label: string;
  /** Whether the commit is added as build metadata. */
  readonly sha: boolean;
  /** Whether a version tag on the commit is the version. */
  readonly tagged: boolean;
}

export interface Environment {
  readonly name: string;
  readonly branches: readonly string[];
  /** Null: see `tagged` of the rules. */
  readonly tags: readonly string[] | null;
  readonly stage: string | null;
  readonly role: string | null;
  readonly region: string | null;
  /** What deploys: pushes to it, tags and releases alone, or nothing. */
  readonly deploy: boolean | "tags";
}

export type GuardLevel = "off" | "warn" | "fail";

export interface Guards {
  /** May this branch enter that one? */
  readonly base: GuardLevel;
  /** Does a rule know the branch's name? */
  readonly name: GuardLevel;
  /** Is a hotfix taken back to develop? */
  readonly mergeBack: GuardLevel;
  /** `issue`, or a regular expression that title, body or branch must contain; null for none. */
  readonly ticket: string | null;
  /** `conventional`, or a regular expression that the whole title must match; null for none. */
  readonly title: string | null;
  /** How many people must have approved the head commit. */
  readonly approvals: number;
}
