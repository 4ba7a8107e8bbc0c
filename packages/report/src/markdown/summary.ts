import type { Report } from "../report.ts";
import { renderDocument } from "./document.ts";

export interface SummaryOptions {
  /** Bytes of UTF-8, by default 1 MiB less 1 KiB: what a step may write, and room for what else it writes. */
  readonly limit?: number;
  /** Address of the HTML report. */
  readonly fullReport?: string;
  /** Address of the workflow run. */
  readonly run?: string;
}

/** The report as GitHub Markdown for a step's summary: as the comment, with its sections unfolded. */
export function renderSummary(report: Report, { limit = 1_047_552, fullReport, run }: SummaryOptions = {}): string {
  return renderDocument(report, { limit, measure: (text) => Buffer.byteLength(text), open: true, fullReport, run });
}
