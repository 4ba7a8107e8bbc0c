/** What can be said today of something that a step needs. */
export interface StepCheck {
  /** What it is, as a clause: `commit 0a1b2c3 of org/models`. */
  readonly what: string;
  readonly state: "resolvable" | "missing" | "changed" | "not checked";
  /** Why, where it is not resolvable. */
  readonly why: string | null;
}

/** A step on the way to a version, in the order in which they are taken. */
export interface ReproductionStep {
  readonly title: string;
  /** Lines of a POSIX shell, quoted. None where nobody recorded what to do. */
  readonly commands: readonly string[];
  readonly checks: readonly StepCheck[];
}

/** How a version is made again. */
export interface Reproduction {
  readonly kind: "reproduction";
  readonly schemaVersion: 1;
  readonly model: string;
  readonly version: number;
  readonly semver: string | null;
  readonly steps: readonly ReproductionStep[];
  /** What the commands cannot bring back. */
  readonly notes: readonly string[];
}

/** How the training was started. */
export type TrainingCommand =
  /** A stage of DVC, by its name in the file (`dvc.yaml`), with its commands as dvc.lock has them. */
  | {
      readonly kind: "dvc";
      readonly file: string;
      readonly stage: string;
      readonly commands: readonly string[];
      /** What DVC holds of all that the stage reads: it is pulled before, for the stage runs alone. */
      readonly inputs?: readonly { readonly path: string; readonly md5: string }[];
    }
  /** A line of a shell, as it was recorded. */
  | { readonly kind: "shell"; readonly line: string }
  | { readonly kind: "arguments"; readonly argv: readonly string[] };

/** What is looked up; null where it cannot be told. An effect that is not given leaves its checks not made, which is said. */
export interface ReproductionEffects {
  /** Whether the repository, here or where it is cloned from, has a commit. */
  readonly hasCommit?: (commit: string) => Promise<boolean | null>;
  /** Digest of a file of the repository at a commit; `absent` where it has none there. */
  readonly sha256At?: (commit: string, path: string) => Promise<string | "absent" | null>;
  /** MD5 that DVC's files record for a path at a commit; `absent` where they record none. */
  readonly dvcMd5At?: (commit: string, path: string) => Promise<string | "absent" | null>;
  /** Whether DVC's cache or a remote holds an object. */
  readonly hasObject?: (md5: string) => Promise<boolean | null>;
}
