import { descriptorOf } from "../content/descriptor.ts";
import { mediaTypes } from "../content/media-types.ts";
import type { Image, ImageIndex } from "./image.ts";
import { manifestOf } from "./manifest.ts";

/** One name for images of several platforms, in the order given. All are of one family. */
export function buildIndex(
  images: readonly Image[],
  options: { readonly annotations?: Readonly<Record<string, string>> } = {},
): ImageIndex {
  const [family = "oci", ...others] = new Set(images.map((image) => image.family));
  if (others.length > 0) throw new Error("An index cannot hold images of two families.");
  const mediaType = mediaTypes[family].index;
  const manifest = manifestOf(mediaType, {
    schemaVersion: 2,
    mediaType,
    manifests: images.map((image) => descriptorOf({ ...image.manifest, platform: image.platform })),
    ...(options.annotations !== undefined && { annotations: options.annotations }),
  });
  return { manifest, images };
}
