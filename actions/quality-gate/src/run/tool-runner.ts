import type { Context } from "@mlops-actions/action-kit";
import type { QualitySettings } from "@mlops-actions/config";
import type { Repository } from "@mlops-actions/tools";
import type { ChosenTool } from "../chosen-tool.ts";
import type { Toolset } from "../install/toolset.ts";
import { openRepository } from "../repository.ts";
import { withServices } from "../services.ts";
import { createMask } from "./mask.ts";
import { type RunOptions, runTools } from "./run-tools.ts";
import type { ToolRun } from "./tool-run.ts";

/** Runs tools in the checkout, with the services that they need, and on a base laid out elsewhere. */
export interface ToolRunner {
  /** `seconds`: wall-clock time of all together. */
  readonly here: (chosen: readonly ChosenTool[]) => Promise<{ runs: readonly ToolRun[]; seconds: number }>;
  readonly onBase: (chosen: readonly ChosenTool[], work: string) => Promise<readonly ToolRun[]>;
}

export function toolRunner(
  settings: QualitySettings,
  toolset: Toolset,
  repository: Repository,
  context: Context,
): ToolRunner {
  const { places, log } = context;
  const { work } = places;
  const options: RunOptions = {
    toolset,
    repository,
    work,
    temporary: places.temporary,
    cache: places.cache,
    environment: context.environment,
    coverage: true,
    cores: settings.cores,
    failFast: settings.failFast,
    cancelled: context.cancelled(),
    log,
  };
  const { environment, cancelled } = options;
  const served = <Result>(run: (environment: RunOptions["environment"]) => Promise<Result>): Promise<Result> => {
    if (settings.services === null) return run(environment);
    const services = { work, environment, cancelled, log, mask: createMask(environment) };
    return withServices(settings.services, services, (variables) => run({ ...environment, ...variables }));
  };
  return {
    here: (chosen) =>
      served(async (inherited) => {
        const begun = performance.now();
        const runs = await runTools(chosen, { ...options, environment: inherited });
        return { runs, seconds: (performance.now() - begun) / 1_000 };
      }),
    onBase: async (chosen, folder) => {
      const there = await openRepository(folder, null);
      const run = (inherited: RunOptions["environment"]) =>
        runTools(chosen, {
          ...options,
          environment: inherited,
          repository: there,
          work: folder,
          failFast: false,
          on: "the base",
        });
      return chosen.some(({ tool }) => tool.kind === "tests" || tool.kind === "command")
        ? served(run)
        : run(environment);
    },
  };
}
