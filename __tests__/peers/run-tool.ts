import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "@mlops-actions/testkit";
import type { Ended, Judgement, Repository, Task, Tool } from "@mlops-actions/tools";

export interface ToolCall {
  /** Folder with the tool's program. */
  readonly bin: string;
  /** The program's name, where it is not the tool's. */
  readonly program?: string;
  readonly version?: string | null;
  readonly work: string;
  readonly args?: readonly string[];
  readonly cores?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly coverage?: boolean;
  /** What git does not ignore, where that is not every file of `work`. */
  readonly repository?: Repository;
}

/** Runs a tool as its own `command` says, and has it judged. */
export function runTool(tool: Tool, call: ToolCall): { ended: Ended; judgement: Judgement; task: Task } {
  const [reports, cache] = [temporaryFolder("reports"), temporaryFolder("cache")];
  const { bin, program = tool.package, version = null, work, args = [], cores = 2 } = call;
  const { repository = repositoryAt(work) } = call;
  const task: Task = {
    ...{ program: [join(bin, program)], version, args, repository, work, reports, cache, cores },
    coverage: call.coverage ?? false,
  };
  const { argv, env, files = {} } = tool.command(task);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(reports, name), text);
  const { status, signal, stdout, stderr, error } = spawnSync(argv[0]!, argv.slice(1), {
    cwd: work,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env, ...call.env },
  });
  if (error) throw error;
  const report = (name: string) => (existsSync(join(reports, name)) ? readFileSync(join(reports, name), "utf8") : null);
  const ended: Ended = { exitCode: status, signal, stdout, stderr, report };
  return { ended, judgement: tool.judge(ended, task), task };
}

/** All files of a folder, as discovery sees them. */
export function repositoryAt(folder: string): Repository {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const read = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : null);
  return { files, read };
}

/** A copy of a folder, and more files in it. */
export function copyOf(folder: string, more: Readonly<Record<string, string>> = {}): string {
  const copy = temporaryFolder("checkout");
  cpSync(folder, copy, { recursive: true });
  for (const [path, text] of Object.entries(more)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  return copy;
}

/** Every file of a folder with its text: what must be the same after a tool as before. */
export function contents(folder: string): ReadonlyMap<string, string> {
  return new Map(repositoryAt(folder).files.map((file) => [file, readFileSync(join(folder, file), "latin1")]));
}
