import { createLayer, type Layer, type LayerOptions } from "@mlops-actions/oci";
import type { PackagedModel } from "../packaged-model.ts";
import { modelFolder } from "./places.ts";

/**
 * The model alone, so that a retrained one moves nothing but itself. Weights hardly shrink: they are stored as they are; not in a bare tar, since tools
 * of the field, and Lambda, take gzip alone.
 */
export function modelLayer(
  { files }: Pick<PackagedModel, "files">,
  options: Pick<LayerOptions, "family" | "modified" | "cacheFolder" | "onBlob">,
): Promise<Layer> {
  const entries = files.map(
    ({ name, file }) => ({ path: `${modelFolder}/${name}`, kind: "file", content: { file } }) as const,
  );
  return createLayer(entries, { ...options, compression: "stored", role: "model" });
}
