import { parse, posix } from "node:path";
import { type Repository, requirementLines, requirementsFiles } from "@mlops-actions/tools";

/** Requirements files as one, so that nothing in it is relative to the checkout. */
export interface FlatRequirements {
  readonly requirements: readonly string[];
  readonly constraints: readonly string[];
  /** Extras of the project itself that a line asks for: `-e .[socks]`. */
  readonly extras: readonly string[];
  readonly notes: readonly string[];
}

const needed =
  /^(?:|all|app|base|ci|checks?|common|core|dev|develop|development|in|lint|linting|local|main|prod|production|qa|quality|style|tests?|testing|tools|types?|typing)$/i;

/**
 * The requirements files that a gate needs: those for running, tests and checks, and each that holds a chosen tool. A `.in` counts only where no
 * file was compiled from it.
 */
export function chosenRequirementsFiles(repository: Repository, tools: ReadonlySet<string>): string[] {
  const files = requirementsFiles(repository);
  return files.filter((path) => {
    if (path.endsWith(".in") && files.includes(path.replace(/\.in$/, ".txt"))) return false;
    const purpose = parse(path)
      .name.replace(/requirements?/i, "")
      .replace(/^[-_.]+|[-_.]+$/g, "");
    if (purpose === "" || needed.test(purpose)) return true;
    return requirementLines(repository, [path]).some(({ requirement }) => tools.has(requirement?.name ?? ""));
  });
}

/**
 * The lines of these files in a row. The checkout itself (`-e .`) is left out, but for its extras: installing it there would write into it. Of other
 * paths only finished packages are kept.
 */
export function flatRequirements(repository: Repository, files: readonly string[]): FlatRequirements {
  const requirements: string[] = [];
  const constraints: string[] = [];
  const extras: string[] = [];
  const notes: string[] = [];
  for (const { file, constraint, text } of requirementLines(repository, files)) {
    const path = localPath(text);
    if (path === null) (constraint ? constraints : requirements).push(text);
    else if (isProject(path)) extras.push(...extrasOf(path));
    else notes.push(`${file}: ${posix.normalize(path)} is not installed, it is a folder or file of the checkout.`);
  }
  return {
    requirements: [...new Set(requirements)],
    constraints: [...new Set(constraints)],
    extras: [...new Set(extras)],
    notes,
  };
}

/** The path that a line installs from, null where it is none. */
function localPath(line: string): string | null {
  const target = line.replace(/^(?:-e|--editable)(?:\s*=\s*|\s*)/, "").replace(/^["']|["']$/g, "");
  const isPath = /^(?:\.|\/|file:|[\w.-]+\/)/.test(target) || (target !== line && !target.includes("://"));
  return isPath ? target : null;
}

function isProject(path: string): boolean {
  return /^(?:\.{1,2}\/?|file:\.)(?:\[.*\])?$/.test(path);
}

function extrasOf(path: string): string[] {
  const listed = /\[(.*)\]$/.exec(path)?.[1] ?? "";
  return listed.split(",").flatMap((name) => name.trim() || []);
}
