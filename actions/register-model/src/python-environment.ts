import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPythonEnvironment } from "@mlops-actions/python-environment";
import type { Candidate } from "@mlops-actions/registry";

/** What fixes the Python environment of the project in a folder; null where nothing does. */
export async function pythonEnvironment(folder: string): Promise<Candidate["environment"]> {
  const found = await readPythonEnvironment({
    list: () => readdir(folder),
    read: (path) => bytesOf(join(folder, path)),
  });
  if (found === null) return null;
  const { python, locks, packages } = found;
  return {
    python: python.version ?? python.requires,
    locks: locks.map(({ path, sha256 }) => ({ path, sha256 })),
    packages: packages.map(({ name, version }) => ({ name, version })),
  };
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "EISDIR") return null;
    throw error;
  });
}
