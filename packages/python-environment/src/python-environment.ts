import { createHash } from "node:crypto";
import { type FileText, textOf } from "./file-text.ts";
import { condaEnvironments, type Lock, lockFormats, requirementsFile } from "./lock-format.ts";
import { inOrder, type PinnedPackage } from "./pinned-package.ts";
import type { ProjectFiles } from "./project-files.ts";
import { type PythonClaim, type PythonVersion, pinnedPython, pythonVersion, requiredPython } from "./python-version.ts";
import { requirementsOf } from "./requirements.ts";

/** A file that fixes what is installed. */
export interface LockFile {
  readonly path: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** How many packages it fixes. */
  readonly packages: number;
}

/** The Python environment that a project declares. */
export interface PythonEnvironment {
  readonly python: PythonVersion;
  /** All files that fix versions, by path. */
  readonly locks: readonly LockFile[];
  /** Of the most exact lock file; by name, a package with several versions (of platforms, of Pythons) once each. */
  readonly packages: readonly PinnedPackage[];
  /** The files that `packages` are from: a lock, or all requirements files and environment.yml together. */
  readonly packagesFrom: readonly string[];
}

/**
 * What fixes the Python environment of a project: its lock files, requirements files, environment.yml, .python-version
 * and what pyproject.toml asks of Python. Null where there is none of them.
 * @throws UserError with the file, and the line where it is known, where one cannot be understood
 */
export async function readPythonEnvironment({ list, read }: ProjectFiles): Promise<PythonEnvironment | null> {
  const names = [...new Set(await list())].sort();
  const digests = new Map<string, string>();
  const open = async (path: string): Promise<FileText | null> => {
    const bytes = await read(path);
    if (bytes === null) return null;
    digests.set(path, createHash("sha256").update(bytes).digest("hex"));
    return textOf(path, bytes);
  };

  const locks = await readLocks(names, open);
  const loose = [...(await readRequirements(names, open)), ...(await readEnvironments(names, open))];
  const pinnedFile = names.includes(".python-version") ? await open(".python-version") : null;
  const digested = [...digests];
  const project = names.includes("pyproject.toml") ? await open("pyproject.toml") : null;

  const [exact] = locks.filter(({ packages }) => packages.length > 0);
  const chosen = exact === undefined ? loose.filter(({ packages }) => packages.length > 0) : [exact];
  const python = pythonVersion(claimsOf({ locks, loose, pinnedFile, project }));
  if (digested.length === 0 && python.requires === null) return null;
  const counts = new Map([...locks, ...loose].map(({ path, packages }) => [path, inOrder(packages).length]));
  return {
    python,
    locks: digested
      .map(([path, sha256]) => ({ path, sha256, packages: counts.get(path) ?? 0 }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    packages: inOrder(chosen.flatMap(({ packages }) => packages)),
    packagesFrom: chosen.map(({ path }) => path).sort(),
  };
}

type Open = (path: string) => Promise<FileText | null>;

interface ReadLock extends Lock {
  readonly path: string;
}

const unsaid = { version: null, requires: null };

/** The most exact first. */
async function readLocks(names: readonly string[], open: Open): Promise<ReadLock[]> {
  const locks: ReadLock[] = [];
  for (const format of lockFormats) {
    for (const path of names.filter((name) => format.name.test(name))) {
      const file = await open(path);
      if (file !== null) locks.push({ path, ...format.read(file) });
    }
  }
  return locks;
}

/** Requirements files, and those that they name. */
async function readRequirements(names: readonly string[], open: Open): Promise<ReadLock[]> {
  const found: ReadLock[] = [];
  const seen = new Set<string>();
  const waiting = names.filter((name) => requirementsFile.test(name));
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const file = await open(path);
    if (file === null) continue;
    const { packages, names: others } = requirementsOf(file);
    found.push({ path, packages, python: unsaid });
    waiting.push(...others);
  }
  return found;
}

async function readEnvironments(names: readonly string[], open: Open): Promise<ReadLock[]> {
  const found: ReadLock[] = [];
  for (const path of names.filter((name) => condaEnvironments.name.test(name))) {
    const file = await open(path);
    if (file !== null) found.push({ path, ...condaEnvironments.read(file) });
  }
  return found;
}

interface Sources {
  readonly locks: readonly ReadLock[];
  readonly loose: readonly ReadLock[];
  readonly pinnedFile: FileText | null;
  readonly project: FileText | null;
}

/** Of versions conda-lock's comes first, for it is what is installed; of requirements the project's own. */
function claimsOf({ locks, loose, pinnedFile, project }: Sources): PythonClaim[] {
  const claim = ({ path, python }: ReadLock) => ({ path, ...python });
  const installed = locks.filter(({ packages }) => packages.some(({ name }) => name === "python"));
  return [
    ...(project === null ? [] : [requiredPython(project)]),
    ...installed.map(claim),
    ...(pinnedFile === null ? [] : [pinnedPython(pinnedFile)]),
    ...locks.map(claim),
    ...loose.map(claim),
  ];
}
