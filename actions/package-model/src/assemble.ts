import type { Context } from "@mlops-actions/action-kit";
import { buildImage, type Image, type Layer } from "@mlops-actions/oci";
import { describe } from "./description.ts";
import type { Foundation } from "./foundation.ts";
import { imageConfig } from "./image-config.ts";
import { configurationLayer } from "./layers/configuration-layer.ts";
import { layerOptions } from "./layers/layer-options.ts";
import type { Meaning } from "./meaning.ts";
import type { PackagedModel } from "./packaged-model.ts";
import { ociPlatform } from "./platforms.ts";
import type { PackageRequest } from "./request.ts";

/** An image for one platform, and what its bill of materials must name. */
export interface Assembled extends Omit<Foundation, "layers"> {
  readonly image: Image;
}

/**
 * What seldom changes lies below: base, engine, server, configuration, model.
 * @param top the layer of the model
 * @param annotations of the manifest
 */
export async function assemble(
  { layers, ...foundation }: Foundation,
  model: PackagedModel,
  top: Layer,
  annotations: Readonly<Record<string, string>>,
  request: PackageRequest,
  meaning: Meaning,
  context: Context,
): Promise<Assembled> {
  const options = layerOptions(request, context);
  const configuration = await configurationLayer(await describe(request, meaning, model), {
    ...options,
    compression: "stored",
  });
  const image = buildImage({
    base: foundation.base?.image ?? null,
    layers: [...layers, configuration, top],
    platform: ociPlatform(foundation.platform),
    config: imageConfig(request, meaning, context),
    annotations,
    created: new Date(1_000 * request.modified).toISOString(),
    family: options.family,
  });
  return { image, ...foundation };
}
