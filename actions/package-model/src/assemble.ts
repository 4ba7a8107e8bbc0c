import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { Platform } from "@mlops-actions/config";
import { type BaseImage, buildImage, type Image, type Layer } from "@mlops-actions/oci";
import type { Base } from "./base.ts";
import { describe } from "./description.ts";
import { imageConfig, imageNotes } from "./image-config.ts";
import { configurationLayer } from "./layers/configuration-layer.ts";
import { engineLayer } from "./layers/engine-layer.ts";
import { layerOptions } from "./layers/layer-options.ts";
import { nodeBase } from "./layers/node-base.ts";
import { serverLayer } from "./layers/server-layer.ts";
import type { Meaning } from "./meaning.ts";
import type { PackagedModel } from "./packaged-model.ts";
import { nodePlatform, ociPlatform } from "./platforms.ts";
import type { PackageRequest } from "./request.ts";
import { requireGzip } from "./require-gzip.ts";

/** An image for one platform, and what its bill of materials must name. */
export interface Assembled {
  readonly image: Image;
  readonly platform: Platform;
  /** Null for scratch+node. */
  readonly base: { readonly name: string; readonly image: BaseImage } | null;
  readonly engineVersion: string;
  readonly nodeVersion: string | null;
}

/**
 * What seldom changes lies below: base, engine, server, configuration, model.
 * @param top the layer of the model
 */
export async function assemble(
  platform: Platform,
  base: Base,
  model: PackagedModel,
  top: Layer,
  request: PackageRequest,
  meaning: Meaning,
  context: Context,
): Promise<Assembled> {
  const options = layerOptions(request, context);
  const machine = nodePlatform(platform);
  const pulled = base.kind === "image" ? await base.pull(platform) : null;
  if (request.settings.format === "lambda" && pulled !== null) requireGzip(pulled);
  const below: readonly Layer[] = pulled === null ? [await nodeBase(context.engines, machine, options)] : [];
  const engine = await engineLayer(context.engines, machine, options);
  const layers = [
    ...below,
    engine.layer,
    await serverLayer(join(context.places.suite, "dist", "server"), options),
    await configurationLayer(describe(request, meaning, model), { ...options, compression: "stored" }),
    top,
  ];
  const image = buildImage({
    base: pulled,
    layers,
    platform: ociPlatform(platform),
    config: imageConfig(request, meaning, context),
    annotations: imageNotes(request, meaning, base, context),
    created: new Date(1_000 * request.modified).toISOString(),
    family: options.family,
  });
  return {
    image,
    platform,
    base: pulled && base.kind === "image" ? { name: base.name, image: pulled } : null,
    engineVersion: engine.version,
    nodeVersion: pulled === null ? process.version : null,
  };
}
