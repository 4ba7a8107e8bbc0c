import type { Descriptor } from "./descriptor.ts";
import { digestOf } from "./digest.ts";
import type { Manifest } from "./image.ts";

/** A manifest of this content, as JSON without white space. */
export function manifestOf(mediaType: string, content: object): Manifest {
  return manifestFrom(mediaType, Buffer.from(JSON.stringify(content)));
}

export function manifestFrom(mediaType: string, bytes: Buffer): Manifest {
  return { mediaType, digest: digestOf(bytes), size: bytes.length, bytes };
}

/** What manifests of all kinds hold; a reader asks for what its kind has. */
export interface ManifestContent {
  readonly schemaVersion?: number;
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly manifests?: readonly Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations?: Readonly<Record<string, string>>;
}
