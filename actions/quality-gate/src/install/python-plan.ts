import { createHash } from "node:crypto";
import {
  condaFiles,
  lockedVersions,
  normalName,
  parseRequirement,
  type Repository,
  type RequirementGroup,
  requirementGroups,
  tableAt,
  textOf,
  tomlOf,
} from "@mlops-actions/tools";
import { chosenRequirementsFiles, flatRequirements } from "./flat-requirements.ts";

/** What is installed for a Python repository, in this order; the same plan makes the same environment. */
export interface PythonPlan {
  readonly steps: readonly PythonStep[];
  /** What the reader should know, in sentences. */
  readonly notes: readonly string[];
}

export type PythonStep =
  /** What uv.lock fixes; `digest` of all that uv reads. */
  | { readonly kind: "uv"; readonly args: readonly string[]; readonly digest: string }
  | { readonly kind: "conda"; readonly file: string; readonly text: string }
  | {
      readonly kind: "pip";
      /** For the report: `requirements-dev.txt`. */
      readonly from: readonly string[];
      readonly requirements: readonly string[];
      readonly constraints: readonly string[];
    }
  /** What only the project's own build tells, since setup.py or a backend computes it; with extras. */
  | { readonly kind: "build"; readonly extras: readonly string[]; readonly digest: string };

/**
 * What the repository's tools need beside themselves: uv.lock by uv, else requirements files, the project's own requirements and its groups
 * for development, held to what a lock file fixes; conda's environment where nothing else is there.
 * @param tools packages of the chosen tools: a group that holds one is needed whatever its name
 */
export function planPython(repository: Repository, tools: ReadonlySet<string>, has: { uv: boolean }): PythonPlan {
  const { files } = repository;
  if (has.uv && files.includes("uv.lock") && files.includes("pyproject.toml")) return uvPlan(repository);
  const lock = ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"].find((file) =>
    files.includes(file),
  );
  const locked =
    lock === undefined ? [] : [...lockedVersions(repository)].map(([name, version]) => `${name}==${version}`);
  const listed = chosenRequirementsFiles(repository, tools);
  const { requirements, constraints, extras, notes } = flatRequirements(repository, listed);
  const groups = requirementGroups(repository).filter((group) => isNeeded(group, tools) || isNamed(group, extras));
  const own = ownName(repository);
  const grouped = groups.flatMap(({ requirements }) => requirements).filter((text) => isInstallable(text, own));
  const conda = condaFiles.find((file) => files.includes(file));
  const usesConda = conda !== undefined && lock === undefined && listed.length === 0;
  return {
    steps: [
      ...(usesConda ? [{ kind: "conda" as const, file: conda, text: textOf(repository, conda) ?? "" }] : []),
      ...(requirements.length > 0 ? [{ kind: "pip" as const, from: listed, requirements, constraints }] : []),
      ...(grouped.length > 0
        ? [{ kind: "pip" as const, from: namesOf(groups, own), requirements: unique(grouped), constraints: locked }]
        : []),
      ...buildStep(repository, extras),
    ],
    notes: [
      ...notes,
      ...(lock === undefined
        ? []
        : [`Versions are those that ${lock} fixes; its markers and package sources were not read.`]),
    ],
  };
}

function uvPlan(repository: Repository): PythonPlan {
  const pyproject = tomlOf(repository, "pyproject.toml");
  const uv = tableAt(pyproject, ["tool", "uv"]);
  // Groups or extras that exclude each other cannot all be installed: uv's default groups remain.
  const all = uv?.["conflicts"] === undefined ? ["--all-groups", "--all-extras"] : [];
  const read = [
    textOf(repository, "uv.lock"),
    textOf(repository, ".python-version"),
    uv,
    tableAt(pyproject, ["project"]),
    tableAt(pyproject, ["dependency-groups"]),
  ];
  return { steps: [{ kind: "uv", args: all, digest: digestOf(read) }], notes: [] };
}

/** Where the project's requirements are computed, its build alone tells them. */
function buildStep(repository: Repository, named: readonly string[]): PythonStep[] {
  const project = tableAt(tomlOf(repository, "pyproject.toml"), ["project"]);
  const dynamic = Array.isArray(project?.["dynamic"]) ? project["dynamic"] : [];
  const isComputed =
    project === null
      ? repository.files.includes("setup.py")
      : dynamic.includes("dependencies") || dynamic.includes("optional-dependencies");
  if (!isComputed) return [];
  const read = ["setup.py", "setup.cfg", "pyproject.toml"].map((file) => textOf(repository, file));
  return [{ kind: "build", extras: unique(["dev", "test", "tests", "testing", ...named]), digest: digestOf(read) }];
}

const forDevelopment =
  /^(?:all|ci|checks?|code-?style|dev|develop|development|format|formatting|lint|linters?|linting|pytest|qa|quality|static|style|tests?|testing|tools|types?|typing|mypy)$/i;
const forOthers = /doc|release|publish|build|bench|example|notebook|deploy/i;

function isNeeded({ kind, name, requirements }: RequirementGroup, tools: ReadonlySet<string>): boolean {
  if (kind === "conda") return false;
  if (kind === "main") return true;
  if (requirements.some((text) => tools.has(parseRequirement(text)?.name ?? ""))) return true;
  if (kind === "environment") return false;
  return kind === "extra" ? forDevelopment.test(name.replaceAll("_", "-")) : !forOthers.test(name);
}

/** An extra that a requirements file asks for. */
function isNamed({ kind, name }: RequirementGroup, extras: readonly string[]): boolean {
  return kind === "extra" && extras.some((extra) => normalName(extra) === normalName(name));
}

/** Not the project itself, by which extras name each other; no option and no path. */
function isInstallable(text: string, own: string | null): boolean {
  if (/^\s*-|[{}]/.test(text)) return false;
  const name = parseRequirement(text)?.name ?? normalName(/^[\w.-]+/.exec(text.trim())?.[0] ?? "");
  return name !== "" && name !== own;
}

function ownName(repository: Repository): string | null {
  const pyproject = tomlOf(repository, "pyproject.toml");
  const name = tableAt(pyproject, ["project"])?.["name"] ?? tableAt(pyproject, ["tool", "poetry"])?.["name"];
  return typeof name === "string" ? normalName(name) : null;
}

function namesOf(groups: readonly RequirementGroup[], own: string | null): string[] {
  const used = groups.filter(({ requirements }) => requirements.some((text) => isInstallable(text, own)));
  return unique(used.map(({ by }) => by));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function digestOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
