import type { Log } from "@mlops-actions/action-kit";
import { temporaryFolder } from "@mlops-actions/testkit";
import type { Ended, Judgement, Task, Tool } from "@mlops-actions/tools";
import type { ChosenTool } from "../../../../actions/quality-gate/src/chosen-tool.ts";
import { type RunOptions, runTools } from "../../../../actions/quality-gate/src/run/run-tools.ts";
import type { ToolRun } from "../../../../actions/quality-gate/src/run/tool-run.ts";

/** A tool that is a script of node's; found nothing where it exits with 0. */
export function scriptTool(
  name: string,
  script: string,
  more: Partial<Tool> & { readonly timeLimit?: number } = {},
): ChosenTool {
  const { timeLimit = 60, ...tool } = more;
  return {
    tool: {
      name,
      kind: "lint",
      language: "python",
      package: name,
      declared: () => null,
      cores: "one",
      command: ({ program, reports, cache, cores }: Task) => ({
        argv: [...program, "-e", script, "--", reports, cache, String(cores)],
        env: {},
      }),
      judge: judgeCode,
      ...tool,
    },
    declaration: { by: `${name}.toml`, version: null, args: [] },
    timeLimit,
  };
}

export function judgeCode({ exitCode }: Ended): Judgement {
  return { outcome: exitCode === 0 ? "passed" : "failed", detail: null, findings: [], tests: null, coverage: null };
}

export interface Ran {
  readonly runs: readonly ToolRun[];
  /** What was said: titles and lines of groups, and lines. */
  readonly groups: readonly { readonly title: string; readonly lines: readonly string[]; readonly went: string }[];
}

/** Runs tools as the gate does, in new folders; a tool whose name begins with `absent` is not found. */
export async function run(tools: readonly ChosenTool[], more: Partial<RunOptions> = {}): Promise<Ran> {
  const groups: Ran["groups"][number][] = [];
  const log: Log = {
    info: () => {},
    warning: () => {},
    group: (title, lines, went) => void groups.push({ title, lines, went }),
    progress: () => () => {},
    mask: () => {},
  };
  const runs = await runTools(tools, {
    toolset: {
      locate: async ({ tool }) =>
        tool.name.startsWith("absent") ? null : { program: [process.execPath], version: "1.0" },
      environment: {},
      notes: [],
    },
    repository: { files: [], read: () => null },
    work: temporaryFolder("work"),
    temporary: temporaryFolder("temporary"),
    cache: temporaryFolder("cache"),
    environment: { PATH: process.env["PATH"] ?? "" },
    coverage: false,
    cores: null,
    failFast: false,
    cancelled: new AbortController().signal,
    log,
    ...more,
  });
  return { runs, groups };
}
