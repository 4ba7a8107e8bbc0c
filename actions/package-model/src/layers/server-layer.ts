import { readdir } from "node:fs/promises";
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
  return createLayer(files, { ...options, compression: "gzip", role: "server" });
}
