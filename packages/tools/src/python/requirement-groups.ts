import { iniOf, isTable, remembered, type Table, tableAt, textsOf, tomlOf, yamlOf } from "../repository-files.ts";
import type { Repository } from "../tool.ts";
import { poetryRequirements } from "./poetry-requirements.ts";

/** Requirements that the repository lists together, outside of requirements files. */
export interface RequirementGroup {
  /** Where they stand: `pyproject.toml [dependency-groups.lint]`. */
  readonly by: string;
  /** `main`: what the project needs to run. `environment`: what one environment of tox or Hatch holds. */
  readonly kind: "main" | "extra" | "group" | "environment" | "conda";
  /** `lint`; empty where the group has none. */
  readonly name: string;
  /** In the form of PEP 508. */
  readonly requirements: readonly string[];
}

/** All groups of requirements: of pyproject.toml (standard, Poetry, PDM, uv, Hatch), setup.cfg, a Pipfile, tox and conda. */
export function requirementGroups(repository: Repository): readonly RequirementGroup[] {
  return remembered(repository, "requirement groups", () =>
    [fromPyproject, fromPoetry, fromSetupCfg, fromPipfile, fromTox, fromConda].flatMap((source) => source(repository)),
  );
}

const file = "pyproject.toml";

function fromPyproject(repository: Repository): RequirementGroup[] {
  const pyproject = tomlOf(repository, file);
  const groups = (kind: RequirementGroup["kind"], ...keys: string[]): RequirementGroup[] =>
    Object.entries(tableAt(pyproject, keys) ?? {}).map(([name, list]) => ({
      by: `${file} [${[...keys, name].join(".")}]`,
      kind,
      name,
      requirements: textsOf(isTable(list) ? list["dependencies"] : list).concat(
        isTable(list) ? textsOf(list["extra-dependencies"]) : [],
      ),
    }));
  const list = (kind: RequirementGroup["kind"], key: string, ...keys: string[]): RequirementGroup => ({
    by: `${file} [${keys.join(".")}] ${key}`,
    kind,
    name: kind === "group" ? "dev" : "",
    requirements: textsOf(tableAt(pyproject, keys)?.[key]),
  });
  return [
    list("main", "dependencies", "project"),
    ...groups("group", "dependency-groups"),
    ...groups("extra", "project", "optional-dependencies"),
    ...groups("group", "tool", "pdm", "dev-dependencies"),
    list("group", "dev-dependencies", "tool", "uv"),
    list("group", "dev-dependencies", "tool", "rye"),
    ...groups("environment", "tool", "hatch", "envs"),
  ];
}

function fromPoetry(repository: Repository): RequirementGroup[] {
  const poetry = tableAt(tomlOf(repository, file), ["tool", "poetry"]);
  const group = (kind: RequirementGroup["kind"], name: string, keys: string[]): RequirementGroup => ({
    by: `${file} [tool.poetry.${keys.join(".")}]`,
    kind,
    name,
    requirements: poetryRequirements(tableAt(poetry, keys)),
  });
  const names = Object.keys(tableAt(poetry, ["group"]) ?? {});
  return [
    group("main", "", ["dependencies"]),
    group("group", "dev", ["dev-dependencies"]),
    ...names.map((name) => group("group", name, ["group", name, "dependencies"])),
  ];
}

function fromSetupCfg(repository: Repository): RequirementGroup[] {
  const ini = iniOf(repository, "setup.cfg");
  const options = ini?.get("options");
  const extras = [...(ini?.get("options.extras_require") ?? [])];
  return [
    {
      by: "setup.cfg [options] install_requires",
      kind: "main",
      name: "",
      requirements: entries(options?.get("install_requires") ?? ""),
    },
    ...extras.map(([name, value]) => ({
      by: "setup.cfg [options.extras_require]",
      kind: "extra" as const,
      name,
      requirements: entries(value),
    })),
    {
      by: "setup.cfg [options] tests_require",
      kind: "group",
      name: "test",
      requirements: entries(options?.get("tests_require") ?? ""),
    },
  ];
}

/** setuptools parts lists by lines, and a list of one line by semicolons. */
function entries(value: string): string[] {
  const parts = value.includes("\n") ? value.split("\n") : value.split(";");
  return parts.map((part) => part.trim()).filter((part) => part !== "" && !/^(?:file|attr):/.test(part));
}

function fromPipfile(repository: Repository): RequirementGroup[] {
  const pipfile = tomlOf(repository, "Pipfile");
  const group = (kind: RequirementGroup["kind"], name: string, key: string): RequirementGroup => ({
    by: `Pipfile [${key}]`,
    kind,
    name,
    requirements: pipenvRequirements(tableAt(pipfile, [key])),
  });
  return [group("main", "", "packages"), group("group", "dev", "dev-packages")];
}

function pipenvRequirements(table: Table | null): string[] {
  return Object.entries(table ?? {}).map(([name, value]) => {
    const { version = "*", extras, markers } = isTable(value) ? value : { version: value };
    const list = textsOf(extras).length > 0 ? `[${textsOf(extras).join(",")}]` : "";
    const specifier = typeof version === "string" && version !== "*" ? version : "";
    return `${name}${list}${specifier}${typeof markers === "string" ? ` ; ${markers}` : ""}`;
  });
}

function fromTox(repository: Repository): RequirementGroup[] {
  return [...(iniOf(repository, "tox.ini") ?? [])].flatMap(([section, options]): RequirementGroup[] => {
    if (!/^testenv(?::|$)/.test(section)) return [];
    // A line may begin with the factors for which it counts: `py39,lint: flake8`.
    const lines = entries(`\n${options.get("deps") ?? ""}`).map((line) => line.replace(/^[\w{},!.\s-]+:\s+/, ""));
    const requirements = lines.filter((line) => !/^-|[{}]/.test(line));
    return [{ by: `tox.ini [${section}]`, kind: "environment", name: section.replace(/^testenv:?/, ""), requirements }];
  });
}

function fromConda(repository: Repository): RequirementGroup[] {
  return condaFiles.flatMap((by): RequirementGroup[] => {
    const list = yamlOf(repository, by)?.["dependencies"];
    if (!Array.isArray(list)) return [];
    const pip = list.filter(isTable).flatMap((table) => textsOf(table["pip"]));
    // conda's `=` is a prefix, and a channel may stand before the name.
    const conda = textsOf(list).map((line) => line.replace(/^.*::/, "").replace(/(?<![=<>!~])=(?!=).*$/, ""));
    return [{ by, kind: "conda", name: "", requirements: [...conda, ...pip] }];
  });
}

/** Names of conda's environment files, the usual one first. */
export const condaFiles: readonly string[] = ["environment.yml", "environment.yaml", "environment-dev.yml"];
