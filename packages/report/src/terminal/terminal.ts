import type { Report } from "../report.ts";

export interface TerminalOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

export function renderTerminal(report: Report, options: TerminalOptions): string {
  throw new Error(`not there yet: ${report.subject} ${options.width}`);
}
