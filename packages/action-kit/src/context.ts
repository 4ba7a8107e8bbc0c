import type { Engines, SliceCache } from "@mlops-actions/engines";
import type { Checkout } from "@mlops-actions/git";
import type { GitHub, GitHubEvent } from "@mlops-actions/github";
import type { Inputs } from "./inputs.ts";
import type { Log } from "./log.ts";

/** Everything that an action may touch. On the runner and on a laptop the same `main` receives another one of these. */
export interface Context {
  readonly inputs: Inputs;
  readonly log: Log;
  /** The client for the repository of this run, or null where there is none (a laptop) or no token. */
  readonly github: () => Promise<GitHub | null>;
  readonly event: GitHubEvent | null;
  /** The git checkout around `places.work`, or null where there is none. */
  readonly checkout: () => Promise<Checkout | null>;
  readonly engines: Engines;
  /** What programs that the action starts inherit: nothing that only the step itself may hold. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the jobs of the repository share, or null where there is no such service. Entries are other jobs' words. */
  readonly sharedCache: SliceCache | null;
  /** Aborts when the job is cancelled. Whoever reads it takes on to end what it started, within a few seconds. */
  readonly cancelled: () => AbortSignal;
  readonly places: Places;
  readonly clock: () => Date;
  readonly run: Run;
}

/** Absolute folders. */
export interface Places {
  /** Where relative paths of inputs and of mlops.yml begin: the checkout and `working-directory`. */
  readonly work: string;
  /** Where report.json, report.html and comment.md are left. */
  readonly report: string;
  /** Emptied after the run. */
  readonly temporary: string;
  /** Outlives the run where the machine does: the tool cache of a runner, the user's cache folder on a laptop. */
  readonly cache: string;
  /** This suite itself: what its images hold of it is read from here. */
  readonly suite: string;
}

/** Which run of what this is, as far as it is known; shown in the report's provenance. */
export interface Run {
  readonly actionsVersion: string;
  readonly repository: string | null;
  readonly serverUrl: string;
  readonly commit: string | null;
  /** The whole name of the branch, tag or pull request that the run belongs to: `refs/heads/main`. */
  readonly ref: string | null;
  readonly url: string | null;
  /** 1, and more where the job was run again. */
  readonly attempt: number;
}
