import { existsSync } from "node:fs";
import { join } from "node:path";
import { normalName } from "@mlops-actions/tools";
import { programIn } from "./find-program.ts";
import type { Installing } from "./installing.ts";
import { ask } from "./run-step.ts";

/** A Python and the packages that it has. */
export interface PythonEnvironment {
  /** The program, absolute. */
  readonly python: string;
  /** `3.11.7`. */
  readonly version: string;
  /** Implementation and platform that wheels are chosen by: `cpython linux-x86_64`. */
  readonly platform: string;
  /** Where it puts programs. */
  readonly scripts: string;
  /** Versions by normal name, of those that were asked for. */
  readonly packages: ReadonlyMap<string, string>;
}

// Not from the checkout, where a file may have the name of a module.
const question = `
import sys
sys.path[:] = [folder for folder in sys.path if folder]
import json, sysconfig
from importlib import metadata
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = metadata.version(name)
    except metadata.PackageNotFoundError:
        pass
print(json.dumps({
    "python": sys.executable,
    "version": "%d.%d.%d" % sys.version_info[:3],
    "platform": "%s %s" % (sys.implementation.name, sysconfig.get_platform()),
    "scripts": sysconfig.get_path("scripts"),
    "packages": found,
}))
`;

/** Asks a Python in one call what it is and which of some packages it has; null where it cannot be asked. */
export async function describePython(
  python: string,
  packages: readonly string[],
  installing: Pick<Installing, "environment" | "work" | "cancelled">,
): Promise<PythonEnvironment | null> {
  // pyenv chooses by the folder.
  const { environment: env, work: cwd } = installing;
  const answer = await ask([python, "-c", question, ...packages], { cwd, env }, installing);
  const line = answer?.split("\n").find((text) => text.startsWith('{"python"'));
  if (line === undefined) return null;
  const { packages: found, ...rest } = JSON.parse(line);
  return { ...rest, packages: new Map(Object.entries(found).map(([name, version]) => [normalName(name), version])) };
}

/** The Python of a virtual environment's folder, null where the folder is none. */
export function pythonOf(folder: string): string | null {
  return existsSync(join(folder, "pyvenv.cfg")) || existsSync(join(folder, "conda-meta"))
    ? (programIn(scriptsOf(folder), "python") ?? programIn(folder, "python"))
    : null;
}

/** Where a virtual environment has its programs. */
export function scriptsOf(folder: string): string {
  return join(folder, process.platform === "win32" ? "Scripts" : "bin");
}
