import type { Declaration, Tool } from "@mlops-actions/tools";

/** A tool that this gate runs, and why. */
export interface ChosenTool {
  readonly tool: Tool;
  readonly declaration: Declaration;
  /** The version that the settings name: this one or none. */
  readonly demanded?: string;
  /** Seconds. */
  readonly timeLimit: number;
}
