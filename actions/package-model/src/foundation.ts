import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { Platform } from "@mlops-actions/config";
import type { BaseImage, Layer } from "@mlops-actions/oci";
import type { Base } from "./base.ts";
import { engineLayer } from "./layers/engine-layer.ts";
import { layerOptions } from "./layers/layer-options.ts";
import { nodeBase } from "./layers/node-base.ts";
import { serverLayer } from "./layers/server-layer.ts";
import { nodePlatform } from "./platforms.ts";
import type { PackageRequest } from "./request.ts";
import { requireGzip } from "./require-gzip.ts";
import { together } from "./together.ts";

/** What an image stands on, whatever its model is. */
export interface Foundation {
  readonly platform: Platform;
  /** Null for scratch+node. */
  readonly base: { readonly name: string; readonly image: BaseImage } | null;
  /** Above the base: node where there is none, engine, server. */
  readonly layers: readonly Layer[];
  readonly engineVersion: string;
  readonly nodeVersion: string | null;
}

export async function layFoundation(
  platform: Platform,
  base: Base,
  request: PackageRequest,
  context: Context,
): Promise<Foundation> {
  const options = layerOptions(request, context);
  const machine = nodePlatform(platform);
  const pulled = base.kind === "image" ? { name: base.name, image: await base.pull(platform) } : null;
  if (request.settings.format === "lambda" && pulled !== null) requireGzip(pulled.image);
  const runtime = await context.engines.onnxruntimeFor(machine);
  // Beside each other: where no cache has them, each is compressed for seconds.
  const layers = await together([
    ...(pulled === null ? [nodeBase(context.engines, machine, options)] : []),
    engineLayer(runtime, machine, options),
    serverLayer(join(context.places.suite, "dist", "server"), options),
  ]);
  return {
    platform,
    base: pulled,
    layers,
    engineVersion: runtime.version,
    nodeVersion: pulled === null ? process.version : null,
  };
}
