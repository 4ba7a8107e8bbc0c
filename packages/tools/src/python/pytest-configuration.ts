import { iniOf, type Table, tableAt, textsOf, tomlOf } from "../repository-files.ts";
import type { Repository } from "../tool.ts";
import { wordsOf } from "../words.ts";

/**
 * Options of pytest by name, from the first file in which it looks for them.
 * https://docs.pytest.org/en/stable/reference/customize.html#configuration-file-formats
 */
export function pytestConfiguration(repository: Repository): ReadonlyMap<string, unknown> {
  for (const file of ["pytest.toml", ".pytest.toml"]) {
    const table = tableAt(tomlOf(repository, file), ["pytest"]);
    if (table !== null) return options(table);
  }
  for (const file of ["pytest.ini", ".pytest.ini"]) {
    if (repository.files.includes(file)) return iniOf(repository, file)?.get("pytest") ?? new Map();
  }
  const own = tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "pytest"]);
  if (own !== null) return options(tableAt(own, ["ini_options"]) ?? own);
  return iniOf(repository, "tox.ini")?.get("pytest") ?? iniOf(repository, "setup.cfg")?.get("tool:pytest") ?? new Map();
}

function options(table: Table): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(table));
}

/** The arguments that pytest gives itself: its option `addopts`. */
export function ownArguments(configuration: ReadonlyMap<string, unknown>): readonly string[] {
  const given = configuration.get("addopts");
  if (typeof given !== "string") return textsOf(given);
  // pytest knows neither variables nor operators of a shell.
  return wordsOf(given);
}

/**
 * Whether the repository tells coverage.py what to measure.
 * https://coverage.readthedocs.io/en/latest/config.html
 */
export function choosesWhatToMeasure(repository: Repository): boolean {
  const sections = [
    iniOf(repository, ".coveragerc")?.get("run"),
    iniOf(repository, "setup.cfg")?.get("coverage:run"),
    iniOf(repository, "tox.ini")?.get("coverage:run"),
  ];
  const toml = [
    tableAt(tomlOf(repository, ".coveragerc.toml"), ["run"]) ??
      tableAt(tomlOf(repository, ".coveragerc.toml"), ["tool", "coverage", "run"]),
    tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "coverage", "run"]),
  ];
  const keys = ["source", "source_pkgs", "source_dirs", "include"];
  return keys.some((key) => sections.some((section) => section?.has(key)) || toml.some((table) => table?.[key]));
}
