import type { Finding } from "@mlops-actions/findings";

/** What the tools say of the base. */
export interface BaseRuns {
  readonly commit: string;
  /** As people know it: a branch, or what the settings name. */
  readonly name: string;
  /** Whether its findings were not asked for: it is there for its coverage. */
  readonly coverageAlone: boolean;
  /** Whether no tool had to run for it. */
  readonly cached: boolean;
  /** By the tool's name; one whose findings there are not known is missing. */
  readonly tools: ReadonlyMap<string, BaseTool>;
  /** What a reader should know, in sentences. */
  readonly notes: readonly string[];
}

export interface BaseTool {
  readonly findings: readonly BaseFinding[];
  /** Of its coverage; null where it measures none. */
  readonly percent: number | null;
}

/** The base's files are gone when findings are compared: each brings its line along. */
export interface BaseFinding extends Finding {
  /** Its line without the blanks around; null where it has none. */
  readonly text: string | null;
}
