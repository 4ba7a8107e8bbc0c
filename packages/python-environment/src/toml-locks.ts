import { UserError } from "@mlops-actions/errors";
import { type FileText, isTable, type Table, tableAt, tablesAt, textAt, tomlOf } from "./file-text.ts";
import type { Lock } from "./lock-format.ts";
import { normalName, type PinnedPackage } from "./pinned-package.ts";

/** uv.lock: what is locked for all platforms and groups; a package may have several versions. */
export function uvLock(file: FileText): Lock {
  const lock = tomlOf(file);
  return {
    packages: packagesOf(file, lock, "package"),
    python: { version: null, requires: textAt(lock, "requires-python") },
  };
}

export function poetryLock(file: FileText): Lock {
  const lock = tomlOf(file);
  const requires = textAt(tableAt(lock, "metadata"), "python-versions");
  return { packages: packagesOf(file, lock, "package"), python: { version: null, requires } };
}

/** pdm.lock, which names Python once a target. */
export function pdmLock(file: FileText): Lock {
  const lock = tomlOf(file);
  const targets = tableAt(lock, "metadata")?.["targets"];
  const [target] = Array.isArray(targets) ? targets.filter(isTable) : [];
  const requires = textAt(target ?? null, "requires_python") ?? textAt(tableAt(lock, "metadata"), "requires_python");
  return { packages: packagesOf(file, lock, "package"), python: { version: null, requires } };
}

/** pylock.toml, PEP 751. */
export function pylock(file: FileText): Lock {
  const lock = tomlOf(file);
  return {
    packages: packagesOf(file, lock, "packages"),
    python: { version: null, requires: textAt(lock, "requires-python") },
  };
}

/** Without what is built from the checkout, whose version is the commit's, and without what has none. */
function packagesOf(file: FileText, lock: Table, key: string): readonly PinnedPackage[] {
  return tablesAt(lock, key, file).flatMap((entry, index) => {
    const name = textAt(entry, "name");
    if (name === null) throw nameless(file, key, index);
    const version = textAt(entry, "version");
    return version === null || isLocal(entry) ? [] : [{ name: normalName(name), version }];
  });
}

function isLocal(entry: Table): boolean {
  const source = tableAt(entry, "source");
  const kinds = ["editable", "virtual", "directory"];
  return (
    (source !== null && (kinds.some((kind) => Object.hasOwn(source, kind)) || source["type"] === "directory")) ||
    tableAt(entry, "directory") !== null ||
    entry["editable"] === true ||
    textAt(entry, "path") !== null
  );
}

function nameless({ path, text }: FileText, key: string, index: number): UserError {
  const heads = text.split("\n").flatMap((line, at) => (line.trimStart().startsWith(`[[${key}]]`) ? [at + 1] : []));
  const line = heads[index];
  return new UserError("A package has no name.", {
    file: path,
    ...(line !== undefined && { line }),
    remedy: "Have the file written again by its tool.",
  });
}
