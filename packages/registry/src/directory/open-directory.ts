import { open, readdir } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import { UserError } from "@mlops-actions/errors";
import { documentRegistry } from "../documents/document-registry.ts";
import type { Addition, DocumentStore, Snapshot } from "../documents/document-store.ts";
import { layout, type Series } from "../documents/layout.ts";
import { lastOfPack } from "../documents/pack.ts";
import { contentOf, schemas } from "../documents/stored-content.ts";
import type { Registry, RegistryEffects } from "../registry.ts";
import { writeBlob } from "./blob.ts";
import { onDisk } from "./disk-refusal.ts";
import { createExclusively, removeLeftovers } from "./exclusive.ts";
import { listNumbers, readNumbers, writePacks } from "./series.ts";

/** The folder, relative to the working directory or absolute. */
export type DirectorySettings = string;

/**
 * A registry in a folder that processes share: each document is created once and never opened for writing again, so that
 * two writers never meet in one, and whoever reads sees the whole of it or nothing.
 */
export function openDirectory(folder: DirectorySettings, effects: RegistryEffects): Registry {
  const root = resolve(effects.folder, folder);
  const shown = shownFrom(effects.folder, root);
  const snapshot = directorySnapshot(root, shown, effects);
  const store: DocumentStore = {
    home: "directory",
    holds: () => true,
    look: async () => snapshot,
    // Another's document is there already: there is nothing to wait for.
    pause: () => 0,
  };
  return documentRegistry(store, effects);
}

/** Within the working directory a path as people write it, elsewhere the whole of it. */
function shownFrom(folder: string, root: string): string {
  const path = relative(folder, root);
  return path.split(sep)[0] === ".." || isAbsolute(path) ? root : path;
}

function directorySnapshot(root: string, shown: string, { now, beforeWrite = () => {} }: RegistryEffects): Snapshot {
  const seriesOf = (model: string, series: Series) => join(root, layout.series(model, series));

  function pack(model: string, series: Series): Promise<void> {
    return writePacks(seriesOf(model, series), (document) => contentOf(schemas[series], document));
  }

  async function add({ model, series, number, document, files }: Addition): Promise<boolean> {
    for (const file of files) await writeBlob(root, file, beforeWrite);
    const path = layout.document(model, series, number);
    if (!(await createExclusively(root, path, document, beforeWrite))) return false;
    // A copy: where it cannot be made, reading takes longer and that is all.
    if (lastOfPack(number)) await pack(model, series).catch(() => {});
    await removeLeftovers(root, now());
    return true;
  }

  async function models(): Promise<string[]> {
    const entries = await readdir(join(root, layout.models), { withFileTypes: true }).catch(absent);
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const counts = await Promise.all(names.map(async (name) => (await listNumbers(seriesOf(name, "versions"))).length));
    return names.filter((_, index) => counts[index]! > 0).sort();
  }

  return {
    models: () => onDisk(root, models),
    numbers: (model, series) => onDisk(root, () => listNumbers(seriesOf(model, series))),
    read: (model, series, numbers) => onDisk(root, () => readNumbers(seriesOf(model, series), numbers)),
    openBlob: (sha256) => onDisk(root, async () => openBlob(join(root, layout.blob(sha256)))),
    locate: (path) => join(shown, path),
    add: (addition) => onDisk(root, () => add(addition)),
  };
}

async function openBlob(path: string): Promise<Readable> {
  const handle = await open(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause;
    throw new UserError("A file of this version is gone from the registry.", {
      file: path,
      remedy: "Bring it back from a copy: nothing in a registry is ever deleted.",
    });
  });
  return handle.createReadStream();
}

function absent(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}
