import type { Repository } from "../tool.ts";
import { iniOf, isTable, remembered, tableAt, textOf, textsOf, tomlOf, yamlOf } from "./repository-files.ts";
import { normalName, parseRequirement, parseRequirements, pinnedVersion } from "./requirement.ts";

/** Where a package is required for development, and the version that it is pinned to there. */
export interface Required {
  readonly by: string;
  readonly version: string | null;
}

/**
 * All packages that the repository requires for development, by their normal name: from requirements files, extras,
 * dependency groups, Poetry, PDM, Hatch, Pipenv, tox and conda. The first place counts, and the first pin.
 */
export function developmentRequirements(repository: Repository): ReadonlyMap<string, Required> {
  return remembered(repository, "development requirements", () => {
    const found = new Map<string, Required>();
    const sources = [fromPyproject, fromRequirementsFiles, fromSetupCfg, fromPipfile, fromTox, fromConda];
    const pins = new Map<string, string>();
    for (const { name, by, version } of sources.flatMap((source) => source(repository))) {
      if (version !== null && !pins.has(name)) pins.set(name, version);
      if (by !== null && !found.has(name)) found.set(name, { by, version: null });
    }
    for (const [name, { by }] of found) found.set(name, { by, version: pins.get(name) ?? null });
    return found;
  });
}

interface NamedRequired {
  readonly name: string;
  /** Null of a constraint, which pins and requires nothing. */
  readonly by: string | null;
  readonly version: string | null;
}

function fromPyproject(repository: Repository): NamedRequired[] {
  const file = "pyproject.toml";
  const pyproject = tomlOf(repository, file);
  const lists = (keys: readonly string[]): NamedRequired[] =>
    Object.entries(tableAt(pyproject, keys) ?? {}).flatMap(([group, list]) =>
      specifiers(textsOf(list), `${file} [${[...keys, group].join(".")}]`),
    );
  const hatch = Object.entries(tableAt(pyproject, ["tool", "hatch", "envs"]) ?? {}).flatMap(([name, environment]) =>
    isTable(environment)
      ? ["dependencies", "extra-dependencies"].flatMap((key) =>
          specifiers(textsOf(environment[key]), `${file} [tool.hatch.envs.${name}]`),
        )
      : [],
  );
  const uv = ["uv", "rye"].flatMap((tool) =>
    specifiers(textsOf(tableAt(pyproject, ["tool", tool])?.["dev-dependencies"]), `${file} [tool.${tool}]`),
  );
  const poetryGroups = Object.keys(tableAt(pyproject, ["tool", "poetry", "group"]) ?? {}).map((group) => [
    "tool",
    "poetry",
    "group",
    group,
    "dependencies",
  ]);
  const poetry = [["tool", "poetry", "dev-dependencies"], ...poetryGroups].flatMap((keys) =>
    tabled(tableAt(pyproject, keys), `${file} [${keys.join(".")}]`, poetryVersion),
  );
  return [
    ...lists(["dependency-groups"]),
    ...lists(["project", "optional-dependencies"]),
    ...poetry,
    ...lists(["tool", "pdm", "dev-dependencies"]),
    ...uv,
    ...hatch,
  ];
}

/** Files whose name says that they hold requirements, at the top or in a folder of that name; and those that they name. */
function fromRequirementsFiles(repository: Repository): NamedRequired[] {
  const files = repository.files.filter((path) => requirementsFile.test(path) && !/constraints/.test(path));
  const seen = new Set<string>();
  return files.flatMap((path) => fromRequirementsFile(repository, path, seen));
}

export const requirementsFile = /^(?:[^/]*requirements[^/]*|requirements\/[^/]+)\.(?:txt|in)$/;

function fromRequirementsFile(
  repository: Repository,
  path: string,
  seen: Set<string>,
  constraints = false,
): NamedRequired[] {
  const text = seen.has(path) ? null : textOf(repository, path);
  seen.add(path);
  if (text === null) return [];
  return parseRequirements(text).flatMap((line) => {
    if (line.kind === "requirement") return [{ ...line.requirement, by: constraints ? null : path }];
    return fromRequirementsFile(repository, beside(path, line.path), seen, constraints || line.kind === "constraints");
  });
}

/** A path that a file names, relative to it. */
export function beside(file: string, path: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function fromSetupCfg(repository: Repository): NamedRequired[] {
  const ini = iniOf(repository, "setup.cfg");
  const extras = [...(ini?.get("options.extras_require")?.values() ?? [])];
  const tests = ini?.get("options")?.get("tests_require") ?? "";
  return [
    ...extras.flatMap((value) => specifiers(entries(value), "setup.cfg [options.extras_require]")),
    ...specifiers(entries(tests), "setup.cfg [options] tests_require"),
  ];
}

/** setuptools parts lists by lines, and a list of one line by semicolons. */
function entries(value: string): string[] {
  return value.includes("\n") ? value.split("\n") : value.split(";");
}

function fromPipfile(repository: Repository): NamedRequired[] {
  return tabled(tableAt(tomlOf(repository, "Pipfile"), ["dev-packages"]), "Pipfile [dev-packages]", pinnedVersion);
}

function fromTox(repository: Repository): NamedRequired[] {
  return [...(iniOf(repository, "tox.ini") ?? [])].flatMap(([section, options]) => {
    if (!/^testenv(?::|$)/.test(section)) return [];
    // A line may begin with the factors for which it counts: `py39,lint: flake8`.
    const lines = (options.get("deps") ?? "").split("\n").map((line) => line.replace(/^[\w{},!.\s-]+:\s+/, ""));
    return specifiers(lines, `tox.ini [${section}]`);
  });
}

function fromConda(repository: Repository): NamedRequired[] {
  return ["environment.yml", "environment.yaml", "environment-dev.yml"].flatMap((file) => {
    const list = yamlOf(repository, file)?.["dependencies"];
    if (!Array.isArray(list)) return [];
    const pip = list.filter(isTable).flatMap((table) => textsOf(table["pip"]));
    // conda's `=` is a prefix, and a channel may stand before the name.
    const conda = textsOf(list).map((line) => line.replace(/^.*::/, "").replace(/(?<![=<>!~])=(?!=).*$/, ""));
    return specifiers([...conda, ...pip], file);
  });
}

function specifiers(texts: readonly string[], by: string): NamedRequired[] {
  return texts.flatMap((text) => {
    const requirement = parseRequirement(text);
    return requirement === null ? [] : [{ ...requirement, by }];
  });
}

/** A table of versions by name, where a version is a text or stands in a table. */
function tabled(
  table: Readonly<Record<string, unknown>> | null,
  by: string,
  pin: (specifier: string) => string | null,
): NamedRequired[] {
  return Object.entries(table ?? {}).map(([name, value]) => {
    const specifier = isTable(value) ? value["version"] : value;
    return { name: normalName(name), by, version: typeof specifier === "string" ? pin(specifier) : null };
  });
}

/** To Poetry a bare version is a pin. */
function poetryVersion(specifier: string): string | null {
  return /^\d+(?:\.\d+)*(?:[a-z]+\d*)?$/.test(specifier) ? specifier : pinnedVersion(specifier);
}
