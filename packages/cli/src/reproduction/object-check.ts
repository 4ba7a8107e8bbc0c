import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { parseDvcConfig } from "@mlops-actions/dvc";
import type { Checkout } from "@mlops-actions/git";
import { isHeld } from "../dvc-objects/held-objects.ts";
import { dvcPlaces } from "../dvc-objects/places.ts";
import { objectStore } from "../dvc-objects/store.ts";

/**
 * Whether DVC's cache or a remote holds an object, as the project of the working directory is set up on this machine, with
 * the remotes of the commit that is reproduced.
 */
export function objectCheck(
  commit: string,
  files: Checkout | null,
  { places: { work }, environment }: Context,
): (md5: string) => Promise<boolean | null> {
  const opened = open();
  async function open() {
    const project = (await folderAbove(work, ".dvc")) ?? work;
    const user = environment["XDG_CONFIG_HOME"] || join(environment["HOME"] ?? homedir(), ".config");
    const committed = project === work ? ((await files?.readAt(commit, ".dvc/config")) ?? null) : null;
    const texts = [
      ["dvc/config of the user", await textOf(join(user, "dvc/config"))],
      [".dvc/config", committed ?? (await textOf(join(project, ".dvc/config")))],
      [".dvc/config.local", await textOf(join(project, ".dvc/config.local"))],
    ] as const;
    const configs = texts.flatMap(([file, text]) => (text === null ? [] : [parseDvcConfig(text, file)]));
    return dvcPlaces(configs, project).map((place) => (place === null ? null : objectStore(place, environment)));
  }
  return async (md5) => isHeld(md5, await opened);
}

/** The nearest folder, from one upwards, that holds a name. */
async function folderAbove(folder: string, name: string): Promise<string | null> {
  const config = await textOf(join(folder, name, "config"));
  if (config !== null) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : folderAbove(parent, name);
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}
