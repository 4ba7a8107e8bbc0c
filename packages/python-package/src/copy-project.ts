import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { devNull } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { ask, type Program, type PythonContext } from "./python-context.ts";
import { settleFolder } from "./settle-folder.ts";

/** The sources of a project in a folder of their own. */
export interface Copy {
  readonly folder: string;
  /** Seconds since 1970: when they were committed. */
  readonly epoch: number;
}

/**
 * Copies a project, so that a build changes no checkout. In a git checkout that is what git tracks, as it stands there now: no leftovers of earlier steps,
 * credentials among them. Times and modes are the same whenever and wherever it is copied.
 */
export async function copyProject(work: string, name: string, context: PythonContext): Promise<Copy> {
  const folder = join(context.temporary, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const git = (...args: readonly string[]): Program => ({
    argv: ["git", ...args],
    cwd: work,
    env: context.environment,
  });
  const tracked = await ask(git("ls-files", "--recurse-submodules", "--cached", "-z"), context);
  const files = tracked === null ? await walk(work) : [...new Set(tracked.split("\0"))].filter((file) => file !== "");
  for (const file of files) await copyFile(work, folder, file);

  const committed = Number((await ask(git("log", "-1", "--format=%ct"), context)) ?? "");
  const epoch = Number(context.environment["SOURCE_DATE_EPOCH"]) || committed || earliest;
  await settleFolder(folder, Math.max(epoch, earliest));
  return { folder, epoch: Math.max(epoch, earliest) };
}

/** Gives a copy a history of one commit with one tag: some builds pack what git tracks, and ask git for the version. */
export async function commitCopy({ folder, epoch }: Copy, version: string, context: PythonContext): Promise<void> {
  const own = Object.entries(context.environment).filter(([name]) => !/^GIT_/i.test(name));
  const person = ["AUTHOR", "COMMITTER"].flatMap((who) => [
    [`GIT_${who}_NAME`, "package-model"],
    [`GIT_${who}_EMAIL`, "package-model@localhost"],
    [`GIT_${who}_DATE`, `${epoch} +0000`],
  ]);
  // No settings of this machine: hooks, signatures and line ends would be among them.
  const env = Object.fromEntries([...own, ...person, ["GIT_CONFIG_NOSYSTEM", "1"], ["GIT_CONFIG_GLOBAL", devNull]]);
  for (const args of [
    ["init", "--quiet"],
    ["add", "--all", "--force"],
    ["commit", "--quiet", "--no-verify", "--allow-empty", "--message", version],
    ["tag", `v${version}`],
  ]) {
    if ((await ask({ argv: ["git", ...args], cwd: folder, env }, context)) === null) return;
  }
}

/** Zip knows no time before 1980. */
const earliest = 315_532_800;

async function copyFile(work: string, folder: string, file: string): Promise<void> {
  const target = resolve(folder, file);
  if (!target.startsWith(folder + sep)) return;
  await mkdir(dirname(target), { recursive: true });
  try {
    await cp(join(work, file), target, { recursive: true, verbatimSymlinks: true });
  } catch (error) {
    // git lists what was removed since.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** All files below a folder without git, but for what tools make. */
async function walk(folder: string, prefix = ""): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const below = entries
    .filter(({ name }) => !made.test(name))
    .map(async (entry) => {
      const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? walk(folder, path) : [path];
    });
  return (await Promise.all(below)).flat();
}

const made = /^(?:\.git|\.venv|venv|\.tox|\.nox|node_modules|__pycache__|build|dist|\..*_cache)$|\.(?:egg-info|pyc)$/;
