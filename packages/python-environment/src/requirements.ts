import { posix } from "node:path";
import type { FileText } from "./file-text.ts";
import type { PinnedPackage } from "./pinned-package.ts";
import { pinned } from "./requirement.ts";

/** What a requirements file pins by `==`. */
export interface Requirements {
  readonly packages: readonly PinnedPackage[];
  /** The files that it names by `-r` and `-c`, from the root of the project; not addresses, and none outside of it. */
  readonly names: readonly string[];
}

/** https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
export function requirementsOf({ path, text }: FileText): Requirements {
  const packages: PinnedPackage[] = [];
  const names: string[] = [];
  for (const line of logicalLines(text)) {
    const named = /^(?:-r|--requirement|-c|--constraint)(?:\s*=\s*|\s+|(?<=-[rc]))(\S.*)$/.exec(line)?.[1];
    if (named !== undefined) names.push(...inside(path, named.trim()));
    if (line.startsWith("-")) continue;
    const found = pinned(line);
    if (found !== null) packages.push(found);
  }
  return { packages, names };
}

/** Joined where a backslash ends them, without comments. */
function logicalLines(text: string): string[] {
  const lines = text.replace(/\\\r?\n/g, " ").split(/\r\n|\r|\n/);
  return lines.map((line) => line.replace(/(?:^|\s)#.*$/, "").trim()).filter((line) => line !== "");
}

function inside(file: string, name: string): string[] {
  const bare = name.replace(/^(["'])(.*)\1$/, "$2");
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare) || posix.isAbsolute(bare)) return [];
  const path = posix.join(posix.dirname(file), bare.replaceAll("\\", "/"));
  return path === ".." || path.startsWith("../") ? [] : [path];
}
