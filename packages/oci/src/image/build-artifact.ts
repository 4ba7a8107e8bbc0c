import { type Blob, blobOfBytes } from "../content/blob.ts";
import { type Descriptor, descriptorOf } from "../content/descriptor.ts";
import { emptyMediaType, mediaTypes } from "../content/media-types.ts";
import type { Artifact } from "./image.ts";
import { manifestOf } from "./manifest.ts";

export interface ArtifactOptions {
  readonly artifactType: string;
  /** Null for the empty one, `{}`. */
  readonly config: Blob | null;
  readonly layers: readonly Blob[];
  readonly annotations?: Readonly<Record<string, string>>;
  /** The manifest that it is about, which lists it as a referrer. */
  readonly subject?: Descriptor;
}

/** Something that is no image and is kept beside images: a model, a bill of materials, a statement. */
export function buildArtifact({ artifactType, layers, annotations, subject, ...options }: ArtifactOptions): Artifact {
  const config = options.config ?? blobOfBytes(Buffer.from("{}"), { mediaType: emptyMediaType });
  const about =
    subject === undefined ? undefined : { mediaType: subject.mediaType, digest: subject.digest, size: subject.size };
  const manifest = manifestOf(mediaTypes.oci.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.oci.manifest,
    artifactType,
    config: descriptorOf(config),
    layers: layers.map(descriptorOf),
    ...(about !== undefined && { subject: about }),
    ...(annotations !== undefined && { annotations }),
  });
  // What a list of referrers says of it stands in its descriptor.
  const described = { ...manifest, artifactType, ...(annotations !== undefined && { annotations }) };
  return { manifest: described, config, layers, ...(about !== undefined && { subject: about }) };
}
