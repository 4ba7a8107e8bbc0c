/** What a ref means. */
export interface Decision {
  /** Kind of the branch in the rules (`feature`, `release`, `main`, …) or `tag`; null where no rule knows the ref. */
  readonly kind: string | null;
  readonly version: Version;
  /** Whether the version is that of a release: a tag without a pre-release. */
  readonly release: boolean;
  /** Tags of an image, the most exact first. */
  readonly tags: readonly string[];
  readonly environment: string | null;
  readonly stage: string | null;
  readonly role: string | null;
  readonly region: string | null;
  readonly deploy: boolean;
  /** Why it deploys or not, and where the version comes from, in sentences. */
  readonly reasons: readonly string[];
}

/** One version in its spellings. */
export interface Version {
  /** https://semver.org: `1.5.0-dev.12+a41b77e` */
  readonly semver: string;
  /** Without what makes it a pre-release: `1.5.0` */
  readonly core: string;
  /** https://peps.python.org/pep-0440: `1.5.0.dev12+a41b77e`; null for a pre-release that it has no word for. */
  readonly pep440: string | null;
  /** At most 128 of `[A-Za-z0-9_.-]`, not beginning with `.` or `-`: `1.5.0-dev.12-a41b77e` */
  readonly imageTag: string;
}

/** A branching rule that is broken, or something to know about it. */
export interface Finding {
  readonly guard: GuardName;
  readonly level: "fail" | "warn";
  /** One sentence. */
  readonly message: string;
  readonly remedy: string;
}

export type GuardName = "base" | "name" | "version" | "merge-back" | "ticket" | "title" | "approvals";
