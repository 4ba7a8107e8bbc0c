import type { Context, Outcome } from "@mlops-actions/action-kit";
import { withPlace } from "@mlops-actions/errors";
import { findBase } from "./base/find-base.ts";
import { findChange } from "./base/find-change.ts";
import { lineReader } from "./base/line-reader.ts";
import { chooseTools } from "./choose-tools.ts";
import { compareWith } from "./compare-with.ts";
import { gatherFacts } from "./gather-facts.ts";
import { installTools } from "./install/install-tools.ts";
import { judge } from "./judge.ts";
import { clearReports, keepReports } from "./keep-reports.ts";
import { outcome } from "./outcome.ts";
import { sayWhatOnlyGitHubHas } from "./publish/only-on-github.ts";
import { publish } from "./publish/publish.ts";
import { openRepository } from "./repository.ts";
import { readRequest, toolsPlace } from "./request.ts";
import { toolRunner } from "./run/tool-runner.ts";
import { composeFile } from "./services.ts";
import { ruleOn } from "./verdict.ts";

/** Runs the tools that the repository declares, sets what they say beside the base and the change, and rules on it. */
export async function main(context: Context): Promise<Outcome> {
  const { places } = context;
  await clearReports(places.report);
  const settings = await readRequest(context);
  if (settings.services !== null) composeFile(settings.services, places.work);
  sayWhatOnlyGitHubHas(settings, context);
  const repository = await openRepository(places.work, await context.checkout());
  const chosen = await withPlace(toolsPlace(context), () => chooseTools(settings, repository));
  const base = await findBase(settings.baseline, context);
  const change = "absent" in base ? null : await findChange(base.commit, context);

  const toolset = await installTools(chosen, {
    ...context,
    install: settings.install,
    repository,
    work: places.work,
    cacheFolder: places.cache,
    temporary: places.temporary,
  });
  const run = toolRunner(settings, toolset, repository, context);
  const { runs, seconds } = await run.here(chosen);
  const onBase = await compareWith(base, { settings, chosen, runs, run: run.onBase }, context);

  const judged = judge({ runs, base: onBase, change, lineAt: lineReader(places.work), seconds });
  const facts = await gatherFacts(toolset, onBase, context);
  return {
    ...outcome(judged, ruleOn(judged, settings.coverage), settings, facts),
    attachments: await keepReports(runs, places.report),
    publish: () => publish({ settings, judged, chosen, toolset, change }, context),
  };
}
