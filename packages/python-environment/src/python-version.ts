import { type FileText, tableAt, textAt, tomlOf } from "./file-text.ts";
import type { Lock } from "./lock-format.ts";

/** The Python of a project, as far as its files fix it. */
export interface PythonVersion {
  /** `3.11.7`, or as much of it as is fixed: `3.11`. */
  readonly version: string | null;
  /** The file that says so. */
  readonly versionFrom: string | null;
  /** What the project asks for: `>=3.11,<3.13`. */
  readonly requires: string | null;
  readonly requiresFrom: string | null;
}

/** What a file says of Python. */
export interface PythonClaim extends Readonly<Lock["python"]> {
  readonly path: string;
}

/** The first claim to a version, and the first to a requirement; so the order of the claims decides. */
export function pythonVersion(claims: readonly PythonClaim[]): PythonVersion {
  const exact = claims.find(({ version }) => version !== null);
  const ranged = claims.find(({ requires }) => requires !== null);
  return {
    version: exact?.version ?? null,
    versionFrom: exact?.path ?? null,
    requires: ranged?.requires ?? null,
    requiresFrom: ranged?.path ?? null,
  };
}

/** `.python-version` of pyenv and uv: its first line that is a version of CPython; others may name environments. */
export function pinnedPython({ path, text }: FileText): PythonClaim {
  const version = /^\s*(?:(?:cpython|python)[-@]?)?(\d+(?:\.\d+){0,2}(?:(?:a|b|rc)\d+)?t?)\s*(?:#.*)?$/m.exec(
    text,
  )?.[1];
  return { path, version: version ?? null, requires: null };
}

/** pyproject.toml: the standard's key, or Poetry's. */
export function requiredPython(file: FileText): PythonClaim {
  const project = tomlOf(file);
  const requires =
    textAt(tableAt(project, "project"), "requires-python") ??
    textAt(tableAt(project, "tool", "poetry", "dependencies"), "python");
  return { path: file.path, version: null, requires };
}
