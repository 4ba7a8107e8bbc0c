/** Which media types an image has: a consumer may take only one of the two. */
export type Family = "oci" | "docker";

export type Compression = "none" | "gzip" | "stored";

export const mediaTypes = {
  oci: {
    index: "application/vnd.oci.image.index.v1+json",
    manifest: "application/vnd.oci.image.manifest.v1+json",
    config: "application/vnd.oci.image.config.v1+json",
    layer: "application/vnd.oci.image.layer.v1.tar",
    gzipLayer: "application/vnd.oci.image.layer.v1.tar+gzip",
  },
  docker: {
    index: "application/vnd.docker.distribution.manifest.list.v2+json",
    manifest: "application/vnd.docker.distribution.manifest.v2+json",
    config: "application/vnd.docker.container.image.v1+json",
    layer: "application/vnd.docker.image.rootfs.diff.tar",
    gzipLayer: "application/vnd.docker.image.rootfs.diff.tar.gzip",
  },
} as const;

/** The config of an artifact that has none: `{}`. */
export const emptyMediaType = "application/vnd.oci.empty.v1+json";

/** Everything that this package understands as a manifest, the newest first. */
export const manifestMediaTypes: readonly string[] = [
  mediaTypes.oci.index,
  mediaTypes.oci.manifest,
  mediaTypes.docker.index,
  mediaTypes.docker.manifest,
];

export function isIndex(mediaType: string): boolean {
  return mediaType === mediaTypes.oci.index || mediaType === mediaTypes.docker.index;
}

export function familyOf(mediaType: string): Family {
  return mediaType.startsWith("application/vnd.docker.") ? "docker" : "oci";
}

export function layerMediaType(family: Family, compression: Compression): string {
  return mediaTypes[family][compression === "none" ? "layer" : "gzipLayer"];
}
