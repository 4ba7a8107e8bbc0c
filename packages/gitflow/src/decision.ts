/** What a ref means. */
export interface Decision {
  /** Kind of the branch or tag in the rules: `feature`, `release`, `main`, `tag`, …; null where no rule knows it. */
  readonly kind: string | null;
  readonly version: Version;
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

/** One version in three spellings. */
export interface Version {
  /** https://semver.org: `1.5.0-dev.12+a41b77e` */
  readonly semver: string;
  /** https://peps.python.org/pep-0440: `1.5.0.dev12+a41b77e` */
  readonly pep440: string;
  /** At most 128 of `[A-Za-z0-9_.-]`, not beginning with `.` or `-`: `1.5.0-dev.12-a41b77e` */
  readonly imageTag: string;
}
