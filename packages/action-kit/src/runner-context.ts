import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { actionsCache, createEngines, type SliceCache } from "@mlops-actions/engines";
import { openCheckout } from "@mlops-actions/git";
import { type GitHub, readEvent } from "@mlops-actions/github";
import manifest from "../../../package.json" with { type: "json" };
import { cancellation } from "./cancellation.ts";
import type { Context } from "./context.ts";
import { enterFolder } from "./enter-folder.ts";
import { fold } from "./fold.ts";
import type { Inputs } from "./inputs.ts";
import { programEnvironment } from "./program-environment.ts";
import { runnerLog } from "./runner-log.ts";

/**
 * The context of a step on a GitHub runner, from the environment that the runner gives.
 * @param root folder of this suite, from which native packages are resolved
 */
export async function runnerContext(root: string): Promise<Context> {
  const environment = process.env;
  // The runner upper-cases a name and puts `_` for blanks; hyphens stay.
  const inputs: Inputs = (name) => environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim() || undefined;
  const log = runnerLog(() => new Date());
  const event = environment["GITHUB_EVENT_PATH"]
    ? readEvent(
        JSON.parse(await readFile(environment["GITHUB_EVENT_PATH"], "utf8")),
        environment["GITHUB_EVENT_NAME"] ?? "",
      )
    : null;
  const work = enterFolder(resolve(environment["GITHUB_WORKSPACE"] ?? ".", inputs("working-directory") ?? "."));
  const repository = environment["GITHUB_REPOSITORY"] ?? null;
  const serverUrl = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
  const token = inputs("github-token");
  const runnerTemp = environment["RUNNER_TEMP"] ?? tmpdir();
  const temporary = mkdtempSync(join(runnerTemp, "mlops-"));
  const runId = environment["GITHUB_RUN_ID"];
  const cache = environment["RUNNER_TOOL_CACHE"] ?? join(runnerTemp, "tools");
  const sharedCache = hasActionsCache(environment) ? folded(actionsCache(join(runnerTemp, "mlops-engine"))) : null;
  return {
    inputs,
    log,
    event,
    github: clientOnce(token, repository, environment["GITHUB_API_URL"] ?? "https://api.github.com", log.info),
    checkout: () =>
      openCheckout({ folder: work, environment, credentials: token === undefined ? undefined : { serverUrl, token } }),
    engines: createEngines({
      root,
      toolCache: cache,
      temporary,
      environment,
      cache: sharedCache,
      say: log.info,
    }),
    environment: programEnvironment(environment),
    sharedCache,
    cancelled: cancellation(),
    places: {
      work,
      report: resolve(work, inputs("report-dir") ?? ".mlops/report"),
      temporary,
      cache,
      suite: root,
    },
    clock: () => new Date(),
    run: {
      actionsVersion: manifest.version,
      repository,
      serverUrl,
      commit: event?.pullRequest?.headSha ?? environment["GITHUB_SHA"] ?? null,
      ref: environment["GITHUB_REF"] || null,
      url: repository !== null && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : null,
      attempt: Number(environment["GITHUB_RUN_ATTEMPT"] ?? 1),
    },
  };
}

function folded({ restore, save }: SliceCache): SliceCache {
  return {
    restore: (key) => fold(`Looking for ${key} in the Actions cache`, () => restore(key)),
    save: (key, folder) => fold(`Saving ${key} in the Actions cache`, () => save(key, folder)),
  };
}

function hasActionsCache(environment: NodeJS.ProcessEnv): boolean {
  return Boolean(
    environment["ACTIONS_RUNTIME_TOKEN"] && (environment["ACTIONS_RESULTS_URL"] || environment["ACTIONS_CACHE_URL"]),
  );
}

function clientOnce(
  token: string | undefined,
  repository: string | null,
  apiUrl: string,
  log: (message: string) => void,
): () => Promise<GitHub | null> {
  let client: Promise<GitHub> | undefined;
  return async () => {
    const [owner, repo] = repository?.split("/") ?? [];
    if (token === undefined || !owner || !repo) return null;
    client ??= import("@mlops-actions/github").then(({ createGitHub }) =>
      createGitHub({ token, apiUrl, repository: { owner, repo }, log }),
    );
    return client;
  };
}
