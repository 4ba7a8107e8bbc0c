import type { Declaration, Tool } from "@mlops-actions/tools";

/** A tool that this gate runs, and why. */
export interface ChosenTool {
  readonly tool: Tool;
  readonly declaration: Declaration;
  /** Seconds. */
  readonly timeLimit: number;
}
