import type { ChosenTool } from "../chosen-tool.ts";
import type { Located, Unusable } from "./toolset.ts";

/** A place that tools come from: an environment of Python, node_modules, PATH. */
export interface ToolSource {
  /** Null where it lacks the tool. */
  readonly locate: (chosen: ChosenTool) => Promise<Located | Unusable | null>;
  /** Absolute, for the front of PATH. */
  readonly folders: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Over that, for tests and commands: by it they import the project. */
  readonly project: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}
