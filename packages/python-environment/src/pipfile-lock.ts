import { type FileText, isTable, jsonOf, tableAt, textAt } from "./file-text.ts";
import type { Lock } from "./lock-format.ts";
import { normalName } from "./pinned-package.ts";
import { exactVersion } from "./requirement.ts";

/** Pipfile.lock: what Pipenv fixed, for development too. */
export function pipfileLock(file: FileText): Lock {
  const lock = jsonOf(file);
  const requires = tableAt(lock, "_meta", "requires");
  const packages = Object.entries(lock).flatMap(([group, entries]) => {
    if (group === "_meta" || !isTable(entries)) return [];
    return Object.entries(entries).flatMap(([name, entry]) => {
      const version = exactVersion(textAt(isTable(entry) ? entry : null, "version") ?? "");
      return version === null ? [] : [{ name: normalName(name), version }];
    });
  });
  const version = textAt(requires, "python_full_version") ?? textAt(requires, "python_version");
  return { packages, python: { version, requires: null } };
}
