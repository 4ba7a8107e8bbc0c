import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { createLayer, type Layer, type LayerOptions } from "@mlops-actions/oci";
import { serverFolder } from "./places.ts";

/**
 * The model server.
 * @param bundle absolute folder of its bundle
 */
export async function serverLayer(
  bundle: string,
  options: Pick<LayerOptions, "family" | "modified" | "cacheFolder">,
): Promise<Layer> {
  const entries = (await readdir(bundle, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = `${serverFolder}/server/${relative(bundle, file).split(sep).join("/")}`;
    return { path, kind: "file", content: { file } } as const;
  });
  const states = await Promise.all(
    files.map(async ({ path, content: { file } }) => {
      const { size, mtimeMs, ctimeMs } = await stat(file);
      return `${path} ${size} ${mtimeMs} ${ctimeMs}`;
    }),
  );
  const cacheKey = ["server", options.modified ?? 0, ...states.sort()].join(" ");
  return createLayer(files, { ...options, compression: "gzip", cacheKey, role: "server" });
}
