import type { Candidate, ModelVersion } from "./model-version.ts";
import type { Move } from "./move.ts";
import type { NameRule } from "./name-rule.ts";
import type { Standing } from "./standing.ts";
import type { FileSource } from "./stored-file.ts";

/** A version as it was registered, and as it stands now. */
export interface RegisteredVersion {
  readonly version: ModelVersion;
  readonly standing: Standing;
  /** Where the home keeps it, for people: the path of its document, a URL, an ARN. */
  readonly location: string;
}

export interface Registration extends RegisteredVersion {
  /** False where the artifact was a version already: nothing was written, and that version is given. */
  readonly created: boolean;
}

export interface VersionPage {
  /** Newest first. */
  readonly versions: readonly RegisteredVersion[];
  /** What `after` must be for the next page; null on the last. */
  readonly next: string | null;
}

export interface MadeMove extends RegisteredVersion {
  /** False where the version stood so already: nothing was written. */
  readonly made: boolean;
}

/**
 * Versions of models, in one of several homes. All of it may be called at once, from any number of processes; every
 * write may be repeated, and then does nothing twice. Versions are never changed and never deleted.
 *
 * A user's mistakes and a home's refusals are UserErrors.
 */
export interface Registry {
  readonly home: "directory" | "git" | "sagemaker" | "mlflow";
  /** What a model may be called there. */
  readonly nameRule: NameRule;

  /**
   * Makes a candidate the next version of its model, with its files; an artifact that is a version already stays that
   * version. One that was killed is completed by calling it again.
   * @throws UserError on a semantic version that another artifact has
   */
  readonly register: (candidate: Candidate, files: readonly FileSource[]) => Promise<Registration>;

  /**
   * @param reference as `parseReference` takes it: `3`, `1.4.0`, `latest`, an alias, a stage, `sha256:…`
   * @throws UserError on a model or version that is unknown, with near names
   */
  readonly get: (model: string, reference: string) => Promise<RegisteredVersion>;

  /** A page of a model's versions; of an unknown model an empty one. `limit`: 1 to 10,000, default 100. */
  readonly list: (model: string, page?: { readonly after?: string; readonly limit?: number }) => Promise<VersionPage>;

  /** Names of all models, sorted. */
  readonly models: () => Promise<readonly string[]>;

  /**
   * Moves a version, once: its status, its stage, an alias. An alias that another version has goes over to this one.
   * @throws UserError on a version that is unknown, and a move that may not be (`checkMove`)
   */
  readonly move: (model: string, number: number, move: Move) => Promise<MadeMove>;

  /**
   * Brings a file of a version to an absolute path, its digest checked; there is the whole of it or nothing.
   * @throws UserError on a file that is unknown, not held by the registry, or not what was registered
   */
  readonly download: (model: string, number: number, file: string, target: string) => Promise<void>;
}

/** What homes need of the world. */
export interface RegistryEffects {
  readonly now: () => Date;
  /** Between attempts, in milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The process's own: PATH and HOME, accounts, tokens. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working directory, absolute: of relative paths, and the checkout that a branch is pushed from. */
  readonly folder: string;
  /** Runs before each write that lasts, whose place it is told; what it throws ends the operation there, as a kill would. */
  readonly beforeWrite?: (what: string) => void | Promise<void>;
  readonly signal?: AbortSignal;
}
