import { type Blob, blobOfBytes } from "../content/blob.ts";
import { descriptorOf, type Platform } from "../content/descriptor.ts";
import { type Family, mediaTypes } from "../content/media-types.ts";
import type { Layer } from "../layer/layer.ts";
import type { BaseImage, Image, ImageConfig, RunConfig } from "./image.ts";
import { manifestOf } from "./manifest.ts";

export interface ImageOptions {
  /** Null for an image of nothing but the layers. */
  readonly base: BaseImage | null;
  /** Above those of the base, the lowest first. */
  readonly layers: readonly Layer[];
  readonly platform: Platform;
  /** Replaces the base's, setting by setting; variables and labels one by one. */
  readonly config: RunConfig;
  /** Of the manifest; the docker family has none. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** RFC 3339. */
  readonly created: string;
  /** Default: the base's, or OCI. */
  readonly family?: Family;
}

/** An image of layers upon a base: its config, its manifest, and all of its layers. */
export function buildImage({ base, layers, platform, created, ...options }: ImageOptions): Image {
  const family = options.family ?? base?.family ?? "oci";
  const types = mediaTypes[family];
  for (const { mediaType } of layers) {
    if (mediaType !== types.layer && mediaType !== types.gzipLayer) {
      throw new Error(`A layer of type ${mediaType} cannot be in an image of the ${family} family.`);
    }
  }
  const below: Partial<ImageConfig> = base?.imageConfig ?? {};
  const config: ImageConfig = {
    ...below,
    created,
    ...platform,
    config: mergeConfig(below.config ?? {}, options.config),
    rootfs: { type: "layers", diff_ids: [...(below.rootfs?.diff_ids ?? []), ...layers.map(({ diffId }) => diffId)] },
    history: [
      ...(below.history ?? []),
      ...layers.map(({ createdBy, role }) => ({ created, created_by: createdBy ?? role ?? "mlops package-model" })),
    ],
  };
  const configBlob = blobOfBytes(Buffer.from(JSON.stringify(config)), { mediaType: types.config });
  const all: readonly Blob[] = [...(base?.layers ?? []).map((layer) => asFamily(layer, family)), ...layers];
  const manifest = manifestOf(types.manifest, {
    schemaVersion: 2,
    mediaType: types.manifest,
    config: descriptorOf(configBlob),
    layers: all.map(descriptorOf),
    // Docker's manifests know no annotations.
    ...(options.annotations !== undefined && family === "oci" && { annotations: options.annotations }),
  });
  return { manifest: { ...manifest, platform }, config: configBlob, layers: all, platform, family };
}

/** The base's settings, replaced by ours where there are any. */
function mergeConfig(base: RunConfig, own: RunConfig): RunConfig {
  // A base's command is arguments of the base's entrypoint.
  const { Cmd, ...rest } = base;
  const kept = own.Entrypoint !== undefined && own.Cmd === undefined ? rest : base;
  const variables = new Map(
    [...(base.Env ?? []), ...(own.Env ?? [])].map((line) => [line.split("=", 1)[0] as string, line]),
  );
  return {
    ...kept,
    ...own,
    ...(variables.size > 0 && { Env: [...variables.values()] }),
    ...((base.Labels ?? own.Labels) && { Labels: { ...base.Labels, ...own.Labels } }),
    ...((base.ExposedPorts ?? own.ExposedPorts) && { ExposedPorts: { ...base.ExposedPorts, ...own.ExposedPorts } }),
  };
}

/** A base's layer under the name that the other family has for the same bytes. */
function asFamily(layer: Blob, family: Family): Blob {
  for (const kind of ["layer", "gzipLayer"] as const) {
    if (layer.mediaType === mediaTypes.oci[kind] || layer.mediaType === mediaTypes.docker[kind]) {
      return { ...layer, mediaType: mediaTypes[family][kind] };
    }
  }
  return layer;
}
