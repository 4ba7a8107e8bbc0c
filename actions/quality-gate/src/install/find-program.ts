import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

type Environment = Readonly<Record<string, string>>;

/** The absolute path of a program on PATH, null where there is none. Relative entries do not count: a checkout must not bring its own. */
export function findProgram(name: string, environment: Environment): string | null {
  for (const folder of pathOf(environment).split(delimiter).filter(isAbsolute)) {
    const found = programIn(folder, name);
    if (found !== null) return found;
  }
  return null;
}

/** The absolute path of a program in a folder, null where there is none. */
export function programIn(folder: string, name: string): string | null {
  const endings = process.platform === "win32" ? [".exe", ".com"] : [""];
  const paths = endings.map((ending) => join(folder, `${name}${ending}`));
  return paths.find(isProgram) ?? null;
}

/** The environment with folders before all others of PATH. */
export function withFolders(environment: Environment, folders: readonly string[]): Record<string, string> {
  const name = pathName(environment);
  const path = [...folders, ...(pathOf(environment) === "" ? [] : [pathOf(environment)])].join(delimiter);
  return { ...environment, [name]: path };
}

/** How the environment spells PATH: Windows has `Path`. */
export function pathName(environment: Environment): string {
  const isPath = (name: string): boolean => (process.platform === "win32" ? name.toUpperCase() : name) === "PATH";
  return Object.keys(environment).find(isPath) ?? "PATH";
}

function pathOf(environment: Environment): string {
  return environment[pathName(environment)] ?? "";
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
