import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ChosenTool } from "../chosen-tool.ts";
import { findProgram, programIn } from "./find-program.ts";
import type { Installing } from "./installing.ts";
import { printedVersion } from "./printed-version.ts";
import { ask } from "./run-step.ts";
import type { ToolSource } from "./tool-source.ts";
import type { Located } from "./toolset.ts";

/** Where they are: in node_modules from the work folder upwards, as node looks for them, then on PATH. */
export function locateJavascriptTools(installing: Installing): ToolSource {
  return {
    locate: async (chosen) => inNodeModules(chosen, installing) ?? (await onPath(chosen, installing)),
    folders: [...foldersAbove(installing.work)]
      .map((folder) => join(folder, "node_modules", ".bin"))
      .filter((folder) => existsSync(folder)),
    environment: {},
    project: {},
    notes: [],
  };
}

/** From the nearest node_modules that has the tool's package; null where none has. */
export function inNodeModules({ tool }: ChosenTool, { work, environment }: Installing): Located | null {
  for (const folder of foldersAbove(work)) {
    const home = join(folder, "node_modules", ...tool.package.split("/"));
    const manifest = manifestOf(home);
    if (manifest === null) continue;
    const version = typeof manifest["version"] === "string" ? manifest["version"] : null;
    const [name, script] = programOf(manifest, tool.name, tool.package) ?? [];
    if (name === undefined || script === undefined) continue;
    const linked = programIn(join(folder, "node_modules", ".bin"), name);
    const node = findProgram("node", environment) ?? process.execPath;
    return { program: linked === null ? [node, join(home, script)] : [linked], version };
  }
  return null;
}

/** The program of PATH, where it starts; null where there is none. */
export async function onPath(
  { tool }: ChosenTool,
  { environment, work, cancelled }: Installing,
): Promise<Located | null> {
  const program = findProgram(tool.name, environment);
  if (program === null) return null;
  const words = await ask([program, "--version"], { cwd: work, env: environment }, { cancelled });
  return words === null ? null : { program: [program], version: printedVersion(words) };
}

/** The name and script of the program that a package brings for a tool: of that name, of the package's, else its only one. */
function programOf(manifest: Manifest, name: string, packageName: string): [name: string, script: string] | null {
  const { bin } = manifest;
  const short = packageName.split("/").at(-1)!;
  if (typeof bin === "string") return [short, bin];
  if (typeof bin !== "object" || bin === null) return null;
  const programs = Object.entries(bin).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return programs.find(([key]) => key === name) ?? programs.find(([key]) => key === short) ?? programs[0] ?? null;
}

type Manifest = Readonly<Record<string, unknown>>;

function manifestOf(folder: string): Manifest | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null ? (manifest as Manifest) : null;
  } catch {
    return null;
  }
}

/** A folder and those above it, to the top of the checkout where there is one. */
export function* foldersAbove(folder: string): Generator<string> {
  for (let here = folder; ; here = dirname(here)) {
    yield here;
    if (existsSync(join(here, ".git")) || dirname(here) === here) return;
  }
}
