import type { Context } from "@mlops-actions/action-kit";
import type { CoverageLimits } from "@mlops-actions/config";
import type { Checkout } from "@mlops-actions/git";
import type { ChosenTool } from "../chosen-tool.ts";
import { openRepository } from "../repository.ts";
import type { ToolRun } from "../run/tool-run.ts";
import { openBaseCache } from "./base-cache.ts";
import type { BaseRuns, BaseTool } from "./base-runs.ts";
import { dependencyDigest } from "./dependency-files.ts";
import { entryKey } from "./entry-key.ts";
import type { FoundBase } from "./find-base.ts";
import { lineReader } from "./line-reader.ts";
import { linkModules } from "./link-modules.ts";

/** Runs tools in a folder as they run in the checkout: the same programs with the same arguments. */
export type RunTools = (chosen: readonly ChosenTool[], work: string) => Promise<readonly ToolRun[]>;

export interface BaseRequest {
  readonly base: FoundBase;
  readonly chosen: readonly ChosenTool[];
  /** What came of them in the checkout. */
  readonly runs: readonly ToolRun[];
  readonly limits: CoverageLimits;
  /** Whether findings are not asked for: only tests run, where coverage may not drop. */
  readonly coverageAlone: boolean;
  readonly run: RunTools;
}

/**
 * What the tools say of the base: of those alone that found something in the checkout, for nothing else can be there
 * already, and of tests where coverage may not drop. A tool that the base does not declare runs there too. What was found
 * on a commit before, by the same tool of the same version, is not looked for again.
 */
export async function runOnBase(request: BaseRequest, context: Context): Promise<BaseRuns> {
  const { base, chosen, runs, limits, coverageAlone } = request;
  const about = { ...base, coverageAlone };
  const checkout = await context.checkout();
  const wanted = chosen.filter(({ tool }) => {
    const run = runs.find(({ name }) => name === tool.name);
    return run !== undefined && (mayDrop(run, limits) || (!coverageAlone && hasFindings(run)));
  });
  if (checkout === null || wanted.length === 0) {
    return { ...about, cached: false, tools: new Map(), notes: [`No tool needed to run on ${base.name}.`] };
  }
  const cache = openBaseCache(context);
  const keys = await keysOf(wanted, request, checkout, context);
  const tools = new Map<string, BaseTool>();
  for (const [name, key] of keys) {
    const entry = await cache.read(key);
    if (entry !== null) tools.set(name, entry);
  }
  const missing = wanted.filter(({ tool }) => !tools.has(tool.name));
  if (missing.length === 0) return { ...about, cached: true, tools, notes: [] };

  const { notes, found } = await inWorktree(missing, request, checkout, context);
  for (const [name, tool] of found) {
    tools.set(name, tool);
    const key = keys.get(name);
    if (key !== undefined) await cache.write(key, tool);
  }
  return { ...about, cached: false, tools, notes };
}

function mayDrop({ coverage }: ToolRun, { maxDrop }: CoverageLimits): boolean {
  return maxDrop !== undefined && coverage !== null;
}

function hasFindings({ kind, findings }: ToolRun): boolean {
  return kind !== "tests" && findings.length > 0;
}

/** By the tool's name. One whose version is not known may be another one tomorrow: it has no key. */
async function keysOf(
  wanted: readonly ChosenTool[],
  { base, runs }: BaseRequest,
  checkout: Checkout,
  { places, run: { actionsVersion } }: Context,
): Promise<Map<string, string>> {
  const prefix = await checkout.prefix();
  const installation = dependencyDigest(await openRepository(places.work, checkout));
  const about = { commit: base.commit, prefix, installation, actionsVersion, platform: process.platform };
  const keys = new Map<string, string>();
  for (const { tool, declaration } of wanted) {
    const version = runs.find(({ name }) => name === tool.name)?.version ?? null;
    if (version === null) continue;
    keys.set(tool.name, entryKey({ ...about, tool: tool.name, version, args: declaration.args }));
  }
  return keys;
}

async function inWorktree(
  missing: readonly ChosenTool[],
  { base, run }: BaseRequest,
  checkout: Checkout,
  { places, log }: Context,
): Promise<{ found: Map<string, BaseTool>; notes: string[] }> {
  const names = missing.map(({ tool }) => tool.name);
  log.info(`Running ${names.join(", ")} on ${base.name} (${base.commit.slice(0, 7)}), for what is there already.`);
  const worktree = await checkout.worktree(base.commit, places.temporary);
  try {
    const { path } = worktree;
    if (path === null) {
      const nothing: BaseTool = { findings: [], percent: null };
      const notes = [`The folder does not exist on ${base.name}, so that all in it is new.`];
      return { found: new Map(names.map((name) => [name, nothing])), notes };
    }
    if (missing.some(({ tool }) => tool.language !== "python")) {
      await linkModules(places.work, path, await checkout.prefix());
    }
    const runs = await run(missing, path);
    const lineAt = lineReader(path);
    const found = runs.filter(isUsable).map(({ name, findings, coverage }): [string, BaseTool] => {
      const withLines = findings.map((finding) => ({ ...finding, text: lineAt(finding)?.trim() ?? null }));
      return [name, { findings: withLines, percent: coverage?.percent ?? null }];
    });
    return { found: new Map(found), notes: runs.flatMap((one) => noteOn(one, base)) };
  } finally {
    await worktree.remove();
  }
}

function isUsable({ outcome }: ToolRun): boolean {
  return outcome === "passed" || outcome === "failed";
}

function noteOn(run: ToolRun, { name: branch }: FoundBase): string[] {
  const { name, kind, outcome, detail } = run;
  if (isUsable(run)) {
    return kind === "tests" && outcome === "failed"
      ? [`Tests of ${name} fail on ${branch} already: its coverage there is of what ran.`]
      : [];
  }
  const why = detail === null ? outcome : `${outcome}: ${detail}`;
  const so = kind === "tests" ? "its coverage there is not known" : "all of its findings count as new";
  return [`What ${name} says of ${branch} is not known (${why}), so that ${so}.`];
}
