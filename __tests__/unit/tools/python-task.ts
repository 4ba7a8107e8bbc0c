import { readFileSync } from "node:fs";
import type { Ended, Repository, Task } from "@mlops-actions/tools";

/** A call of a tool in a repository of these files. */
export function taskIn(files: Readonly<Record<string, string>>, given: Partial<Task> = {}): Task {
  return {
    ...{ program: ["/venv/bin/python", "-m", "tool"], version: null, args: [], repository: repositoryOf(files) },
    ...{ work: "/checkout", reports: "/reports", cache: "/cache", cores: 2, coverage: false },
    ...given,
  };
}

export function repositoryOf(files: Readonly<Record<string, string>>): Repository {
  return { files: Object.keys(files), read: (path) => files[path] ?? null };
}

/** How a call ended that printed this and left these reports. */
export function endedWith(
  exitCode: number | null,
  { stdout = "", stderr = "", reports = {} as Readonly<Record<string, string>> } = {},
): Ended {
  return {
    exitCode,
    signal: exitCode === null ? "SIGKILL" : null,
    stdout,
    stderr,
    report: (name) => reports[name] ?? null,
  };
}

/** What a tool wrote, kept for the tests of its reader. */
export function captured(name: string): string {
  return readFileSync(new URL(`../findings/reports/${name}`, import.meta.url), "utf8");
}
