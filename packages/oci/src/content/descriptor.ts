/** What a manifest says of something that is stored beside it. */
export interface Descriptor {
  readonly mediaType: string;
  /** `<algorithm>:<hex>` of its bytes. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: Platform;
  readonly artifactType?: string;
}

/** As Go names them: `linux`, `amd64`. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** The part of a descriptor that a manifest repeats, without what only we know of it. */
export function descriptorOf(of: Descriptor): Descriptor {
  return {
    mediaType: of.mediaType,
    digest: of.digest,
    size: of.size,
    ...(of.artifactType !== undefined && { artifactType: of.artifactType }),
    ...(of.annotations !== undefined && { annotations: of.annotations }),
    ...(of.platform !== undefined && { platform: of.platform }),
  };
}

/** `linux/arm64/v8` */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join("/");
}
