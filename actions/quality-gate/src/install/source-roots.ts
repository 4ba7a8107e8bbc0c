import { posix } from "node:path";
import { type Repository, tableAt, tomlOf } from "@mlops-actions/tools";

/**
 * Folders, relative to the work folder, from which Python imports the repository's own packages: `src`, `.`, and those of a uv workspace's
 * members.
 */
export function sourceRoots(repository: Repository): string[] {
  const pyproject = tomlOf(repository, "pyproject.toml");
  const isWorkspace = tableAt(pyproject, ["tool", "uv", "workspace"]) !== null;
  const projects = isWorkspace
    ? repository.files.filter((file) => posix.basename(file) === "pyproject.toml").map((file) => posix.dirname(file))
    : ["."];
  return [...new Set(projects.flatMap((project) => rootsOf(repository, project)))];
}

function rootsOf(repository: Repository, project: string): string[] {
  const prefix = project === "." ? "" : `${project}/`;
  const inSrc = `${prefix}src/`;
  const own = repository.files.filter((file) => file.startsWith(prefix));
  // A package, or a module, directly below src; and none where src is a package itself.
  const isSrc =
    own.some((file) => file.startsWith(inSrc) && /^[^/]+(?:\/.*)?\.pyi?$/.test(file.slice(inSrc.length))) &&
    !own.includes(`${inSrc}__init__.py`);
  if (isSrc) return [`${prefix}src`];
  return own.some((file) => /^(?:[^/]+\/__init__|[^/]+)\.py$/.test(file.slice(prefix.length))) ? [project] : [];
}
