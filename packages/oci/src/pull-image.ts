import { UserError } from "@mlops-actions/errors";
import type { Blob } from "./content/blob.ts";
import { type Descriptor, descriptorOf, formatPlatform, type Platform } from "./content/descriptor.ts";
import { familyOf, isIndex } from "./content/media-types.ts";
import type { BaseImage, ImageConfig, Manifest } from "./image/image.ts";
import { contentOf } from "./image/manifest.ts";
import type { ImageSource } from "./image/repository.ts";

/** A config is a page of JSON; whatever is larger is none. */
const configLimit = 2 ** 23;

/**
 * An image of a registry or a layout folder; of an index the one for this platform. Its layers are read when they are sent.
 * @param reference a tag or a digest
 * @throws UserError where there is no such image or none for the platform
 */
export async function pullImage(source: ImageSource, reference: string, platform: Platform): Promise<BaseImage> {
  const named = await source.getManifest(reference);
  const name = `${source.name} ${reference}`;
  const index = isIndex(named.mediaType) ? named : null;
  const manifest = index === null ? named : await source.getManifest(chosen(index, platform, name).digest);
  const { config, layers } = contentOf(manifest, name);
  if (config === undefined || layers === undefined)
    throw new UserError(`${name} is no image: it has no config or no layers.`);

  const bytes = await readAll(source, config, name);
  const imageConfig = readConfig(bytes, name);
  const its = platformOf(imageConfig);
  if (rank(its, platform) === null) throw absent(name, platform, [its]);
  if (imageConfig.rootfs.diff_ids.length !== layers.length) {
    throw new UserError(
      `${name} is damaged: it has ${layers.length} layers and names ${imageConfig.rootfs.diff_ids.length}.`,
    );
  }
  return {
    manifest: { ...manifest, platform: its },
    config: blobFrom(source, config),
    layers: layers.map((layer) => blobFrom(source, layer)),
    platform: its,
    family: familyOf(manifest.mediaType),
    index: index === null ? null : descriptorOf(index),
    imageConfig,
  };
}

function blobFrom(source: ImageSource, descriptor: Descriptor): Blob {
  return {
    ...descriptorOf(descriptor),
    role: "base",
    open: () => source.openBlob(descriptor),
    ...(source.origin !== null && { origin: source.origin }),
  };
}

function chosen(index: Manifest, platform: Platform, name: string): Descriptor {
  const { manifests = [] } = contentOf(index, name);
  const images = manifests.filter((descriptor) => descriptor.platform?.os !== "unknown");
  const ranked = images
    .map((descriptor) => ({
      descriptor,
      rank: descriptor.platform === undefined ? null : rank(descriptor.platform, platform),
    }))
    .filter((candidate): candidate is { descriptor: Descriptor; rank: number } => candidate.rank !== null)
    .sort((a, b) => a.rank - b.rank);
  const [best] = ranked;
  if (best !== undefined) return best.descriptor;
  throw absent(
    name,
    platform,
    images.flatMap((image) => image.platform ?? []),
  );
}

function absent(name: string, wanted: Platform, there: readonly Platform[]): UserError {
  const list = there.map(formatPlatform).join(", ");
  return new UserError(
    `${name} is not for ${formatPlatform(wanted)}; it is for ${list || "no platform that it names"}.`,
    {
      remedy: "Choose one of these platforms, or another base.",
    },
  );
}

/** How well an image fits a platform, 0 the best; null where it does not run there. */
function rank(have: Platform, want: Platform): number | null {
  if (have.os !== want.os || have.architecture !== want.architecture) return null;
  const [its, ours] = [variantOf(have), variantOf(want)];
  if (its === ours) return 0;
  // An older variant runs on a newer machine.
  if (its !== null && ours !== null) return its < ours && have.architecture === "arm" ? ours - its : null;
  return 1;
}

/** The number of `v7`; without one it is the usual one of its architecture. */
function variantOf({ architecture, variant }: Platform): number | null {
  const usual: Readonly<Record<string, number>> = { arm64: 8, amd64: 1, arm: 7 };
  if (variant === undefined || variant === "") return usual[architecture] ?? null;
  return /^v\d+$/.test(variant) ? Number(variant.slice(1)) : null;
}

function platformOf({ os, architecture, variant }: ImageConfig): Platform {
  return { os, architecture, ...(variant !== undefined && variant !== "" && { variant }) };
}

function readConfig(bytes: Buffer, name: string): ImageConfig {
  try {
    const config = JSON.parse(bytes.toString("utf8")) as Partial<ImageConfig> | null;
    if (
      typeof config?.os === "string" &&
      typeof config.architecture === "string" &&
      Array.isArray(config.rootfs?.diff_ids)
    ) {
      return config as ImageConfig;
    }
  } catch {
    // The message below says it.
  }
  throw new UserError(`${name} is no image that can run: its config names no platform and layers.`);
}

async function readAll(source: ImageSource, config: Descriptor, name: string): Promise<Buffer> {
  if (config.size > configLimit) throw new UserError(`The config of ${name} has ${config.size} bytes.`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.openBlob(config)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
