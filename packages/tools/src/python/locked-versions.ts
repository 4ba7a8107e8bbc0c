import { UserError } from "@mlops-actions/errors";
import { isTable, remembered, tableAt, textOf, tomlOf } from "../repository-files.ts";
import type { Repository } from "../tool.ts";
import { normalName, pinnedVersion } from "./requirement.ts";

/**
 * Versions by normal name as the repository's lock file fixes them, but of the project itself and of what it fixes to several: uv.lock, poetry.lock, pdm.lock, pylock.toml, Pipfile.lock.
 * @throws UserError where a lock file cannot be read
 */
export function lockedVersions(repository: Repository): ReadonlyMap<string, string> {
  return remembered(repository, "locked versions", () => {
    const locked = new Map<string, Set<string>>();
    for (const file of ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml"]) {
      const lock = tomlOf(repository, file);
      const packages = lock?.["package"] ?? lock?.["packages"];
      if (!Array.isArray(packages)) continue;
      for (const entry of packages) {
        if (isTable(entry) && !isLocal(entry)) remember(locked, entry["name"], entry["version"]);
      }
    }
    const pipfile = pipfileLock(repository);
    for (const group of ["develop", "default"]) {
      for (const [name, entry] of Object.entries(tableAt(pipfile, [group]) ?? {})) {
        const specifier = isTable(entry) ? entry["version"] : null;
        remember(locked, name, typeof specifier === "string" ? pinnedVersion(specifier) : null);
      }
    }
    return new Map([...locked].flatMap(([name, [first, ...others]]) => (others.length > 0 ? [] : [[name, first!]])));
  });
}

/** Of the checkout itself: its version says nothing of a package on PyPI. */
function isLocal({ source }: Readonly<Record<string, unknown>>): boolean {
  return isTable(source) && ["editable", "virtual", "directory", "path"].some((key) => Object.hasOwn(source, key));
}

function remember(locked: Map<string, Set<string>>, name: unknown, version: unknown): void {
  if (typeof name !== "string" || typeof version !== "string") return;
  const normal = normalName(name);
  locked.set(normal, (locked.get(normal) ?? new Set()).add(version));
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
