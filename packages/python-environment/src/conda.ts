import { UserError } from "@mlops-actions/errors";
import { type FileText, isTable, tablesAt, textAt, yamlOf } from "./file-text.ts";
import type { Lock } from "./lock-format.ts";
import { normalName, type PinnedPackage } from "./pinned-package.ts";
import { pinned } from "./requirement.ts";

/** The platform that models are trained on, where a lock holds several. */
const usualPlatform = "linux-64";

/** conda-lock.yml: of the platform linux-64, else of the first by name. */
export function condaLock(file: FileText): Lock {
  const entries = tablesAt(yamlOf(file), "package", file);
  const platforms = new Set(entries.flatMap((entry) => textAt(entry, "platform") ?? []));
  const platform = platforms.has(usualPlatform) ? usualPlatform : [...platforms].sort()[0];
  const packages = entries
    .filter((entry) => textAt(entry, "platform") === (platform ?? null))
    .flatMap((entry): PinnedPackage[] => {
      const name = textAt(entry, "name");
      const version = textAt(entry, "version");
      return name === null || version === null ? [] : [{ name: normalName(name), version }];
    });
  return withPython(packages, null);
}

/** environment.yml: what its list and its `pip:` pin. */
export function condaEnvironment(file: FileText): Lock {
  const value = yamlOf(file)["dependencies"] ?? [];
  if (!Array.isArray(value)) {
    const line = file.text.split("\n").findIndex((it) => it.startsWith("dependencies")) + 1;
    throw new UserError("dependencies is no list.", { file: file.path, line, remedy: "Begin each line of it with -." });
  }
  const texts = value.filter((it) => typeof it === "string");
  const packages = texts.flatMap((it) => matched(it) ?? []);
  const pip = value.filter(isTable).flatMap((it) => (Array.isArray(it["pip"]) ? it["pip"] : []));
  const more = pip.flatMap((it) => (typeof it === "string" ? (pinned(it) ?? []) : []));
  const python = texts.map((it) => /^(?:.*::)?python(?![\w.-])\s*(.*)$/.exec(it.trim())?.[1]).find((it) => it);
  return withPython([...packages, ...more], python?.trim() ?? null);
}

function withPython(packages: readonly PinnedPackage[], requires: string | null): Lock {
  const version = packages.find(({ name }) => name === "python")?.version ?? null;
  return { packages, python: { version, requires: version === null ? requires : null } };
}

/**
 * A package that a line of conda pins: `numpy==1.26.4`, `numpy=1.26.4=py311_0` (or with blanks), and `numpy=1.26.4`,
 * which conda itself exports and which allows at most a build of the same three numbers. `numpy=1.26` allows many.
 */
function matched(line: string): PinnedPackage | null {
  const bare = line
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^.*::/, "")
    .replace(/ ?\[.*\]$/, "");
  const [, name, operator, version, build] =
    /^([\w.-]+?)\s*(={1,2}|\s)\s*([\w.!+]+)(?:(?:=|\s+)([\w.*]+))?$/.exec(bare) ?? [];
  if (name === undefined || version === undefined) return null;
  const exact = operator !== "=" || build !== undefined || version.split(".").length >= 3;
  return exact ? { name: normalName(name), version } : null;
}
