import type { Engines } from "@mlops-actions/engines";
import { createLayer, type Layer, type LayerOptions } from "@mlops-actions/oci";
import { serverFolder } from "./places.ts";

/** @param platform of the runtime: `linux-x64` */
export function engineLayer(
  { version, files }: Awaited<ReturnType<Engines["onnxruntimeFor"]>>,
  platform: string,
  options: Pick<LayerOptions, "family" | "modified" | "cacheFolder">,
): Promise<Layer> {
  const entries = async () =>
    (await files()).map(
      ({ path, file }) => ({ path: `${serverFolder}/node_modules/${path}`, kind: "file", content: { file } }) as const,
    );
  const cacheKey = `onnxruntime-node ${version} ${platform} ${options.modified ?? 0}`;
  return createLayer(entries, { ...options, compression: "gzip", cacheKey, role: "engine" });
}
