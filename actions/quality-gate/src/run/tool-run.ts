import type { Judgement } from "@mlops-actions/tools";

/** A tool's call and what came of it. */
export interface ToolRun extends Judgement {
  readonly name: string;
  readonly kind: "lint" | "format" | "types" | "security" | "tests" | "command";
  /** Where the repository declares it: `pyproject.toml [tool.ruff]`. */
  readonly by: string;
  readonly version: string | null;
  /** Null where it never ran, or a signal ended it. */
  readonly exitCode: number | null;
  /** Wall-clock time; 0 where it never ran. */
  readonly seconds: number;
  /** Last lines of what it printed, masked; for tools that crashed. */
  readonly lastWords: string;
  /** Absolute paths of the reports it left, to be kept: JUnit, coverage. */
  readonly reports: readonly string[];
}
