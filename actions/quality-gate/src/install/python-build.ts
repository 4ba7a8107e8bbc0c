import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Declaration, normalName, parseRequirement, type Requirement } from "@mlops-actions/tools";
import type { ChosenTool } from "../chosen-tool.ts";
import { withFolderLock } from "./folder-lock.ts";
import type { Installing } from "./installing.ts";
import { describePython, type PythonEnvironment, pythonOf } from "./python-environment.ts";
import { noPython, type PythonInstaller } from "./python-installer.ts";
import type { PythonPlan } from "./python-plan.ts";
import { installStep } from "./python-steps.ts";
import { restoreShared, saveShared } from "./shared-environment.ts";

export interface BuiltEnvironment {
  readonly folder: string;
  readonly environment: PythonEnvironment;
  readonly notes: readonly string[];
}

/** Two plans with the same key make the same environment at the same place: links and first lines in it are absolute. */
export function environmentKey(
  plan: PythonPlan,
  tools: readonly string[],
  python: PythonEnvironment | null,
  installer: string,
  cacheFolder: string,
): string {
  const base = python === null ? null : [python.python, python.version, python.platform];
  const parts = ["environment 1", plan.steps, tools, base, installer, cacheFolder, process.platform, process.arch];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/**
 * The environment of a plan with the chosen tools, outside the checkout: from this machine's cache, else from the one that jobs share, else made.
 * It is made at its final place, since it cannot be moved, by one process at a time; a marker that is written last says that it is whole.
 */
export async function buildEnvironment(
  chosen: readonly ChosenTool[],
  plan: PythonPlan,
  python: PythonEnvironment | null,
  installer: PythonInstaller,
  installing: Installing,
): Promise<BuiltEnvironment> {
  const tools = toolRequirements(chosen);
  const key = environmentKey(plan, tools, python, installer.name, installing.cacheFolder);
  const home = join(installing.cacheFolder, "quality", key);
  const packages = packagesOf(chosen);
  const kept = async (): Promise<BuiltEnvironment | null> => {
    const marker = await readFile(join(home, markerName), "utf8").catch(() => null);
    const inside = marker === null ? null : pythonOf(join(home, "venv"));
    // The Python below it may have been removed since.
    const environment = inside === null ? null : await describePython(inside, packages, installing);
    if (environment === null || !hasAll(environment, chosen)) return null;
    return { folder: join(home, "venv"), environment, notes: JSON.parse(marker!) };
  };
  const say = (how: string, began: number): void =>
    installing.log.info(
      `Python environment for the tools: ${how} in ${((performance.now() - began) / 1_000).toFixed(1)} s.`,
    );

  const began = performance.now();
  const there = await kept();
  if (there !== null) {
    say("from the cache of this machine", began);
    return there;
  }
  return withFolderLock(`${home}.lock`, installing.cancelled(), async () => {
    const meanwhile = await kept();
    if (meanwhile !== null) return meanwhile;
    await rm(home, { recursive: true, force: true });
    if (await restoreShared(key, home, installing)) {
      const restored = await kept();
      if (restored !== null) {
        say("from the cache that jobs share", began);
        return restored;
      }
      await rm(home, { recursive: true, force: true });
    }
    const made = await make(chosen, plan, installer, home, installing);
    say(`made by ${installer.name}`, began);
    await saveShared(key, home, installing);
    return made;
  });
}

const markerName = "complete.json";

async function make(
  chosen: readonly ChosenTool[],
  plan: PythonPlan,
  installer: PythonInstaller,
  home: string,
  installing: Installing,
): Promise<BuiltEnvironment> {
  const folder = join(home, "venv");
  await mkdir(home, { recursive: true });
  const [first] = plan.steps;
  if (first?.kind !== "uv" && first?.kind !== "conda") await installer.create(folder);
  for (const step of plan.steps) await installStep(step, folder, installer, installing);

  const describe = async (): Promise<PythonEnvironment> => {
    const inside = pythonOf(folder);
    const asked = [...packagesOf(chosen), "coverage"];
    const environment = inside === null ? null : await describePython(inside, asked, installing);
    if (environment === null) throw noPython();
    return environment;
  };
  const before = await describe();
  const missing = toolRequirements(chosen.filter((one) => !hasAll(before, [one])));
  const measures = chosen.some(({ tool }) => tool.package === "pytest") && !before.packages.has("coverage");
  const requirements = measures ? [...missing, "coverage"] : missing;
  if (requirements.length > 0) await installer.install("The tools could not be installed", folder, { requirements });
  const environment = requirements.length > 0 ? await describe() : before;
  const notes = [...plan.notes, ...unpinned(chosen, before, environment)];
  await writeFile(join(home, markerName), JSON.stringify(notes));
  return { folder, environment, notes };
}

/** Requirements of the tools themselves and their plugins, pinned where the repository pins them. */
export function toolRequirements(chosen: readonly ChosenTool[]): string[] {
  const texts = chosen.flatMap(({ tool, declaration: { version, plugins = [] } }) => [
    version === null ? normalName(tool.package) : `${normalName(tool.package)}==${version}`,
    ...plugins.filter((plugin) => /^\s*\w/.test(plugin)),
  ]);
  // A tool without a pin that another of the same package pins, as ruff's two are.
  const pinned = new Set(texts.map((text) => /^([\w-]+)==/.exec(text)?.[1]));
  return [...new Set(texts)].filter((text) => !pinned.has(text)).sort();
}

/** Names of the tools' packages and of their plugins. */
export function packagesOf(chosen: readonly ChosenTool[]): string[] {
  const plugins = chosen.flatMap(({ declaration }) => pluginsOf(declaration));
  return [...new Set([...chosen.map(({ tool }) => tool.package), ...plugins.map(({ name }) => name)])];
}

/** Whether an environment has every tool in the version that is pinned, and its plugins. */
export function hasAll({ packages }: PythonEnvironment, chosen: readonly ChosenTool[]): boolean {
  return chosen.every(({ tool, declaration }) => {
    const wanted = [{ name: normalName(tool.package), version: declaration.version }, ...pluginsOf(declaration)];
    return wanted.every(({ name, version }) => {
      const there = packages.get(name);
      return there !== undefined && (version === null || there === version);
    });
  });
}

function pluginsOf({ plugins = [] }: Declaration): Requirement[] {
  return plugins.flatMap((plugin) => parseRequirement(plugin) ?? []);
}

function unpinned(chosen: readonly ChosenTool[], before: PythonEnvironment, after: PythonEnvironment): string[] {
  const names = chosen
    .filter(({ declaration }) => declaration.version === null)
    .map(({ tool }) => normalName(tool.package))
    .filter((name) => !before.packages.has(name));
  return [...new Set(names)].map(
    (name) =>
      `${name} is pinned nowhere: the newest was installed, ${after.packages.get(name) ?? "of an unknown version"}.`,
  );
}
