import type { Context } from "@mlops-actions/action-kit";
import type { Repository } from "@mlops-actions/tools";

/** What installing may touch, and what it installs for. Folders are absolute. */
export interface Installing extends Pick<Context, "environment" | "sharedCache" | "log" | "cancelled"> {
  readonly install: "auto" | "none";
  readonly repository: Repository;
  /** The folder that is judged; nothing is written there but node_modules. */
  readonly work: string;
  /** Outlives the run where the machine does. */
  readonly cacheFolder: string;
  readonly temporary: string;
}
