import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { Platform } from "@mlops-actions/config";
import { type BaseImage, buildImage, type Family, type Image, type Layer } from "@mlops-actions/oci";
import type { Base } from "./base.ts";
import { describe } from "./description.ts";
import { imageConfig, imageNotes } from "./image-config.ts";
import { configurationLayer } from "./layers/configuration-layer.ts";
import { engineLayer } from "./layers/engine-layer.ts";
import { modelLayer } from "./layers/model-layer.ts";
import { nodeBase } from "./layers/node-base.ts";
import { serverLayer } from "./layers/server-layer.ts";
import type { Meaning } from "./meaning.ts";
import type { PackagedModel } from "./packaged-model.ts";
import type { PackageRequest } from "./request.ts";

/** An image for one platform, and what its bill of materials must name. */
export interface Assembled {
  readonly image: Image;
  readonly platform: Platform;
  /** Null for scratch+node. */
  readonly base: BaseImage | null;
  readonly engineVersion: string;
  readonly nodeVersion: string | null;
}

/** What seldom changes lies below: base, engine, server, configuration, model. */
export async function assemble(
  platform: Platform,
  base: Base,
  model: PackagedModel,
  request: PackageRequest,
  meaning: Meaning,
  context: Context,
): Promise<Assembled> {
  const { format } = request.settings;
  // Lambda takes docker's media types, and gzip alone.
  const family: Family = format === "lambda" ? "docker" : (base.family ?? "oci");
  const options = { family, modified: request.modified, cacheFolder: join(context.places.cache, "layers") };
  const plain = { ...options, compression: format === "lambda" ? "stored" : "none" } as const;
  const nodePlatform = nodeName(platform);
  const pulled = base.kind === "image" ? await base.pull(platform) : null;
  const below: readonly Layer[] = pulled === null ? [await nodeBase(nodePlatform, options)] : [];
  const engine = await engineLayer(context.engines, nodePlatform, options);
  const layers = [
    ...below,
    engine.layer,
    await serverLayer(join(context.places.suite, "dist", "server"), options),
    await configurationLayer(describe(request, meaning, model), plain),
    await modelLayer(model, plain),
  ];
  const image = buildImage({
    base: pulled,
    layers,
    platform: ociPlatform(platform),
    config: imageConfig(request, meaning, context),
    annotations: imageNotes(request, meaning, base, context),
    created: new Date(1_000 * request.modified).toISOString(),
    family,
  });
  return {
    image,
    platform,
    base: pulled,
    engineVersion: engine.version,
    nodeVersion: pulled === null ? process.version : null,
  };
}

/** This machine's platform as images name it; an image runs on Linux, wherever it is made. */
export function hostImagePlatform(): Platform {
  return process.arch === "arm64" ? "linux/arm64" : "linux/amd64";
}

export function ociPlatform(platform: Platform): { os: string; architecture: string } {
  const [os, architecture] = platform.split("/") as [string, string];
  return { os, architecture };
}

function nodeName(platform: Platform): string {
  return platform === "linux/arm64" ? "linux-arm64" : "linux-x64";
}
