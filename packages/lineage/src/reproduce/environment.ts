import type { ModelVersion } from "@mlops-actions/registry";
import { committed } from "./committed.ts";
import { lockTool } from "./lock-tools.ts";
import type { ReproductionEffects, ReproductionStep } from "./reproduction.ts";
import { shellLine } from "./shell.ts";
import { virtualEnvironment } from "./virtual-environment.ts";

interface Environment {
  readonly step: ReproductionStep;
  /** What goes before a command that runs in it; nothing where it is switched on for the whole shell. */
  readonly runner: readonly string[];
}

/** The environment by its lock file; without one by the packages that were recorded, of which pip alone can make it. */
export async function environmentOf(
  { environment, code }: ModelVersion,
  effects: ReproductionEffects,
): Promise<Environment> {
  const title = "Make the environment";
  if (environment === null) {
    const checks = [{ what: "environment", state: "missing", why: "none was recorded" }] as const;
    return { step: { title, commands: [], checks }, runner: [] };
  }
  const { locks, packages } = environment;
  const python = /^\d+(?:\.\w+)*$/.exec(environment.python ?? "")?.[0] ?? null;
  const known = locks.flatMap(({ path, sha256 }) => {
    const tool = lockTool(path, python);
    return tool === null ? [] : [{ path, sha256, tool }];
  });
  // Several may lie side by side; the one that says most comes first.
  const [lock] = known.toSorted((one, other) => one.tool.rank - other.tool.rank);
  if (lock !== undefined) {
    const checks = [await committed(lock.path, lock.sha256, code?.commit ?? null, effects)];
    return { step: { title, commands: lock.tool.commands, checks }, runner: lock.tool.runner };
  }
  const checks = [{ what: "lock file", state: "missing", why: "none that is known was recorded" } as const];
  const commands = byPackages(python, packages);
  return { step: { title, commands, checks }, runner: [] };
}

/** Those whose name and version are such: pip takes other words for addresses, too. */
function byPackages(python: string | null, packages: Packages): string[] {
  const pinned = packages
    .filter(({ name, version }) => /^[A-Za-z0-9][\w.-]*$/.test(name) && /^[\w.!+-]+$/.test(version))
    .map(({ name, version }) => `${name}==${version}`);
  if (pinned.length === 0) return [];
  return [...virtualEnvironment(python), shellLine(["python", "-m", "pip", "install", "--no-deps", "--", ...pinned])];
}

type Packages = NonNullable<ModelVersion["environment"]>["packages"];
