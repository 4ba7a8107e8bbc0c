import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
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
 * imported from the checkout, as coverage must be of those files; from the copy only what a build makes and the checkout lacks.
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
  const modules = await modulesIn(target);
  const files = new Set(repository.files);
  const found = [...new Set([...roots, ...rootsOfPackages(modules, roots, files)])];
  const built = modules.find((path) => !isSource(path, found, files));
  if (built === undefined) return { paths: [...found, target], folders, notes: [] };
  await writeFile(join(target, "sitecustomize.py"), fallback);
  return {
    paths: [...found, target],
    folders,
    notes: [`${built} is that of a copy, since the project's build makes it.`],
  };
}

/** Modules that the checkout lacks and a build makes (`_version.py`, extensions) are looked for in the copy when all else has failed. */
const fallback = `
import os, sys
from importlib.machinery import PathFinder

copy = os.path.dirname(os.path.abspath(__file__))

class Built:
    @staticmethod
    def find_spec(name, path=None, target=None):
        parents = name.split(".")[:-1]
        return PathFinder.find_spec(name, [os.path.join(copy, *parents)]) if parents else None

sys.meta_path.append(Built)
`;

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

/** Paths, with `/`, of the modules that were installed. */
async function modulesIn(target: string): Promise<string[]> {
  const installed = await readdir(target, { recursive: true });
  const paths = installed.map((path) => path.split(sep).join("/"));
  return paths.filter((path) => /\.(?:py|so|pyd)$/.test(path) && !/^(?:bin|Scripts)\/|\.dist-info\//.test(path)).sort();
}

/** Where packages stand that are not below the usual folders: the build's settings may name any. */
function rootsOfPackages(modules: readonly string[], roots: readonly string[], files: ReadonlySet<string>): string[] {
  const packages = modules.filter((path) => /^[^/]+\.py$|\/__init__\.py$/.test(path) && !isSource(path, roots, files));
  return packages.flatMap((path) => {
    const [nearest] = [...files].filter((file) => file.endsWith(`/${path}`)).sort((a, b) => a.length - b.length);
    return nearest === undefined ? [] : [nearest.slice(0, -path.length - 1)];
  });
}

function isSource(path: string, roots: readonly string[], files: ReadonlySet<string>): boolean {
  return roots.some((root) => files.has(root === "." ? path : `${root}/${path}`));
}
