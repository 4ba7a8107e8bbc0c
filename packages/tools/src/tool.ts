import type { Coverage, Finding, Level, TestRun } from "@mlops-actions/findings";

/** A program that judges code: how a repository declares it, how it is called, and how its end is understood. */
export interface Tool {
  /** As reports call it; a formatter that shares its program with a linter has a name of its own: `ruff-format`. */
  readonly name: string;
  readonly kind: "lint" | "format" | "types" | "security" | "tests" | "command";
  /** Null of a command that the user names: nothing is installed for it. */
  readonly language: "python" | "javascript" | null;
  /** Its name on PyPI or npm; of a command the program. */
  readonly package: string;
  /** How a repository says that it uses the tool; null where it does not. */
  readonly declared: (repository: Repository) => Declaration | null;
  /** Whether it can use several cores, by what `command` gives it. */
  readonly cores: "one" | "many";
  readonly command: (task: Task) => Command;
  readonly judge: (ended: Ended, task: Task) => Judgement;
}

/** The files of a repository as discovery sees them. */
export interface Repository {
  /** Relative paths with `/` of all files that git does not ignore. */
  readonly files: readonly string[];
  /** The text of a file, null where there is none. */
  readonly read: (path: string) => string | null;
}

export interface Declaration {
  /** Where it stands, for the report: `pyproject.toml [tool.ruff]`. */
  readonly by: string;
  /** The version that the repository pins, where it does. */
  readonly version: string | null;
  /** Arguments that the repository gives it (a hook's `args`), else none. */
  readonly args: readonly string[];
  /** What it needs beside its own package, as requirements: plugins, stubs. */
  readonly plugins?: readonly string[];
}

/** One call of a tool. */
export interface Task {
  /** What starts it, as an argument list: `["/…/bin/ruff"]`, `["/…/bin/python", "-m", "black"]`. */
  readonly program: readonly string[];
  readonly version: string | null;
  /** The user's or the repository's own arguments; without paths among them the tool judges all. */
  readonly args: readonly string[];
  readonly repository: Repository;
  /** Absolute; where it runs. Read-only for a tool. */
  readonly work: string;
  /** Absolute, empty, of this call alone: for reports. */
  readonly reports: string;
  /** Absolute, outside the checkout, kept between calls of this tool. */
  readonly cache: string;
  /** How many cores it may use. */
  readonly cores: number;
  /** Whether tests also measure coverage. */
  readonly coverage: boolean;
}

export interface Command {
  readonly argv: readonly string[];
  /** Over the environment that programs inherit. */
  readonly env: Readonly<Record<string, string>>;
  /** Text of files by name, to be written into `task.reports` before it starts: settings that a tool takes from files alone. */
  readonly files?: Readonly<Record<string, string>>;
  /**
   * A file that it writes elsewhere than in `task.reports`, relative to `task.work`: `ended.report` gives its text by this name, and null
   * where this call has not written it (an older file is no report).
   */
  readonly report?: string;
}

/** How a call ended. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The text of a file in `task.reports`, null where it was not written. */
  readonly report: (name: string) => string | null;
}

/**
 * `failed`: it ran and found something. `crashed`: it ended as only a broken tool does, or without its report.
 * `misconfigured`: it refused its configuration or arguments. `no-tests`: a test runner found none.
 * `stopped`: it was ended, or never begun, since another had failed and the first failure was to end all.
 */
export type ToolOutcome =
  | "passed"
  | "failed"
  | "crashed"
  | "timed-out"
  | "missing"
  | "misconfigured"
  | "no-tests"
  | "stopped";

export interface Judgement {
  readonly outcome: ToolOutcome;
  /** Why, in a clause, where it is neither passed nor failed: the tool's own last words within. */
  readonly detail: string | null;
  readonly findings: readonly Finding[];
  /** Of a tool that failed: levels of findings for which it did, by its own rules; none where it was for something else. Absent: all. */
  readonly failsFor?: readonly Level[];
  readonly tests: TestRun | null;
  readonly coverage: Coverage | null;
}
