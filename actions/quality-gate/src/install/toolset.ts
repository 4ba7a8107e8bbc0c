import type { ChosenTool } from "../chosen-tool.ts";

/** Where the tools are that this gate runs. */
export interface Toolset {
  /** How to start a tool, and its version; why it can't be had; null where it is nowhere, and nothing more is known. */
  readonly locate: (chosen: ChosenTool) => Promise<Located | Unusable | null>;
  /** Over the environment that programs inherit: PATH with the tools' folder first, VIRTUAL_ENV. */
  readonly environment: Readonly<Record<string, string>>;
  /** What was installed from where, in sentences for the report. */
  readonly notes: readonly string[];
}

export interface Unusable {
  readonly outcome: "missing" | "misconfigured";
  /** A clause, with what to do about it. */
  readonly why: string;
  /** The last lines of the installer that failed. */
  readonly words?: string;
}

/** Whether it can be started. */
export function isLocated(found: Located | Unusable | null): found is Located {
  return found !== null && "program" in found;
}

export interface Located {
  readonly program: readonly string[];
  readonly version: string | null;
  /** Over the toolset's, for this tool alone: tests import the sources of the folder in which they run. */
  readonly environment?: Readonly<Record<string, string>>;
}
