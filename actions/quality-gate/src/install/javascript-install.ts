import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { runProgram } from "@mlops-actions/processes";
import type { ChosenTool } from "../chosen-tool.ts";
import { findProgram } from "./find-program.ts";
import type { Installing } from "./installing.ts";
import { type Apart, besideNodeModules } from "./javascript-apart.ts";
import { foldersAbove, inNodeModules, locateJavascriptTools } from "./javascript-tools.ts";
import { runStep } from "./run-step.ts";
import type { ToolSource } from "./tool-source.ts";

/**
 * The tools of node_modules; where there is none, it is installed from the lock file, in the checkout since node looks for it there. What it
 * lacks, or has in another version than the settings name, is looked for on PATH, then installed by itself outside of the checkout.
 * @throws UserError where node_modules is not ignored, a package manager is missing, or it fails
 */
export async function installJavascriptTools(
  chosen: readonly ChosenTool[],
  installing: Installing,
): Promise<ToolSource> {
  const tools = chosen.filter(({ tool }) => tool.language === "javascript");
  const notes = await installNodeModules(tools, installing);
  const apart = new Map<string, Apart>();
  for (const one of tools) {
    const found = await besideNodeModules(one, installing);
    if (found !== null) apart.set(one.tool.name, found);
  }
  const own = locateJavascriptTools(installing);
  return {
    ...own,
    locate: async (one) => apart.get(one.tool.name)?.found ?? own.locate(one),
    notes: [...notes, ...tools.flatMap((one) => apart.get(one.tool.name)?.note ?? [])],
  };
}

/** @returns notes for the report */
async function installNodeModules(tools: readonly ChosenTool[], installing: Installing): Promise<readonly string[]> {
  const located = tools.length > 0 && tools.every((one) => inNodeModules(one, installing) !== null);
  const above = [...foldersAbove(installing.work)];
  const there = above.some((folder) => existsSync(join(folder, "node_modules")));
  const manifest = above.find((folder) => existsSync(join(folder, "package.json")));
  if (located || there || manifest === undefined) return [];
  const folder = above.find((one) => managerOf(one) !== null) ?? manifest;
  const manager = managerOf(folder) ?? withoutLock;
  await mustBeIgnored(folder, installing);
  const began = performance.now();
  for (const [program, ...args] of manager.commands(folder)) {
    const path = findProgram(program!, installing.environment);
    if (path === null) throw missing(program!, manager.lock);
    const env = { ...installing.environment, ...quiet };
    const what = `What ${manager.lock ?? "package.json"} lists could not be installed`;
    await runStep(what, [path, ...args], { cwd: folder, env }, installing);
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  installing.log.info(`node_modules for the tools: made by ${manager.name} in ${seconds} s.`);
  const from = manager.lock ?? "package.json: there is no lock file";
  return [
    `JavaScript tools are those that ${manager.name} installed into ${manifestPlace(folder, installing)} from ${from}.`,
  ];
}

function manifestPlace(folder: string, { work }: Installing): string {
  return relative(work, join(folder, "node_modules")).split(sep).join("/");
}

interface Manager {
  readonly name: string;
  readonly lock: string | null;
  readonly commands: (folder: string) => readonly (readonly string[])[];
}

const npmFlags = ["--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"];
// Scripts of dependencies bring programs that tools need; `prepare`, which npm leaves out here, is the repository's own and changes its checkout.
const npmScripts = ["npm", "rebuild", "--loglevel=error"];

const npm = (lock: string): Manager => ({
  name: "npm",
  lock,
  commands: () => [["npm", "ci", ...npmFlags], npmScripts],
});

const managers: readonly Manager[] = [
  npm("package-lock.json"),
  npm("npm-shrinkwrap.json"),
  { name: "pnpm", lock: "pnpm-lock.yaml", commands: () => [["pnpm", "install", "--frozen-lockfile"]] },
  {
    name: "yarn",
    lock: "yarn.lock",
    // Yarn 1 has no file of that name.
    commands: (folder) => [
      existsSync(join(folder, ".yarnrc.yml"))
        ? ["yarn", "install", "--immutable"]
        : ["yarn", "install", "--frozen-lockfile"],
    ],
  },
];

const withoutLock: Manager = {
  name: "npm",
  lock: null,
  commands: () => [["npm", "install", "--no-package-lock", ...npmFlags], npmScripts],
};

/** husky would set hooks in the checkout's git configuration; browsers are not a gate's. */
const quiet = { HUSKY: "0", CI: "true", PUPPETEER_SKIP_DOWNLOAD: "true", npm_config_update_notifier: "false" };

function managerOf(folder: string): Manager | null {
  return managers.find(({ lock }) => existsSync(join(folder, lock!))) ?? null;
}

async function mustBeIgnored(folder: string, { environment, cancelled }: Installing): Promise<void> {
  const options = { cwd: folder, env: environment, timeLimit: 60, signal: cancelled() };
  const { exitCode } = await runProgram(["git", "check-ignore", "--quiet", "node_modules/"], options);
  // Any other code than 1 means that git does not know: there is none, or it is no checkout.
  if (exitCode !== 1) return;
  throw new UserError("node_modules is not ignored by git, so that installing the tools would change the checkout.", {
    remedy: "Add the line `node_modules/` to .gitignore, or install in an earlier step and set `install: none`.",
  });
}

function missing(program: string, lock: string | null): UserError {
  const setup =
    program === "npm" ? "actions/setup-node" : program === "pnpm" ? "pnpm/action-setup" : "`corepack enable`";
  return new UserError(`${lock ?? "package.json"} needs ${program}, which is not on PATH.`, {
    remedy: `Run ${setup} before this step, or install the tools yourself and set \`install: none\`.`,
  });
}
