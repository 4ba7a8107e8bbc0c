import { textOf } from "../repository-files.ts";
import type { Repository } from "../tool.ts";
import { parseRequirement, type Requirement } from "./requirement.ts";

/** A line of a requirements file, where it stands. */
export interface RequirementLine {
  readonly file: string;
  /** Whether a file of constraints holds it, which pins and requires nothing. */
  readonly constraint: boolean;
  /** Joined where it goes on over several lines, without comments. */
  readonly text: string;
  /** Null of an option, a path, an address. */
  readonly requirement: Requirement | null;
}

/** Requirements files by their name: at the top, or in a folder of that name. */
export function requirementsFiles(repository: Repository): string[] {
  return repository.files.filter(
    (path) =>
      /^(?:[^/]*requirements[^/]*|requirements\/[^/]+)\.(?:txt|in)$/.test(path) && !path.includes("constraints"),
  );
}

/**
 * The lines of requirements files and of those that they name by `-r` and `-c`, each file once.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function requirementLines(repository: Repository, files: readonly string[]): RequirementLine[] {
  const seen = new Set<string>();
  const linesOf = (file: string, constraint: boolean): RequirementLine[] => {
    const text = seen.has(file) ? null : textOf(repository, file);
    seen.add(file);
    if (text === null) return [];
    const lines = text.replace(/\\\r?\n/g, " ").split(/\r?\n/);
    return lines.flatMap((raw) => {
      const line = raw.replace(/(^|\s)#.*$/, "").trim();
      if (line === "") return [];
      const named = /^(?:(-r|--requirement)|-c|--constraint)(?:\s*=\s*|\s+|(?<=-[rc]))(\S.*)$/.exec(line);
      if (named !== null) return linesOf(beside(file, named[2]!.trim()), constraint || named[1] === undefined);
      return [{ file, constraint, text: line, requirement: parseRequirement(line) }];
    });
  };
  return files.flatMap((file) => linesOf(file, false));
}

/** A path that a file names, relative to it. */
function beside(file: string, path: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
