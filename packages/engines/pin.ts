import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "@mlops-actions/errors";
import manifest from "./package.json" with { type: "json" };
import { integrityOf } from "./src/download.ts";
import { packWithNpm, tarballName } from "./src/npm.ts";
import type { EngineName, Pin, PinnedPackage, Slice } from "./src/pins.ts";
import { unpackSlice } from "./src/slice.ts";
import { treeOf } from "./src/tree.ts";

// Writes pins.json for the versions in package.json: `node packages/engines/pin.ts`, after each change of one of them.
// Every tarball is downloaded (about 250 MB); those that package-lock.json knows must be the ones it knows. A platform
// whose package the registry does not offer is left out, and the exit code is 1.

const platforms = ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64", "win32-arm64"];

/** The packages that an engine needs on a platform at run time; what it needs only to install itself is not among them. */
const packagesOf: Readonly<Record<EngineName, (platform: string) => readonly string[]>> = {
  "@duckdb/node-api": (platform) => ["@duckdb/node-api", "@duckdb/node-bindings", `@duckdb/node-bindings-${platform}`],
  "onnxruntime-node": () => ["onnxruntime-node", "onnxruntime-common"],
};

const here = import.meta.dirname;
const lock = JSON.parse(await readFile(join(here, "../../package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
};
const downloaded = new Set<string>();
const temporary = await mkdtemp(join(tmpdir(), "pins-"));
const pins: Record<string, Pin> = {};
for (const name of Object.keys(packagesOf) as EngineName[]) {
  const version = manifest.dependencies[name];
  const slices: Record<string, Slice> = {};
  for (const platform of platforms) {
    const slice = await pinned(name, version, platform);
    if (slice !== null) slices[platform] = slice;
  }
  pins[name] = { version, slices };
}
await rm(temporary, { recursive: true });
await writeFile(fileURLToPath(new URL("pins.json", import.meta.url)), `${JSON.stringify(pins, null, 2)}\n`);

async function pinned(engine: EngineName, version: string, platform: string): Promise<Slice | null> {
  const folder = join(temporary, engine, platform);
  const packages: PinnedPackage[] = [];
  for (const name of packagesOf[engine](platform)) {
    const tarball = await tarballOf(name, version);
    if (tarball === null) return null;
    packages.push({ name, version, integrity: await integrityOf(tarball) });
    await unpackSlice(tarball, name, platform, folder);
  }
  const { digest, files } = await treeOf(join(folder, "node_modules"));
  if (!files.some(([path]) => path.endsWith(".node"))) {
    process.stdout.write(`${engine} ${version} has no library for ${platform}: left out\n`);
    return null;
  }
  return { digest, packages };
}

/** Downloads a package once, or says why there is none. */
async function tarballOf(name: string, version: string): Promise<string | null> {
  const tarball = join(temporary, tarballName(name, version));
  if (downloaded.has(tarball)) return tarball;
  try {
    await packWithNpm([`${name}@${version}`], temporary, process.env);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stdout.write(`${error.message} Its platform is left out.\n`);
    process.exitCode = 1;
    return null;
  }
  downloaded.add(tarball);
  const locked = lock.packages[`node_modules/${name}`];
  if (locked?.version === version && locked.integrity !== (await integrityOf(tarball))) {
    throw new Error(`npm brought another ${name} ${version} than package-lock.json names`);
  }
  return tarball;
}
