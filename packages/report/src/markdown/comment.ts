import type { Report } from "../report.ts";

export interface CommentOptions {
  /** The hidden HTML comment by which the sticky comment is found again; it becomes the last line. */
  readonly marker: string;
  /** UTF-16 units. */
  readonly limit?: number;
  readonly fullReport?: string;
  readonly run?: string;
}

export function renderComment(report: Report, options: CommentOptions): string {
  throw new Error(`not there yet: ${report.subject} ${options.marker}`);
}
