import { createLayer, type Layer, type LayerOptions } from "@mlops-actions/oci";
import type { PackagedModel } from "../packaged-model.ts";
import { modelFolder } from "./places.ts";

/** The model alone, so that a retrained one moves nothing but itself. Weights hardly shrink: they are stored as they are. */
export function modelLayer(
  { files }: PackagedModel,
  options: Pick<LayerOptions, "family" | "compression" | "modified" | "cacheFolder">,
): Promise<Layer> {
  const entries = files.map(
    ({ name, file }) => ({ path: `${modelFolder}/${name}`, kind: "file", content: { file } }) as const,
  );
  return createLayer(entries, { ...options, role: "model" });
}
