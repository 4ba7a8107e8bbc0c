import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import type { ChosenTool } from "../chosen-tool.ts";
import { isVersion } from "./demanded-version.ts";
import { findProgram } from "./find-program.ts";
import { withFolderLock } from "./folder-lock.ts";
import { failedSource } from "./install-failure.ts";
import type { Installing } from "./installing.ts";
import { inNodeModules, onPath } from "./javascript-tools.ts";
import { runStep } from "./run-step.ts";
import { restoreShared, saveShared } from "./shared-environment.ts";
import type { Located, Unusable } from "./toolset.ts";

/** A tool that node_modules lacks, or has in another version than the settings name, and what came of it. */
export interface Apart {
  readonly found: Located | Unusable;
  /** For the report, in a sentence. */
  readonly note: string | null;
}

/**
 * What to run where the repository's node_modules will not do: the tool of PATH if it is of the version, else the package by itself, from npm, in a
 * folder outside of the checkout. Plugins are those of the checkout still: a configuration loads them from where it stands. Tests load their
 * runner from there too, so that one outside would be another than theirs.
 * @returns null where node_modules has what is wanted
 */
export async function besideNodeModules(chosen: ChosenTool, installing: Installing): Promise<Apart | null> {
  const { tool, declaration, demanded } = chosen;
  const wanted = demanded ?? declaration.version;
  const own = inNodeModules(chosen, installing);
  if (own !== null && (demanded === undefined || isVersion(own.version, demanded))) return null;
  const program = own === null ? await onPath(chosen, installing) : null;
  if (program !== null && (wanted === null || isVersion(program.version, wanted)))
    return { found: program, note: `${tool.package} is that of PATH: node_modules has none.` };
  if (tool.kind === "tests") return { found: runnerMissing(chosen, own), note: null };
  try {
    const found = await packageApart(chosen, wanted, installing);
    const why =
      own === null ? "node_modules has none" : `node_modules has ${own.version ?? "a version that it does not tell"}`;
    const which = wanted === null ? `, pinned nowhere, so the newest was taken` : "";
    return {
      found,
      note: `${tool.package} ${found.version ?? ""} was installed outside the checkout: ${why}${which}.`,
    };
  } catch (error) {
    if (installing.cancelled().aborted) throw error;
    return { found: failedSource(error).unusable, note: null };
  }
}

function runnerMissing({ tool, demanded }: ChosenTool, own: Located | null): Unusable {
  const from = "tests load it from there: npm install --save-dev";
  if (own === null) {
    const version = demanded === undefined ? "" : `@${demanded}`;
    return { outcome: "missing", why: `node_modules has no ${tool.package}, and ${from} ${tool.package}${version}` };
  }
  const why = `\`tools\` asks for ${tool.package} ${demanded}, and node_modules has ${own.version}; ${from} ${tool.package}@${demanded}, or leave \`version\` out`;
  return { outcome: "misconfigured", why };
}

const flags = "--no-save --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error".split(" ");
const markerName = "complete.json";

/** Made at its final place, by one process at a time; a marker that is written last says that it is whole. */
async function packageApart(chosen: ChosenTool, version: string | null, installing: Installing): Promise<Located> {
  const { cacheFolder, environment } = installing;
  const name = `${chosen.tool.package}@${version ?? "latest"}`;
  const key = createHash("sha256").update(`package 1 ${name} ${process.platform} ${process.arch}`).digest("hex");
  const home = join(cacheFolder, "quality", key.slice(0, 32));
  const kept = async (): Promise<Located | null> => {
    const marker = await readFile(join(home, markerName), "utf8").catch(() => null);
    return marker === null ? null : inNodeModules(chosen, { ...installing, work: home });
  };
  return withFolderLock(`${home}.lock`, installing.cancelled(), async () => {
    const there = (await kept()) ?? ((await restoreShared(key, home, installing)) ? await kept() : null);
    if (there !== null) return there;
    await rm(home, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    // Else npm looks for a folder with a manifest above, and installs there.
    await writeFile(join(home, "package.json"), "{}");
    const npm = findProgram("npm", environment);
    if (npm === null) {
      throw new UserError(`${name} is in no node_modules, and there is no npm on PATH to install it.`, {
        remedy: "Run actions/setup-node before this step.",
      });
    }
    await runStep(
      `${name} could not be installed`,
      [npm, "install", ...flags, name],
      { cwd: home, env: environment },
      installing,
    );
    await writeFile(join(home, markerName), "{}");
    const made = await kept();
    if (made === null) throw new UserError(`${name} brings no program for ${chosen.tool.name}.`);
    await saveShared(key, home, installing);
    return made;
  });
}
