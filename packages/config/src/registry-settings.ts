import type { Task } from "@mlops-actions/metrics";
import type { PackageSettings } from "./package-settings.ts";
import type { DataSettings } from "./settings.ts";

/** Where versions are kept and what they must have, with every default in its place. */
export interface RegistrySettings {
  readonly home: RegistryHome;
  readonly require: "pass" | "warn" | "none";
  /** Seconds that a promotion waits for an approval. */
  readonly wait: number;
}

export type RegistryHome =
  | { readonly directory: string }
  | {
      readonly git: {
        readonly branch?: string;
        readonly remote?: string;
        readonly tags?: boolean;
        /** Bytes. */
        readonly largestFile?: number;
      };
    }
  | {
      readonly sagemaker: {
        readonly bucket: string;
        readonly prefix?: string;
        readonly region?: string;
        readonly role?: string;
        readonly externalId?: string;
        readonly kmsKey?: string;
      };
    }
  | { readonly mlflow: { readonly url?: string; readonly experiment?: string } };

/** What is registered of one model. What is not declared is null. */
export interface RegistrationSettings {
  readonly task: Task | null;
  readonly artifact: string | null;
  readonly holdout: string | null;
  readonly training: string | null;
  readonly data: Pick<DataSettings, "columns"> & {
    readonly id: string | undefined;
    readonly missing: readonly string[] | undefined;
  };
  readonly card: CardSettings;
  /** Where its images are. */
  readonly image: Pick<PackageSettings, "repository" | "ecr">;
}

/** What no file can tell of a model. */
export interface CardSettings {
  readonly description: string | null;
  readonly intendedUse: readonly string[];
  readonly outOfScope: readonly string[];
  readonly limits: readonly string[];
  readonly ethics: readonly string[];
  readonly owners: readonly string[];
  readonly licence: string | null;
}

/** What a promotion to an environment needs. */
export interface PromotionSettings {
  /** What the registry calls it. */
  readonly stage: string;
  readonly approval: boolean;
  /** Whether an evaluation report of its own. */
  readonly evidence: boolean;
  /** The environment that a version must have been promoted to before, and what the registry calls that. */
  readonly after: { readonly environment: string; readonly stage: string } | null;
  /** The host that its images are at, perhaps with a path. */
  readonly registry: string | null;
  /** Whose registry it is; null where the job's own credentials do. */
  readonly role: { readonly arn: string; readonly externalId?: string } | null;
}
