import type { Engines } from "@mlops-actions/engines";
import { createLayer, type Layer, type LayerOptions } from "@mlops-actions/oci";
import { serverFolder } from "./places.ts";

/** onnxruntime for a platform: `linux-x64`. */
export async function engineLayer(
  engines: Engines,
  platform: string,
  options: Pick<LayerOptions, "family" | "modified" | "cacheFolder">,
): Promise<{ readonly layer: Layer; readonly version: string }> {
  const { version, files } = await engines.onnxruntimeFor(platform);
  const entries = async () =>
    (await files()).map(
      ({ path, file }) => ({ path: `${serverFolder}/node_modules/${path}`, kind: "file", content: { file } }) as const,
    );
  const cacheKey = `onnxruntime-node ${version} ${platform} ${options.modified ?? 0}`;
  const layer = await createLayer(entries, { ...options, compression: "gzip", cacheKey, role: "engine" });
  return { layer, version };
}
