import type { Report } from "../report.ts";

export interface SummaryOptions {
  /** Bytes of UTF-8. */
  readonly limit?: number;
  readonly fullReport?: string;
  readonly run?: string;
}

export function renderSummary(report: Report, options: SummaryOptions = {}): string {
  throw new Error(`not there yet: ${report.subject} ${options.limit}`);
}
