import type { Report } from "../report.ts";

export interface PageOptions {
  /** Language of the report's text. */
  readonly language?: string;
  /** The workflow run. */
  readonly run?: string;
}

/** A self-contained HTML page: no script, no external resource, light and dark, for screen and paper. */
export async function renderPage(report: Report, options: PageOptions = {}): Promise<string> {
  throw new Error(`not there yet: ${report.subject} ${options.run}`);
}
