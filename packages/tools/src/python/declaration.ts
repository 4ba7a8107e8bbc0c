import { iniOf, tableAt, tomlOf } from "../repository-files.ts";
import type { Declaration, Repository } from "../tool.ts";
import { developmentRequirements } from "./development-requirements.ts";
import { lockedVersions } from "./locked-versions.ts";
import { findHook, hookArguments, hookVersion, preCommitFile } from "./pre-commit.ts";
import { normalName } from "./requirement.ts";

/** Where a Python tool may be declared. */
interface PythonPlaces {
  /** Its name on PyPI. */
  readonly package: string;
  /** Tables of pyproject.toml: `tool.ruff`. */
  readonly toml?: readonly string[];
  /** Sections of setup.cfg and tox.ini; `pylint.*` means all that begin so. */
  readonly ini?: readonly string[];
  /** Configuration files of its own, seen from the top of the repository. */
  readonly files?: readonly string[];
  /** Ids of its hooks in .pre-commit-config.yaml; `ruff-check` and `ruff-format` for the commands of ruff. */
  readonly hooks?: readonly string[];
  /** Whether a development requirement of the package alone declares it. Default: true. */
  readonly required?: boolean;
}

/**
 * How a repository declares a Python tool, null where it does not. Its own configuration says so before a hook, a hook before a
 * requirement. The version is what requirements pin or a lock file fixes, else that of a hook; arguments are the hook's.
 *
 * @throws UserError with file and line where a configuration file cannot be read
 */
export function pythonDeclaration(repository: Repository, where: PythonPlaces): Declaration | null {
  const hook = findHook(repository, where.hooks ?? []);
  const name = normalName(where.package);
  const required = developmentRequirements(repository).get(name);
  const by =
    configuration(repository, where) ??
    (hook === null ? null : `${preCommitFile} (${hook.id})`) ??
    (where.required === false ? null : (required?.by ?? null));
  if (by === null) return null;
  const version =
    required?.version ??
    lockedVersions(repository).get(name) ??
    (hook === null ? null : hookVersion(hook, where.package));
  const plugins = hook?.dependencies ?? [];
  return {
    by,
    version,
    args: hook === null ? [] : hookArguments(hook, where.hooks ?? []),
    ...(plugins.length > 0 && { plugins }),
  };
}

function configuration(repository: Repository, { toml = [], ini = [], files = [] }: PythonPlaces): string | null {
  const own = files.find((file) => repository.files.includes(file));
  if (own !== undefined) return own;
  const pyproject = tomlOf(repository, "pyproject.toml");
  const table = toml.find((path) => tableAt(pyproject, path.split(".")) !== null);
  if (table !== undefined) return `pyproject.toml [${table}]`;
  for (const file of ["setup.cfg", "tox.ini"]) {
    const sections = [...(iniOf(repository, file)?.keys() ?? [])];
    const section = sections.find((name) => ini.some((wanted) => isMeant(name, wanted)));
    if (section !== undefined) return `${file} [${section}]`;
  }
  return null;
}

function isMeant(section: string, wanted: string): boolean {
  return wanted.endsWith("*") ? section.startsWith(wanted.slice(0, -1)) : section === wanted;
}
