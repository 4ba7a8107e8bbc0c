import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ChosenTool } from "../chosen-tool.ts";
import { createMask } from "../run/mask.ts";
import { ofDemandedVersion } from "./demanded-version.ts";
import { findProgram, pathName, withFolders } from "./find-program.ts";
import { type FailedSource, failedSource } from "./install-failure.ts";
import type { Installing } from "./installing.ts";
import { installJavascriptTools } from "./javascript-install.ts";
import { locateJavascriptTools } from "./javascript-tools.ts";
import { installPythonTools, locatePythonTools, runsTheProject } from "./python-tools.ts";
import type { ToolSource } from "./tool-source.ts";
import { isLocated, type Located, type Toolset, type Unusable } from "./toolset.ts";

/**
 * Brings the chosen tools, with what they need, or finds them where they are (`install: none`). The checkout is left as it is, but for a
 * node_modules that git ignores. A tool that cannot be found or installed is no error here: `locate` says so, and its run is reported as missing.
 *
 * @throws UserError where a line of a configuration file cannot be read
 */
export async function installTools(chosen: readonly ChosenTool[], installing: Installing): Promise<Toolset> {
  const { environment, install } = installing;
  const auto = install === "auto";
  const needed = {
    python: chosen.filter((one) => isFor("python", one, installing)),
    javascript: chosen.filter((one) => isFor("javascript", one, installing)),
  };
  const own = { ...installing, temporary: join(installing.temporary, "install") };
  await mkdir(own.temporary, { recursive: true });

  const python =
    auto && needed.python.length > 0
      ? await orFailed("Python", installPythonTools(needed.python, own), own)
      : await locatePythonTools(needed.python, own);
  const javascript =
    auto && needed.javascript.length > 0
      ? await orFailed("JavaScript", installJavascriptTools(needed.javascript, own), own)
      : locateJavascriptTools(own);
  const sources = [python, javascript];
  const path = withFolders(
    environment,
    sources.flatMap(({ folders }) => folders),
  );
  const name = pathName(path);
  return {
    locate: (one) => locate(one, python, javascript, { ...installing, environment: path }),
    environment: { [name]: path[name]!, ...python.environment, ...javascript.environment },
    notes: sources.flatMap(({ notes }) => notes),
  };
}

async function orFailed(
  language: string,
  source: Promise<ToolSource>,
  { environment, log, cancelled }: Installing,
): Promise<ToolSource | FailedSource> {
  try {
    return await source;
  } catch (error) {
    if (cancelled().aborted) throw error;
    const failed = failedSource(error);
    const mask = createMask(environment);
    const { why, words = "" } = failed.unusable;
    const lines = mask(`${why}\n${words}`).trimEnd().split("\n");
    log.group(`${language} tools: not installed`, lines, "badly");
    return failed;
  }
}

async function locate(
  chosen: ChosenTool,
  python: ToolSource | FailedSource,
  javascript: ToolSource | FailedSource,
  installing: Installing,
): Promise<Located | Unusable | null> {
  for (const [language, source] of [
    ["python", python],
    ["javascript", javascript],
  ] as const)
    if ("unusable" in source && isFor(language, chosen, installing)) return source.unusable;
  const found = await locateAnywhere(chosen, python, javascript, installing);
  const located = ofDemandedVersion(found, chosen, installing);
  if (!isLocated(located) || !runsTheProject(chosen)) return located;
  return chosen.tool.language === "javascript" ? located : { ...located, environment: python.project };
}

async function locateAnywhere(
  chosen: ChosenTool,
  python: ToolSource,
  javascript: ToolSource,
  installing: Installing,
): Promise<Located | Unusable | null> {
  const { language } = chosen.tool;
  if (language === "python") return python.locate(chosen);
  if (language === "javascript") return javascript.locate(chosen);
  const program = commandProgram(chosen.tool.package, installing);
  return program === null ? null : { program: [program], version: null };
}

/** A command with a path is seen from the folder where it runs; a mere name is looked for on PATH. */
function commandProgram(name: string, { environment, work }: Installing): string | null {
  if (!name.includes("/")) return findProgram(name, environment);
  return existsSync(join(work, name)) || existsSync(name) ? name : null;
}

const javascriptRunners = new Set(["npm", "npx", "yarn", "pnpm", "pnpx", "node", "bun", "bunx"]);

/** Commands get the environment of the language that they are likely to run, where the repository has any. */
function isFor(language: "python" | "javascript", { tool }: ChosenTool, { repository }: Installing): boolean {
  if (tool.language !== null) return tool.language === language;
  if (javascriptRunners.has(tool.package)) return language === "javascript";
  const manifests = ["pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "requirements-dev.txt"];
  return language === "python" && manifests.some((file) => repository.files.includes(file));
}
