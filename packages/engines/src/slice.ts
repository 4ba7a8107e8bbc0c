import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/** What is kept of packages that hold more than one platform, or more than one build of the same code. */
const keptPrefixes = new Map<string, (platform: string) => readonly string[]>([
  ["onnxruntime-node", (platform) => ["package.json", "dist/", `bin/napi-v6/${platform.replace("-", "/")}/`]],
  ["onnxruntime-common", () => ["package.json", "dist/cjs/"]],
]);

const neverLoaded = /\.(?:d\.ts|map|md)$/;

/** Whether a job needs this file of a package: what `require` reads, and the licence. */
export function isKept(name: string, platform: string, path: string): boolean {
  if (neverLoaded.test(path)) return false;
  const prefixes = keptPrefixes.get(name)?.(platform);
  return prefixes === undefined || prefixes.some((prefix) => path.startsWith(prefix));
}

/** Unpacks what is kept of a package's tarball into `node_modules/<name>` of a folder. */
export async function unpackSlice(tarball: string, name: string, platform: string, folder: string): Promise<void> {
  const { extract } = await import("tar");
  const cwd = join(folder, "node_modules", name);
  await mkdir(cwd, { recursive: true });
  await extract({
    file: tarball,
    cwd,
    strip: 1,
    strict: true,
    noMtime: true,
    filter: (path, entry) =>
      "type" in entry && entry.type === "File" && isKept(name, platform, path.slice(path.indexOf("/") + 1)),
  });
}
