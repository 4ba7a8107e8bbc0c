import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import { type Description, parseDescription } from "./description.ts";
import { parseTraffic, type Split, splitsOf } from "./traffic.ts";

/** A model that lies in the repository, not loaded yet. */
export interface FoundModel {
  readonly name: string;
  readonly version: string;
  /** Of the ONNX file. */
  readonly path: string;
  /** Null where no `model.json` lies beside it. */
  readonly description: Description | null;
}

export interface Repository {
  readonly models: readonly FoundModel[];
  /** How requests are shared among the versions of each model. */
  readonly splits: ReadonlyMap<string, Split>;
  /** Model that requests mean which name none; null where nothing is said. */
  readonly preferred: string | null;
}

/**
 * Finds `model.onnx` in the folder itself, or `<name>/<version>/model.onnx` below it, each with the `model.json` beside it.
 *
 * @throws UserError where there is none, or a description or the traffic is wrong
 */
export async function readRepository(folder: string): Promise<Repository> {
  const alone = await modelIn(folder, null);
  const models = alone ? [alone] : await modelsBelow(folder);
  if (models.length === 0) {
    throw new UserError(`There is no model in ${JSON.stringify(folder)}.`, {
      remedy:
        "Put model.onnx (and model.json) there, or <name>/<version>/model.onnx below it, or name another folder in MODEL_REPOSITORY.",
    });
  }
  const trafficFile = join(folder, "traffic.json");
  const traffic = parseTraffic((await textOf(trafficFile)) ?? "{}", trafficFile);
  return { models, splits: splitsOf(traffic, versionsOf(models)), preferred: traffic.default ?? null };
}

function versionsOf(models: readonly FoundModel[]): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>();
  for (const { name, version } of models) versions.set(name, [...(versions.get(name) ?? []), version]);
  return versions;
}

async function modelsBelow(folder: string): Promise<FoundModel[]> {
  const models: FoundModel[] = [];
  for (const name of await foldersIn(folder)) {
    for (const version of await foldersIn(join(folder, name))) {
      const found = await modelIn(join(folder, name, version), { name, version });
      if (found) models.push(found);
    }
  }
  return models;
}

/** @param place what the folders' names say, which wins over the description */
async function modelIn(folder: string, place: { name: string; version: string } | null): Promise<FoundModel | null> {
  const file = join(folder, "model.json");
  const text = await textOf(file);
  const description = text === null ? null : parseDescription(text, file);
  if (description === null && !(await filesIn(folder)).includes("model.onnx")) return null;
  const { name = "model", version = "1", artifact = "model.onnx" } = description ?? {};
  return { name, version, ...place, path: join(folder, artifact), description };
}

async function textOf(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return null;
    throw new UserError(`${JSON.stringify(file)} cannot be read.`, { file, cause });
  });
}

async function filesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  // A mounted volume keeps its files behind links.
  return entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}
