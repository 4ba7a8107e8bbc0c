import type { Report } from "../report.ts";
import { renderDocument } from "./document.ts";

export interface CommentOptions {
  /** The hidden HTML comment by which the sticky comment is found again. It becomes the first line, as it is. */
  readonly marker: string;
  /** UTF-16 units, by default what GitHub takes. */
  readonly limit?: number;
  /** Address of the HTML report. */
  readonly fullReport?: string;
  /** Address of the workflow run. */
  readonly run?: string;
}

/**
 * The report as GitHub Markdown for a comment: the verdict in the first line, the lead in sight, the sections folded.
 * GitHub takes 65,536 characters, of up to 4 bytes each. A UTF-16 unit is a character or half of one, so that a text of
 * that many units fits whichever way it is counted.
 */
export function renderComment(report: Report, { marker, limit = 65_536, fullReport, run }: CommentOptions): string {
  return renderDocument(report, { marker, limit, measure: (text) => text.length, open: false, fullReport, run });
}
