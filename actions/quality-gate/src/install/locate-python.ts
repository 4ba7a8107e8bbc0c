import { join } from "node:path";
import { normalName } from "@mlops-actions/tools";
import type { ChosenTool } from "../chosen-tool.ts";
import { findProgram, programIn } from "./find-program.ts";
import type { Installing } from "./installing.ts";
import { printedVersion } from "./printed-version.ts";
import { describePython, type PythonEnvironment, pythonOf, scriptsOf } from "./python-environment.ts";
import { ask } from "./run-step.ts";
import type { Located } from "./toolset.ts";

/** A Python environment that a job or a developer prepared, and what it is called. */
export interface Prepared {
  /** Of a virtual environment, else null. */
  readonly folder: string | null;
  readonly name: string;
  readonly environment: PythonEnvironment;
}

/** Environments that were prepared for this checkout, the active one first. */
export async function preparedEnvironments(
  packages: readonly string[],
  installing: Installing,
  folders: readonly string[],
): Promise<readonly Prepared[]> {
  const { environment, work } = installing;
  const places: [name: string, folder: string | undefined][] = [
    ["the active virtual environment", environment["VIRTUAL_ENV"]],
    ["the active conda environment", environment["CONDA_PREFIX"]],
    ...folders.map((name): [string, string] => [`the virtual environment ${name}`, join(work, name)]),
  ];
  const prepared: Prepared[] = [];
  for (const [name, folder] of places) {
    const python = folder === undefined || folder === "" ? null : pythonOf(folder);
    const described = python === null ? null : await describePython(python, packages, installing);
    if (described !== null) prepared.push({ folder: folder!, name, environment: described });
  }
  // actions/setup-python leaves this; tools are in it where an earlier step installed them.
  const { pythonLocation } = environment;
  const python =
    pythonLocation === undefined
      ? null
      : (programIn(scriptsOf(pythonLocation), "python3") ?? programIn(pythonLocation, "python"));
  const described = python === null ? null : await describePython(python, packages, installing);
  if (described !== null)
    prepared.push({ folder: null, name: "the Python that the job set up", environment: described });
  return prepared;
}

/** How to start a Python tool in an environment: its program, else its module; null where it is not installed there. */
export function locateIn(environment: PythonEnvironment, { tool }: ChosenTool): Located | null {
  const version = environment.packages.get(normalName(tool.package));
  if (version === undefined) return null;
  const program = programIn(environment.scripts, programName(tool.package));
  const module = tool.package.toLowerCase().replaceAll("-", "_");
  return { program: program === null ? [environment.python, "-m", module] : [program], version };
}

/** A Python tool on PATH: a program of its own, else a package of the Python there. */
export async function locateOnPath(
  chosen: ChosenTool,
  python: PythonEnvironment | null,
  installing: Installing,
): Promise<Located | null> {
  const { environment: env, work, temporary } = installing;
  const inPython = python === null ? null : locateIn(python, chosen);
  const program = findProgram(programName(chosen.tool.package), env);
  if (program === null || program === inPython?.program[0]) return inPython;
  // A shim of pyenv is there for tools that the chosen Python lacks, and fails.
  const words =
    (await ask([program, "--version"], { cwd: work, env }, installing)) ??
    // Where it refuses the configuration, this is not the time to say so.
    (await ask([program, "--version"], { cwd: temporary, env }, installing));
  return words === null ? inPython : { program: [program], version: printedVersion(words) };
}

/** The Python that PATH gives, null where there is none. */
export async function pathPython(
  packages: readonly string[],
  installing: Installing,
): Promise<PythonEnvironment | null> {
  for (const name of ["python3", "python"]) {
    const program = findProgram(name, installing.environment);
    const described = program === null ? null : await describePython(program, packages, installing);
    if (described !== null) return described;
  }
  return null;
}

function programName(name: string): string {
  return name.toLowerCase();
}
