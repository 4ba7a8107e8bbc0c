import type { Place } from "@mlops-actions/errors";
import type { Report } from "@mlops-actions/report";

/** What an action hands over when it is done; publishing it is not the action's business. */
export interface Outcome {
  readonly report: Report;
  /** One line of plain text, the output `summary`. */
  readonly summary: string;
  /** Outputs of this action beside those that all actions have. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Where a file is to blame. */
  readonly annotations: readonly Annotation[];
  /** There is nothing to say on the pull request: a comment is brought up to date where an earlier run made one, and none is made. */
  readonly quiet?: boolean;
  /** Files that are uploaded beside the report: absolute paths within the folder of the report. */
  readonly attachments?: readonly string[];
  /**
   * What this action alone publishes, on the runner, after all that every action does.
   * @returns notes for the summary: what could not be published, and why
   */
  readonly publish?: () => Promise<readonly string[]>;
}

export interface Annotation extends Place {
  readonly level: "notice" | "warning" | "error";
  readonly message: string;
}
