import type { ChosenTool } from "../chosen-tool.ts";

/** Where the tools are that this gate runs. */
export interface Toolset {
  /** How to start a tool, and its version; null where it is missing. */
  readonly locate: (chosen: ChosenTool) => Promise<Located | null>;
  /** Over the environment that programs inherit: PATH with the tools' folder first, VIRTUAL_ENV. */
  readonly environment: Readonly<Record<string, string>>;
  /** What was installed from where, in sentences for the report. */
  readonly notes: readonly string[];
}

export interface Located {
  readonly program: readonly string[];
  readonly version: string | null;
  /** Over the toolset's, for this tool alone: tests import the sources of the folder in which they run. */
  readonly environment?: Readonly<Record<string, string>>;
}
