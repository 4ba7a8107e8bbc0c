import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { tableAt, tomlOf } from "@mlops-actions/tools";

/** The Python package that a folder declares, as far as its own files tell before it is built. */
export interface PythonProject {
  /** Null where only a setup.py tells. */
  readonly name: string | null;
  /** A version that is written down as text, null where the build works it out. */
  readonly written: WrittenVersion | null;
}

export interface WrittenVersion {
  readonly version: string;
  readonly file: "pyproject.toml" | "setup.cfg";
  /** The header of the section that holds it. */
  readonly section: "project" | "tool.poetry" | "metadata";
}

/**
 * @param folder absolute
 * @throws UserError where the folder is no Python package
 */
export async function readPythonProject(folder: string): Promise<PythonProject> {
  const [pyproject, setupConfig, setup] = await Promise.all(
    ["pyproject.toml", "setup.cfg", "setup.py"].map((file) => textOf(join(folder, file))),
  );
  const toml =
    pyproject == null ? null : tomlOf({ files: ["pyproject.toml"], read: () => pyproject }, "pyproject.toml");
  const project = tableAt(toml, ["project"]);
  const poetry = tableAt(toml, ["tool", "poetry"]);
  const buildable = tableAt(toml, ["build-system"]) !== null || project !== null || poetry !== null;
  if (!buildable && setupConfig == null && setup == null) {
    throw new UserError(
      "The folder holds no Python package: it has no setup.py, and its pyproject.toml declares no project.",
      {
        remedy: "Add [project] with a name and [build-system] to pyproject.toml, or do not ask for the Python package.",
      },
    );
  }
  const metadata = setupConfig == null ? null : sectionOf(setupConfig, "metadata");
  return {
    name: text(project?.["name"]) ?? text(poetry?.["name"]) ?? metadata?.get("name") ?? null,
    written:
      writtenIn(project?.["version"], "pyproject.toml", "project") ??
      (project === null ? writtenIn(poetry?.["version"], "pyproject.toml", "tool.poetry") : null) ??
      writtenIn(metadata?.get("version"), "setup.cfg", "metadata"),
  };
}

function writtenIn(
  value: unknown,
  file: WrittenVersion["file"],
  section: WrittenVersion["section"],
): WrittenVersion | null {
  const version = text(value);
  // setup.cfg can point at code and at files.
  return version === null || /^(?:attr|file):/.test(version) ? null : { version, file, section };
}

/** The single-line keys of a section of an INI file. */
function sectionOf(ini: string, name: string): ReadonlyMap<string, string> {
  let section = "";
  const pairs: [string, string][] = [];
  for (const line of ini.split(/\r?\n/)) {
    section = /^\[(.*)\]\s*$/.exec(line)?.[1] ?? section;
    const [, key, value] = /^(\w[\w-]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (section === name && key !== undefined && value !== undefined) pairs.push([key.toLowerCase(), value]);
  }
  return new Map(pairs);
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
