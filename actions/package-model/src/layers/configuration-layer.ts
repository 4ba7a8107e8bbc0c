import { createLayer, type Layer, type LayerOptions } from "@mlops-actions/oci";
import { modelFolder } from "./places.ts";

/** What the server knows of the model beside its file. */
export function configurationLayer(
  description: object,
  options: Pick<LayerOptions, "family" | "compression" | "modified" | "cacheFolder">,
): Promise<Layer> {
  const content = Buffer.from(`${JSON.stringify(description, null, 2)}\n`);
  const entries = [{ path: `${modelFolder}/model.json`, kind: "file", content }] as const;
  return createLayer(entries, { ...options, role: "configuration" });
}
