import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engines } from "@mlops-actions/engines";

/**
 * The libraries of the system that this node and the engine load; those of packages are layers of their own. Loading the engine tells them, which
 * is done once a version.
 * @param cacheFolder absolute
 */
export async function systemLibraries(engines: Engines, cacheFolder: string): Promise<readonly string[]> {
  const { version } = await engines.onnxruntimeFor(`${process.platform}-${process.arch}`);
  const record = join(cacheFolder, `libraries-node-${process.version}-onnxruntime-${version}.json`);
  const known = await readFile(record, "utf8").then(parsed, () => null);
  if (known?.node === process.execPath && known.libraries.every((path) => existsSync(path))) return known.libraries;

  await engines.onnxruntime();
  const libraries = loadedLibraries();
  await mkdir(cacheFolder, { recursive: true });
  const stage = `${record}.${process.pid}`;
  await writeFile(stage, JSON.stringify({ node: process.execPath, libraries } satisfies Known));
  await rename(stage, record);
  return libraries;
}

interface Known {
  readonly node: string;
  readonly libraries: readonly string[];
}

function parsed(text: string): Known | null {
  try {
    return JSON.parse(text) as Known;
  } catch {
    return null;
  }
}

function loadedLibraries(): readonly string[] {
  const report = Object.assign(process.report, { excludeNetwork: true }).getReport() as unknown as {
    readonly sharedObjects: readonly string[];
  };
  const system = report.sharedObjects.filter(
    (path) => path.startsWith("/") && !path.includes("/node_modules/") && path !== process.execPath,
  );
  return system.sort();
}
