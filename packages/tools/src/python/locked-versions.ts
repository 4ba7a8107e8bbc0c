import { UserError } from "@mlops-actions/errors";
import type { Repository } from "../tool.ts";
import { isTable, remembered, tableAt, textOf, tomlOf } from "./repository-files.ts";
import { normalName, pinnedVersion } from "./requirement.ts";

/**
 * Versions by normal name as the repository's lock file fixes them: uv.lock, poetry.lock, pdm.lock, pylock.toml, Pipfile.lock.
 * @throws UserError where a lock file cannot be read
 */
export function lockedVersions(repository: Repository): ReadonlyMap<string, string> {
  return remembered(repository, "locked versions", () => {
    const locked = new Map<string, string>();
    for (const file of ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml"]) {
      const lock = tomlOf(repository, file);
      const packages = lock?.["package"] ?? lock?.["packages"];
      if (!Array.isArray(packages)) continue;
      for (const entry of packages) {
        if (isTable(entry)) remember(locked, entry["name"], entry["version"]);
      }
    }
    const pipfile = pipfileLock(repository);
    for (const group of ["develop", "default"]) {
      for (const [name, entry] of Object.entries(tableAt(pipfile, [group]) ?? {})) {
        const specifier = isTable(entry) ? entry["version"] : null;
        remember(locked, name, typeof specifier === "string" ? pinnedVersion(specifier) : null);
      }
    }
    return locked;
  });
}

function remember(locked: Map<string, string>, name: unknown, version: unknown): void {
  if (typeof name !== "string" || typeof version !== "string") return;
  const normal = normalName(name);
  if (!locked.has(normal)) locked.set(normal, version);
}

function pipfileLock(repository: Repository): Readonly<Record<string, unknown>> | null {
  const file = "Pipfile.lock";
  const text = textOf(repository, file);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError("This is no JSON.", { file, cause, remedy: "Write it again with `pipenv lock`." });
  }
}
