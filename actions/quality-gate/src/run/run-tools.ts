import { mkdir, mkdtemp } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Log } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import type { Repository } from "@mlops-actions/tools";
import type { ChosenTool } from "../chosen-tool.ts";
import type { Toolset } from "../install/toolset.ts";
import { notRun } from "./judge-end.ts";
import { longestFirst } from "./longest-first.ts";
import { createMask } from "./mask.ts";
import { folderName, runTool } from "./run-tool.ts";
import { sideBySide } from "./side-by-side.ts";
import { stillRunning } from "./still-running.ts";
import { tellRun } from "./tell-run.ts";
import type { ToolRun } from "./tool-run.ts";

export interface RunOptions {
  readonly toolset: Toolset;
  readonly repository: Repository;
  /** Absolute; where the tools run. */
  readonly work: string;
  /** Absolute; for reports. */
  readonly temporary: string;
  /** Absolute; outlives the run where the machine does. */
  readonly cache: string;
  /** What programs inherit. The values of its secrets are taken out of all that tools print. */
  readonly environment: Readonly<Record<string, string>>;
  readonly coverage: boolean;
  /** Null: as many as there are. */
  readonly cores: number | null;
  readonly failFast: boolean;
  readonly cancelled: AbortSignal;
  readonly log: Log;
  /** What is judged, where it is not the change itself: `develop`. */
  readonly on?: string;
}

/**
 * Runs tools side by side, each to its end or its time limit, and gives their runs in the order in which they were chosen. Each has its output in
 * the log when it ends, in a group of its own.
 * @throws UserError where the step is cancelled meanwhile; the programs have ended then
 */
export async function runTools(chosen: readonly ChosenTool[], options: RunOptions): Promise<readonly ToolRun[]> {
  const { toolset, repository, work, coverage, cancelled, log } = options;
  const environment = { ...options.environment, ...toolset.environment };
  const mask = createMask(environment);
  const failed = new AbortController();
  const signal = AbortSignal.any([cancelled, failed.signal]);
  const watch = stillRunning(log);
  await mkdir(options.temporary, { recursive: true });
  const temporary = await mkdtemp(join(options.temporary, "reports-"));

  const runOne = async (one: ChosenTool, cores: number): Promise<ToolRun> => {
    const { tool, declaration } = one;
    if (signal.aborted) {
      const about = { name: tool.name, kind: tool.kind, by: declaration.by, version: null };
      return { ...about, ...notRun("stopped", "another tool had failed before it began") };
    }
    const ended = watch.begin(tool.name);
    try {
      const reports = await mkdtemp(join(temporary, `${folderName(tool.name)}-`));
      const caches = join(options.cache, "quality");
      const call = { reports, caches, work, repository, coverage, environment, cores, mask, signal };
      const heard = await runTool(one, await toolset.locate(one), call);
      if (!cancelled.aborted) tellRun(log, heard, options.on === undefined ? "" : ` on ${options.on}`);
      if (options.failFast && heard.run.outcome !== "passed") failed.abort();
      return heard.run;
    } catch (bug) {
      failed.abort();
      throw bug;
    } finally {
      ended();
    }
  };

  const ordered = longestFirst(chosen);
  const jobs = ordered.map((one) => ({
    cores: one.tool.cores,
    run: (cores: number) => runOne(one, cores),
  }));
  const machine = availableParallelism();
  try {
    const runs = await sideBySide(jobs, Math.min(options.cores ?? machine, machine));
    if (cancelled.aborted) throw new UserError(`The tools were stopped: ${(cancelled.reason as Error).message}`);
    return chosen.map((one) => runs[ordered.indexOf(one)] as ToolRun);
  } finally {
    watch.end();
  }
}
