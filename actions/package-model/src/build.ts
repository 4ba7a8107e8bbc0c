import type { Context } from "@mlops-actions/action-kit";
import type { Platform } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import {
  type Artifact,
  buildIndex,
  type Image,
  type ImageIndex,
  type Layer,
  type PendingBlob,
} from "@mlops-actions/oci";
import { type Assembled, assemble } from "./assemble.ts";
import { type Base, findBase } from "./base.ts";
import { buildDockerfile } from "./dockerfile.ts";
import { type Foundation, layFoundation } from "./foundation.ts";
import { imageNotes } from "./image-config.ts";
import { layerOptions } from "./layers/layer-options.ts";
import { modelLayer } from "./layers/model-layer.ts";
import type { Meaning } from "./meaning.ts";
import { modelPack } from "./model-pack.ts";
import type { PackagedModel } from "./packaged-model.ts";
import { hostPlatform } from "./platforms.ts";
import type { Registries } from "./registries.ts";
import type { PackageRequest } from "./request.ts";
import { together } from "./together.ts";

/** What is pushed, and what of it has layers. */
export interface Built {
  readonly content: Artifact | ImageIndex;
  /** One a platform; none of a ModelPack. */
  readonly images: readonly Image[];
  /** Of those that we laid together ourselves. */
  readonly assembled: readonly Assembled[];
  readonly base: Base | null;
}

/**
 * The image of each platform, under one index where there are several; or what a Dockerfile of the user's makes; or the model alone.
 * @param begin is told of layers while the rest is still laid together: of the model's before its digest is known
 */
export async function build(
  model: PackagedModel,
  request: PackageRequest,
  meaning: Meaning,
  registries: Registries,
  begin: (layer: Layer | PendingBlob) => void,
  context: Context,
): Promise<Built> {
  const { format, dockerfile, platforms, base: name } = request.settings;
  if (format === "modelpack") {
    const content = await modelPack(model, request, meaning, context);
    return { content, images: [], assembled: [], base: null };
  }
  if (platforms !== null && platforms.length > 1 && (format === "lambda" || dockerfile !== null)) {
    const one = dockerfile === null ? "AWS Lambda takes an image of" : "A Dockerfile is built for";
    throw new UserError(`${one} one platform at a time.`, {
      input: "platform",
      remedy: "Name linux/amd64 or linux/arm64, and package once for each.",
    });
  }
  if (dockerfile !== null) {
    if (name !== "scratch+node") context.log.warning(`base is passed over: ${dockerfile} says what it builds on.`);
    const image = await buildDockerfile(dockerfile, request, meaning, context);
    return { content: image, images: [image], assembled: [], base: null };
  }
  const base = await findBase(name, registries);
  const [top, foundations] = await together([
    modelLayer(model, { ...layerOptions(request, context), onBlob: begin }),
    foundationsOf(platforms ?? [hostPlatform()], base, request, begin, context),
  ]);
  const annotations = imageNotes(request, meaning, base, context);
  const assembled = await Promise.all(
    foundations.map((foundation) => assemble(foundation, model, top, annotations, request, meaning, context)),
  );
  const images = assembled.map(({ image }) => image);
  const content = images.length === 1 ? (images[0] as Image) : buildIndex(images, { annotations });
  return { content, images, assembled, base };
}

/** One after the other: what one downloads the next may need. */
async function foundationsOf(
  platforms: readonly Platform[],
  base: Base,
  request: PackageRequest,
  begin: (layer: Layer) => void,
  context: Context,
): Promise<readonly Foundation[]> {
  const foundations: Foundation[] = [];
  for (const platform of platforms) {
    const foundation = await layFoundation(platform, base, request, context);
    foundation.layers.forEach(begin);
    foundations.push(foundation);
  }
  return foundations;
}
