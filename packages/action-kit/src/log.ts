import type { Place } from "@mlops-actions/errors";

/** What an action says while it works. Text is untrusted: each implementation keeps it from becoming a command. */
export interface Log {
  readonly info: (message: string) => void;
  /** Hides a secret in all that the job prints from now on. */
  readonly mask: (secret: string) => void;
  /** A warning; with a file it becomes an annotation there. */
  readonly warning: (message: string, place?: Place) => void;
  /**
   * What a program printed, whole and under a title that says how it went: folded on the runner; in a terminal the title alone, and the lines
   * where it did not go well.
   */
  readonly group: (title: string, lines: readonly string[], went: "well" | "badly") => void;
  /**
   * Starts to report long work. A line each few seconds in a log, a bar in a terminal; nothing for work that is over
   * before the first line is due.
   */
  readonly progress: (label: string) => (done: number, total: number | null) => void;
}
