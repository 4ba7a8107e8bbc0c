import { isTable, remembered, type Table, textOf } from "../repository-files.ts";
import type { Repository } from "../tool.ts";

interface PackageJson {
  readonly keys: ReadonlySet<string>;
  /** Ranges by package, of all kinds of dependencies, with the kind's key. */
  readonly dependencies: ReadonlyMap<string, { readonly kind: string; readonly range: string }>;
  readonly scripts: ReadonlyMap<string, string>;
}

const kinds = ["devDependencies", "dependencies", "optionalDependencies", "peerDependencies"];

/** package.json at the top of the repository; null where there is none, or none that can be read. */
export function packageJson(repository: Repository): PackageJson | null {
  const content = jsonOf(repository, "package.json");
  if (content === null) return null;
  const dependencies = new Map<string, { kind: string; range: string }>();
  for (const kind of kinds) {
    for (const [name, range] of texts(content[kind]))
      if (!dependencies.has(name)) dependencies.set(name, { kind, range });
  }
  return { keys: new Set(Object.keys(content)), dependencies, scripts: new Map(texts(content["scripts"])) };
}

/** The version of a package that the repository pins: in npm's lock file, or by an exact range. */
export function pinnedPackage(repository: Repository, name: string): string | null {
  const packages = jsonOf(repository, "package-lock.json")?.["packages"];
  const locked = isTable(packages) ? packages[`node_modules/${name}`] : undefined;
  if (isTable(locked) && typeof locked["version"] === "string") return locked["version"];
  const range = packageJson(repository)?.dependencies.get(name)?.range ?? "";
  return /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range) ? range : null;
}

/** A JSON object of the repository, null where there is none; read once: a lock file may be large. */
function jsonOf(repository: Repository, file: string): Table | null {
  return remembered(repository, file, () => jsonObject(textOf(repository, file)));
}

/** A JSON object of a file; null where it is none. */
export function jsonObject(text: string | null): Table | null {
  if (text === null) return null;
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isTable(content) ? content : null;
  } catch {
    // The tool itself will say what is wrong with it.
    return null;
  }
}

function texts(value: unknown): [string, string][] {
  if (!isTable(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
}
