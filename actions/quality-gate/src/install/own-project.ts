import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { delimiter, join, sep } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { type Repository, tableAt, tomlOf } from "@mlops-actions/tools";
import type { Installing } from "./installing.ts";
import type { PythonInstaller } from "./python-installer.ts";
import { copySources, withoutHistory } from "./python-steps.ts";
import { sourceRoots } from "./source-roots.ts";

/** How programs find the project itself, which is never installed from the checkout: a build leaves files there. */
export interface OwnProject {
  /** For PYTHONPATH, in this order; the first are relative, so that they mean the folder in which a tool runs. */
  readonly paths: readonly string[];
  /** With the project's own programs, for PATH. */
  readonly folders: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Installs a copy of the project, without what it requires, into a folder of this run: tests need its metadata and its programs. Its modules are
 * imported from the checkout, as coverage must be of those files, unless the build makes modules that the checkout lacks.
 */
export async function installOwnProject(
  environment: string,
  installer: PythonInstaller,
  installing: Installing,
): Promise<OwnProject> {
  const { repository, temporary } = installing;
  const roots = sourceRoots(repository);
  if (!isPackage(repository)) return { paths: roots, folders: [], notes: [] };
  const target = join(temporary, "project");
  const copy = join(temporary, "sources");
  try {
    await copySources(copy, installing);
    await installer.install("The project itself could not be installed", environment, {
      args: ["--no-deps", "--target", target, copy],
      env: withoutHistory(installing.environment),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const words = String(error.cause ?? "")
      .split("\n")
      .at(-1);
    return {
      paths: roots,
      folders: [],
      notes: [`The project itself could not be installed (${words}); its modules are imported from the checkout.`],
    };
  }
  const folders = [join(target, "bin"), join(target, "Scripts")].filter((folder) => existsSync(folder));
  const built = await builtModule(target, roots, repository);
  if (built === null) return { paths: [...roots, target], folders, notes: [] };
  return {
    paths: [target],
    folders,
    notes: [`Tests import an installed copy of the project, since its build makes ${built}.`],
  };
}

/** PYTHONPATH with these in front. */
export function withPythonPath(
  { PYTHONPATH: own = "" }: Readonly<Record<string, string | undefined>>,
  paths: readonly string[],
): Record<string, string> {
  return { PYTHONPATH: [...paths, ...(own === "" ? [] : [own])].join(delimiter) };
}

function isPackage(repository: Repository): boolean {
  const pyproject = tomlOf(repository, "pyproject.toml");
  if (tableAt(pyproject, ["tool", "uv"])?.["package"] === false) return false;
  if (tableAt(pyproject, ["tool", "poetry"])?.["package-mode"] === false) return false;
  return repository.files.includes("setup.py") || tableAt(pyproject, ["build-system"]) !== null;
}

/** A module that was installed and has no source in the checkout, null where there is none. */
async function builtModule(target: string, roots: readonly string[], repository: Repository): Promise<string | null> {
  const files = new Set(repository.files);
  const installed = await readdir(target, { recursive: true });
  const modules = installed.map((path) => path.split(sep).join("/")).filter((path) => /\.(?:py|so|pyd)$/.test(path));
  const inCheckout = (path: string): boolean =>
    roots.some((root) => files.has(root === "." ? path : `${root}/${path}`));
  return (
    modules.find((path) => !/^(?:bin|Scripts)\//.test(path) && !path.includes(".dist-info/") && !inCheckout(path)) ??
    null
  );
}
