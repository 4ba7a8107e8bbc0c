import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ProgramEnd, type ProgramOptions, runProgram } from "@mlops-actions/processes";
import { type Files, temporaryFolder } from "@mlops-actions/testkit";
import type { PythonContext } from "../../../packages/python-package/src/python-context.ts";

export interface Started {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Surroundings extends PythonContext {
  /** The programs that were started, but git. */
  readonly started: readonly Started[];
  readonly lines: readonly string[];
  readonly masked: readonly string[];
}

/** What a program of a script does: its exit code, and what it prints on standard error. */
export type Act = (started: Started) => readonly [exitCode: number, stderr: string] | null;

/** Surroundings in which git is real, and all other programs do what `act` says; null where there is no such program. */
export function surroundings(act: Act, environment: Readonly<Record<string, string>> = {}): Surroundings {
  const started: Started[] = [];
  const lines: string[] = [];
  const masked: string[] = [];
  const run = async (argv: readonly string[], options: ProgramOptions): Promise<ProgramEnd> => {
    if (argv[0] === "git") return runProgram(argv, options);
    started.push({ argv, env: options.env });
    const [exitCode, stderr] = act({ argv, env: options.env }) ?? [null, ""];
    const dropped = { stdout: 0, stderr: 0 };
    const rest = { signal: null, stdout: "", stderr, dropped, seconds: 0 };
    return exitCode === null
      ? { how: "missing", why: `${argv[0]} was not found on PATH`, exitCode: null, ...rest }
      : { how: "exited", why: null, exitCode, ...rest };
  };
  return {
    environment: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...environment },
    run,
    temporary: temporaryFolder("python"),
    log: { info: (line) => lines.push(line), mask: (secret) => masked.push(secret) },
    signal: new AbortController().signal,
    started,
    lines,
    masked,
  };
}

export function folderOf(files: Files): string {
  const folder = temporaryFolder("project");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content ?? "");
  }
  return folder;
}

/** Digest of all that stands below a folder: names, modes and bytes. */
export function digestOfTree(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    const stats = statSync(path);
    hash.update(`${name} ${stats.mode} ${stats.mtimeMs}\n`);
    if (stats.isFile()) hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}
