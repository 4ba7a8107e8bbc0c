import { existsSync } from "node:fs";
import { join } from "node:path";
import { normalName } from "@mlops-actions/tools";
import type { ChosenTool } from "../chosen-tool.ts";
import { findProgram } from "./find-program.ts";
import type { Installing } from "./installing.ts";
import { locateIn, locateOnPath, pathPython, preparedEnvironments } from "./locate-python.ts";
import { installOwnProject, type OwnProject, withPythonPath } from "./own-project.ts";
import { buildEnvironment, hasAll, packagesOf } from "./python-build.ts";
import { pythonInstaller } from "./python-installer.ts";
import { planPython } from "./python-plan.ts";
import type { ToolSource } from "./tool-source.ts";

/** Where they are, without installing anything: prepared environments, then PATH. */
export async function locatePythonTools(chosen: readonly ChosenTool[], installing: Installing): Promise<ToolSource> {
  const packages = packagesOf(chosen);
  const prepared = await preparedEnvironments(packages, installing, [".venv", "venv"]);
  const path = chosen.length > 0 ? await pathPython(packages, installing) : null;
  const [first] = prepared;
  return {
    locate: async (one) => {
      for (const { environment } of prepared) {
        const located = locateIn(environment, one);
        if (located !== null) return located;
      }
      return locateOnPath(one, path, installing);
    },
    folders: prepared.map(({ environment }) => environment.scripts),
    environment: activation(first?.folder ?? null),
    project: {},
    notes: [],
  };
}

/**
 * A prepared environment that has all tools as they are pinned, else one that is made outside the checkout.
 * @throws UserError where there is no Python, or an installer fails
 */
export async function installPythonTools(chosen: readonly ChosenTool[], installing: Installing): Promise<ToolSource> {
  const { environment, repository } = installing;
  const tools = chosen.filter(({ tool }) => tool.language === "python");
  const packages = packagesOf(tools);
  const prepared = await preparedEnvironments(packages, installing, [".venv"]);
  // A mere Python that has no tool to show for it may be as bare as it was set up.
  const ready = prepared.find((one) => hasAll(one.environment, tools) && (tools.length > 0 || one.folder !== null));
  if (ready !== undefined) {
    return {
      locate: async (one) => locateIn(ready.environment, one),
      folders: [ready.environment.scripts],
      environment: activation(ready.folder),
      project: {},
      notes: [`Python tools are those of ${ready.name}; nothing was installed.`],
    };
  }
  const python = await pathPython(packages, installing);
  const has = { uv: findProgram("uv", environment) !== null };
  const plan = planPython(repository, new Set(tools.map(({ tool }) => normalName(tool.package))), has);
  if (tools.length === 0 && plan.steps.length === 0) return locatePythonTools(chosen, installing);
  const installer = pythonInstaller(python?.python ?? null, installing);
  const built = await buildEnvironment(tools, plan, python, installer, installing);
  const runsCode = chosen.some(runsTheProject);
  const own: OwnProject = runsCode
    ? await installOwnProject(built.folder, installer, installing)
    : { paths: [], folders: [], notes: [] };
  return {
    locate: async (one) => locateIn(built.environment, one),
    folders: [built.environment.scripts, ...own.folders],
    environment: activation(built.folder),
    project: own.paths.length > 0 ? withPythonPath(environment, own.paths) : {},
    notes: [
      `Python tools are those of an environment of ${installer.name}, Python ${built.environment.version}, outside the checkout.`,
      ...built.notes,
      ...own.notes,
    ],
  };
}

/** Others only read the code, and would take a folder of the checkout for a module of theirs. */
export function runsTheProject({ tool }: ChosenTool): boolean {
  return tool.kind === "tests" || tool.kind === "command";
}

function activation(folder: string | null): Record<string, string> {
  if (folder === null) return {};
  return existsSync(join(folder, "conda-meta")) ? { CONDA_PREFIX: folder } : { VIRTUAL_ENV: folder };
}
