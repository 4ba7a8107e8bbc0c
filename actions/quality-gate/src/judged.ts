import type { Finding } from "@mlops-actions/findings";
import type { ToolRun } from "./run/tool-run.ts";

/** A finding beside the base and the change. */
export interface JudgedFinding extends Finding {
  /** Not on the base; true for all where there is no base to compare with. */
  readonly new: boolean;
  /** On a line that the change touches; true for all where the change is not known. */
  readonly inChange: boolean;
}

/** All that the gate knows when its tools have ended. */
export interface Judged {
  readonly runs: readonly ToolRun[];
  readonly findings: readonly JudgedFinding[];
  /** Null where none was asked for, or why there is none. */
  readonly base:
    | { readonly commit: string; readonly name: string; readonly cached: boolean }
    | { readonly absent: string }
    | null;
  readonly coverage: JudgedCoverage | null;
  /** Of further tools that measure it: limits hold for each. */
  readonly otherCoverage?: readonly JudgedCoverage[];
  /** Wall-clock seconds of all tools together. */
  readonly seconds: number;
}

/** In percent, by the tools' own totals; null where it is not known. */
export interface JudgedCoverage {
  readonly tool: string;
  readonly percent: number | null;
  readonly basePercent: number | null;
  /** Of the changed lines that can run. */
  readonly changed: { readonly covered: number; readonly lines: number } | null;
  /** The report has totals and no lines. */
  readonly totalsAlone?: boolean;
}
